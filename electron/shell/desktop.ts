import path from 'node:path'
import { app, type BrowserWindow, shell } from 'electron'
import { SHELL_TEXT } from '../../shared/text/shell'
import type { ShellPort } from '../services/shell-port'
import { askForFile, askForFolder, askWhereToSave } from './dialogs'
import { printPage, printPaper } from './print-page'

/** The real desktop behind the services' port. */
export function desktop(window: () => BrowserWindow | undefined): ShellPort {
  const filters = (endings: readonly string[]) => endings.map((ending) => ({ name: ending, extensions: [ending] }))
  return {
    threadScript: path.join(app.getAppPath(), 'dist/command/index.cjs'),
    chooseTarget: async (name, endings) =>
      (await askWhereToSave({ title: SHELL_TEXT.chooseTarget, filters: filters(endings), name })) ?? undefined,
    chooseFolder: async () => (await askForFolder(SHELL_TEXT.chooseFolder)) ?? undefined,
    chooseFile: async (endings) =>
      (await askForFile({ title: SHELL_TEXT.chooseFile, filters: filters(endings) })) ?? undefined,
    showInFolder: (file) => {
      shell.showItemInFolder(file)
    },
    printToPdf: printPage,
    printPaper,
    print: () =>
      new Promise((resolve) => {
        const open = window()
        // A cancelled or failed print says so in the system's own dialog.
        if (open === undefined) resolve()
        else open.webContents.print({ printBackground: true }, () => resolve())
      }),
  }
}
