import type { ElectronApplication } from '@playwright/test'

/** From now on the system's windows, where a file or a folder is chosen, are answered for the person. */
export async function chooseInDialogs(app: ElectronApplication, picked: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen })
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, picked)
}

/** From now on the system's file manager is not opened. */
export async function keepFoldersClosed(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ shell }) => {
    const shown: string[] = []
    Object.assign(globalThis, { shownInFolder: shown })
    shell.showItemInFolder = (file) => void shown.push(file)
  })
}

/** The files it was asked to show since. */
export async function shownInFolder(app: ElectronApplication): Promise<readonly string[]> {
  return app.evaluate(() => (globalThis as { shownInFolder?: string[] }).shownInFolder ?? [])
}
