import { faultSentence, hintSentence, VERIFY_TEXT } from '../../../shared/text/commands'
import { DataFolder } from '../../storage/data-folder'
import type { Run } from '../command'
import { dataFolderAt } from '../data-folder-at'
import { textOf } from '../read-options'
import { verifyFolder } from './verify-folder'

export const runVerify: Run = async (given, { say, showProgress, usualFolder }) => {
  const root = dataFolderAt(textOf(given, 'folder') ?? usualFolder)
  let faults = 0
  let hints = 0
  const counts = await verifyFolder(
    DataFolder.look(root),
    {
      fault: ({ file, line }, fault) => {
        faults += 1
        say(VERIFY_TEXT.at(file, line, faultSentence(fault)))
      },
      hint: ({ file, line }, hint) => {
        hints += 1
        say(VERIFY_TEXT.hint(VERIFY_TEXT.at(file, line, hintSentence(hint))))
      },
    },
    (done) => showProgress(VERIFY_TEXT.progress(done)),
  )
  say(VERIFY_TEXT.count(faults, counts.sessions, counts.clinicLines, counts.photos, hints))
  say(VERIFY_TEXT.head(counts.head))
  return faults === 0 ? 0 : 1
}
