import { ok } from '../../../shared/ipc/errors'
import type { Program } from '../program'
import type { HandlersOf } from './handlers'

export function lockHandlers(program: Program): HandlersOf<'lock'> {
  const { idleLock } = program
  return {
    'lock.read': ({ session }) => ok(idleLock.view(session)),
    'lock.stay': ({ session }) => {
      idleLock.use(session)
      return ok(idleLock.view(session))
    },
    'lock.open': async (input) => {
      const { unlockSession } = await import('../session/unlock-session')
      return unlockSession(program, input)
    },
  }
}
