import os from 'node:os'
import path from 'node:path'

export const ROOT = path.dirname(import.meta.dirname)
export const inRoot = (...parts) => path.join(ROOT, ...parts)

/** Results of a run that nobody keeps: in a folder that git ignores and `npm ci` empties. */
export const scratch = (...parts) => inRoot('node_modules/.cache/roomready', ...parts)

/** What several checkouts share on this computer: the stand-in Electron, and what was found out about the system. */
export function sharedCache(...parts) {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env
  const base = XDG_CACHE_HOME || (process.platform === 'win32' && LOCALAPPDATA) || path.join(os.homedir(), '.cache')
  return path.join(base, 'roomready', ...parts)
}
