import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { app, BrowserWindow } from 'electron'

/**
 * Takes the data folder for this run. Chromium's lock belongs to a profile folder, so every data folder gets a profile
 * of its own; it lies outside the data folder, which thereby holds nothing but records.
 * @returns the data folder, or null where another run has it: its window comes to the front, and this run must end.
 */
export function claimDataFolder(requested: string | null): string | null {
  const usual = path.join(app.getPath('userData'), 'data')
  if (requested !== null) takeProfileFor(requested, usual)
  if (!app.requestSingleInstanceLock()) return null
  app.on('second-instance', showFirstWindow)
  return requested ?? usual
}

function takeProfileFor(folder: string, usual: string): void {
  // A folder that cannot be made is told of later, by what needs to write there.
  if (!existsSync(folder)) attempt(() => mkdirSync(folder, { recursive: true }))
  const real = realFolder(folder)
  if (real === realFolder(usual)) return
  const name = createHash('sha256').update(real).digest('hex').slice(0, 16)
  app.setPath('userData', path.join(app.getPath('userData'), 'profiles', name))
}

/** One folder has one name here, whatever links lead to it. */
const realFolder = (folder: string): string => attempt(() => realpathSync.native(folder)) ?? folder

function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}

function showFirstWindow(): void {
  const [window] = BrowserWindow.getAllWindows()
  if (window === undefined) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
