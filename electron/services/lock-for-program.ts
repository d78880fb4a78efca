import { setTimeout } from 'node:timers/promises'
import { lockDataFolder } from '../storage/data-folder-lock'

const TRIES = 50
const PAUSE_MS = 100

/**
 * Takes the data folder for the program; answers how to give it back. A command without a window holds it for moments
 * only, so it is waited for. Who holds it longer has the process number of one that is gone: another window on this
 * folder is kept out before the program comes here.
 */
export async function lockForProgram(root: string): Promise<() => void> {
  for (let tries = 0; ; tries += 1) {
    const lock = lockDataFolder(root, { evenIfHeld: tries === TRIES })
    if (lock.kind === 'taken') return lock.release
    // A full disk must not keep anybody from their records.
    if (lock.kind === 'impossible' || tries === TRIES) return () => undefined
    await setTimeout(PAUSE_MS)
  }
}
