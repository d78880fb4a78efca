import { app, type Rectangle } from 'electron'
import type { ClinicProgram } from './services/clinic-program'
import { saveFault } from './services/failures'
import type { Leaving } from './shell/close-question'
import type { Sources } from './shell/protocol'
import { isSha256 } from './storage/file-names'

/** Unsaved events are tried again, the clock is watched and an idle sign-in ends this often. */
const TEND_MS = 5000
const MEDIA_TYPES = { jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp' } as const

export function leavingOf(program: ClinicProgram): Leaving {
  const { desk } = program.program()
  return { openSessions: desk.open.length, isUnsaved: desk.open.some(({ hasWaiting }) => hasWaiting) }
}

/** Where the window stood last time, and the place where it is remembered. */
export function openWindowState(program: ClinicProgram): {
  readonly bounds: Rectangle | null
  readonly onBounds: (bounds: Rectangle) => void
} {
  return {
    bounds: program.program().settings.get().window ?? null,
    onBounds: (window) => {
      try {
        program.program().settings.change({ window })
      } catch (error) {
        // The place of a window is not worth a word when the disk is full.
        saveFault(error)
      }
    },
  }
}

/** Photos for the window, by the hash of their content. */
export function photosOf(program: ClinicProgram): Sources['evidence'] {
  return (hash) => {
    const found = isSha256(hash) ? program.program().evidence.get(hash) : undefined
    if (found === undefined) return Promise.resolve(null)
    return Promise.resolve({ bytes: new Uint8Array(found.bytes), mediaType: MEDIA_TYPES[found.evidence.type] })
  }
}

/** Looks after the program every few seconds until it ends. */
export function tendRegularly(program: ClinicProgram, onBug: (error: unknown) => void): void {
  let isTending = false
  const timer = setInterval(() => {
    if (isTending) return
    isTending = true
    void program
      .program()
      .tend()
      .catch(onBug)
      .finally(() => {
        isTending = false
      })
  }, TEND_MS)
  app.on('will-quit', () => clearInterval(timer))
}
