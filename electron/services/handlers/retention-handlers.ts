import type { Program } from '../program'
import type { RetentionDesk } from '../retention/retention-desk'
import type { HandlersOf } from './handlers'

/** Read when a manager first opens it: records are deleted once a year. */
export function retentionHandlers(program: Program): HandlersOf<'retention'> {
  let opened: Promise<RetentionDesk> | undefined
  const desk = () => (opened ??= import('../retention/retention-desk').then((made) => new made.RetentionDesk(program)))
  return {
    'retention.read': async () => (await desk()).read(),
    'retention.try': async () => (await desk()).tryOut(),
    'retention.rows': async ({ token, which, offset, limit }) => (await desk()).rows(token, which, offset, limit),
    'retention.cancel': async () => (await desk()).cancel(),
    'retention.hold': async (input, { manager }) => (await desk()).hold(manager, input),
    'retention.lift': async (input, { manager }) => (await desk()).lift(manager, input),
    'retention.delete': async (input, { manager }) => (await desk()).delete(manager, input),
  }
}
