import type { ParsedInput } from '../../../shared/ipc/contract'
import { type Result, fail, ok } from '../../../shared/ipc/errors'
import type { SessionChange } from '../../../shared/ipc/views'
import type { Program } from '../program'
import { credentialsGate } from './credentials-gate'
import { decideHandOver } from './decide-events'
import { decide } from './decision'

/** Gives a session to somebody whose PIN was just checked and who may treat (rule R10). */
export async function handOver(
  program: Program,
  { session, to, pass, override }: ParsedInput<'session.hand-over'>,
): Promise<Result<SessionChange>> {
  const { desk, pins, idleLock } = program
  const isTreated = desk.find(session)?.state.purpose === 'treatment'
  const allowed = isTreated ? credentialsGate(program, to, override) : ok([])
  if (!allowed.ok) return allowed
  if (!pins.take(pass, to)) return fail({ code: 'pin-again' })
  const done = await desk.act(session, (ground) => {
    const decision = decideHandOver(ground, to)
    return decision.ok ? decide(...allowed.value, ...decision.value) : decision
  })
  if (done.ok) idleLock.unlock(session)
  return done
}
