import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { app, BrowserWindow } from 'electron'

/** Where the data lie when no start asks for another folder and nothing was moved. */
export function usualDataFolder(): string {
  usual ??= path.join(app.getPath('userData'), 'data')
  return usual
}
/** Asked for before a profile of its own takes the place of the usual one. */
let usual: string | undefined

/**
 * Takes the data folder for this run. Chromium's lock belongs to a profile folder, so every data folder but this
 * computer's `home` gets a profile of its own; it lies outside the data folder, which thereby holds nothing but records.
 * @returns false where another run has it: its window comes to the front, and this run must end.
 */
export function claimDataFolder(folder: string, home: string): boolean {
  takeProfileFor(folder, home)
  if (!app.requestSingleInstanceLock()) return false
  app.on('second-instance', showFirstWindow)
  return true
}

/** The run goes on in another folder: its lock goes with it, so that no second run opens that one. */
export function claimInstead(folder: string, home: string): void {
  const before = app.getPath('userData')
  takeProfileFor(folder, home)
  if (app.getPath('userData') === before) return
  app.releaseSingleInstanceLock()
  app.requestSingleInstanceLock()
}

function takeProfileFor(folder: string, home: string): void {
  const own = path.dirname(usualDataFolder())
  if (folder === home) {
    if (app.getPath('userData') !== own) app.setPath('userData', own)
    return
  }
  // A folder that cannot be made is told of later, by what needs to write there.
  if (!existsSync(folder)) attempt(() => mkdirSync(folder, { recursive: true }))
  const real = realFolder(folder)
  const name = createHash('sha256').update(real).digest('hex').slice(0, 16)
  app.setPath('userData', real === realFolder(home) ? own : path.join(own, 'profiles', name))
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
