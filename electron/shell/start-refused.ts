import { dialog } from 'electron'
import { SHELL_TEXT } from '../../shared/text/shell'
import { saveFault } from '../services/failures'

/** Says why the data folder cannot be used. Throws what is no refusal of the disk: that is a bug. */
export function sayFolderRefused(folder: string, error: unknown): undefined {
  const why = SHELL_TEXT.folderFaults[saveFault(error)]
  process.stderr.write(`${why}\n`)
  dialog.showErrorBox(SHELL_TEXT.noFolderTitle, SHELL_TEXT.noFolder(folder, why))
  return undefined
}
