import { BrowserWindow, dialog, type FileFilter } from 'electron'

export interface OpenQuestion {
  readonly title: string
  readonly filters: readonly FileFilter[]
}

export interface SaveQuestion extends OpenQuestion {
  /** The file name that is offered first. */
  readonly name: string
}

/** Asks for one file to read; null where the person cancelled. */
export async function askForFile({ title, filters }: OpenQuestion): Promise<string | null> {
  return await askToOpen({ title, filters: [...filters], properties: ['openFile'] })
}

/** Asks for a folder, which may be made on the way; null where the person cancelled. */
export async function askForFolder(title: string): Promise<string | null> {
  return await askToOpen({ title, properties: ['openDirectory', 'createDirectory'] })
}

/** Asks where to save; null where the person cancelled. */
export async function askWhereToSave({ title, filters, name }: SaveQuestion): Promise<string | null> {
  const question = { title, filters: [...filters], defaultPath: name }
  const parent = theWindow()
  const { canceled, filePath } = await (parent === null
    ? dialog.showSaveDialog(question)
    : dialog.showSaveDialog(parent, question))
  // Electron before 33 leaves filePath undefined, later ones empty.
  return canceled || !filePath ? null : filePath
}

async function askToOpen(question: Electron.OpenDialogOptions): Promise<string | null> {
  const parent = theWindow()
  const { canceled, filePaths } = await (parent === null
    ? dialog.showOpenDialog(question)
    : dialog.showOpenDialog(parent, question))
  return canceled ? null : (filePaths[0] ?? null)
}

/** A dialog belongs to the window in front, so that it cannot hide behind it. */
function theWindow(): Electron.BrowserWindow | null {
  return BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0] ?? null
}
