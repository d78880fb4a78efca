import { app, type Rectangle } from 'electron'
import { isSha256 } from '../shared/checks'
import type { ClinicProgram } from './services/clinic-program'
import { saveFault } from './services/failures'
import type { Leaving } from './shell/close-question'
import type { Sources } from './shell/protocol'

/** Unsaved events are tried again, the clock is watched and an idle sign-in ends this often. */
const TEND_MS = 5000
/** Closing waits this long for its backup. The sentences that say so name two minutes. */
const CLOSING_LIMIT_MS = 2 * 60_000
const MEDIA_TYPES = { jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp' } as const

export function leavingOf(program: ClinicProgram): Leaving {
  const { desk, backups } = program.program()
  // What is half copied is cleared away first; the data are where they were.
  if (program.cancelMove !== undefined) return { openSessions: 0, isUnsaved: false, backUp: program.cancelMove }
  return {
    openSessions: desk.open.length,
    isUnsaved: desk.open.some(({ hasWaiting }) => hasWaiting),
    ...(backups.runner.wantsClosing && { backUp: () => backups.runner.runOnClosing(CLOSING_LIMIT_MS) }),
  }
}

/** Remembers where the window stands. */
export function keepBounds(program: ClinicProgram, window: Rectangle): void {
  try {
    program.program().settings.change({ window })
  } catch (error) {
    // The place of a window is not worth a word when the disk is full.
    saveFault(error)
  }
}

/** Photos for the window, by the hash of their content. */
export function photosOf(opening: Promise<ClinicProgram>): Sources['evidence'] {
  return async (hash) => {
    const program = await opening
    const found = isSha256(hash) ? program.program().evidence.get(hash) : undefined
    if (found === undefined) return null
    return { bytes: new Uint8Array(found.bytes), mediaType: MEDIA_TYPES[found.evidence.type] }
  }
}

/** Looks after the program every few seconds until it ends. */
export function tendRegularly(program: ClinicProgram, onBug: (error: unknown) => void): void {
  let isTending = false
  const timer = setInterval(() => {
    if (isTending) return
    isTending = true
    void program
      .tend()
      .catch(onBug)
      .finally(() => {
        isTending = false
      })
  }, TEND_MS)
  app.on('will-quit', () => clearInterval(timer))
}
