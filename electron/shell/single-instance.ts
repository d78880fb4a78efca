import { createHash } from 'node:crypto'
import { mkdirSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { app, BrowserWindow } from 'electron'

/**
 * Takes the data folder for this run. Chromium's lock belongs to a profile folder, so every data folder gets a profile
 * of its own; it lies outside the data folder, which thereby holds nothing but records.
 * @returns the data folder, or null where another run has it: its window comes to the front, and this run must end.
 */
export function claimDataFolder(requested: string | null): string | null {
  const usual = path.join(app.getPath('userData'), 'data')
  const folder = requested ?? usual
  if (realFolder(folder) !== realFolder(usual)) {
    const name = createHash('sha256').update(realFolder(folder)).digest('hex').slice(0, 16)
    app.setPath('userData', path.join(app.getPath('userData'), 'profiles', name))
  }
  if (!app.requestSingleInstanceLock()) return null
  app.on('second-instance', showFirstWindow)
  return folder
}

/** One folder has one name here, whatever links lead to it. A folder that cannot be made keeps the name it was given. */
function realFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true })
    return realpathSync.native(folder)
  } catch {
    return folder
  }
}

function showFirstWindow(): void {
  const [window] = BrowserWindow.getAllWindows()
  if (window === undefined) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
