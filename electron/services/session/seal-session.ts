import type { ParsedInput } from '../../../shared/ipc/contract'
import { type Result, fail, ok } from '../../../shared/ipc/errors'
import type { Program } from '../program'
import { decideSeal } from './decide-doors'

/** Signs and seals with the technician's PIN, then releases the room. */
export function sealSession(
  { desk, pins, catalog, clock }: Program,
  { session, pass, path, checker }: ParsedInput<'session.seal'>,
): Promise<Result<{ readonly room: string; readonly hash: string }>> {
  const live = desk.find(session)
  if (live === undefined) return finishLater(desk, session)
  return live.inTurn(async () => {
    if (live.hasWaiting) return fail({ code: 'not-saved', fault: live.fault ?? 'disk-failed' })
    const now = clock.now()
    const decision = decideSeal(desk.groundOf(live, now), live.journal.head.hash, path, checker?.person)
    if (!decision.ok) return decision
    if (!pins.take(pass, live.state.technician)) {
      return fail({ code: 'wrong-person', name: catalog.personName(live.state.technician) })
    }
    const asksForSecond = catalog.get().policy.secondCheck && live.state.purpose !== 'list'
    const isChecked = !asksForSecond || pins.take(checker?.pass ?? '', checker?.person ?? '')
    if (!isChecked) return fail({ code: 'pin-again' })
    const change = await live.perform(decision.value, now)
    if (change.save.state === 'unsaved') return fail({ code: 'not-saved', fault: change.save.fault })
    const fault = await desk.closeSealed(live)
    if (fault !== undefined) return fail({ code: 'not-saved', fault })
    return ok({ room: live.state.room, hash: live.journal.head.hash })
  })
}

/** The seal is on the disk, but the disk refused what follows it: the same button tries that again, without a PIN. */
async function finishLater(desk: Program['desk'], session: string) {
  const sealed = desk.unfinished.find(({ state }) => state.id === session)
  if (sealed === undefined) return fail({ code: 'not-found', what: 'session' })
  const fault = await desk.finish(sealed)
  if (fault !== undefined) return fail({ code: 'not-saved', fault })
  return ok({ room: sealed.state.room, hash: sealed.journal.head.hash })
}
