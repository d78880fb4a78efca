import type { ParsedInput } from '../../../shared/ipc/contract'
import { currentPause } from '../../../shared/session/context'
import { doorBlockers } from '../../../shared/session/doors'
import { MIN_REASON, letters } from '../../../shared/session/rules'
import { type Decision, type Ground, decide, forbid } from './decision'

/** Opens the door of the pause under way: the same gate that the window shows beside its button. */
export function decidePass({ state, context, now }: Ground, input: ParsedInput<'session.pass'>): Decision {
  if (state.sealed !== undefined) return forbid({ code: 'session-sealed' })
  const pause = currentPause(state, context.checklist)
  if (pause?.id !== input.pause) return forbid({ code: 'pause-not-open', pause: pause?.name ?? '' })
  // The last door is opened by signing and sealing.
  if (pause.lines.some((line) => line.closedBySeal === true)) return forbid({ code: 'closed-by-seal' })
  const left = doorBlockers(state, context, pause.id, now).length
  return left > 0
    ? forbid({ code: 'door-locked', left })
    : decide({ type: 'pause-point-passed', data: { pause: pause.id } })
}

/** Stops the treatment. The room still owes its turnover, which goes on in the same record. */
export function decideAbandon({ state }: Ground, input: ParsedInput<'session.abandon'>): Decision {
  if (state.sealed !== undefined || state.abandoned !== undefined) return forbid({ code: 'session-sealed' })
  // A turnover is not stopped: the room owes it until it is finished.
  if (state.purpose !== 'treatment') return forbid({ code: 'cards-not-open' })
  if (letters(input.reason) < MIN_REASON) return forbid({ code: 'say-why' })
  return decide({ type: 'abandoned', data: { reason: input.reason } })
}

/** Signs and seals: the last line, the last door and the seal in one write. `fingerprint` is what was signed. */
export function decideSeal(
  { state, context, now }: Ground,
  fingerprint: string,
  path: string | undefined,
  checker?: string,
): Decision {
  if (state.sealed !== undefined) return forbid({ code: 'session-sealed' })
  const pause = currentPause(state, context.checklist)
  const line = pause?.lines.find((candidate) => candidate.closedBySeal === true)
  if (pause === undefined || line === undefined) return forbid({ code: 'pause-not-open', pause: pause?.name ?? '' })
  const left = doorBlockers(state, context, pause.id, now).length
  if (left > 0) return forbid({ code: 'door-locked', left })
  const person = state.technician
  // The second check is of a room's release.
  const asksForSecond = context.policy.secondCheck && state.purpose !== 'list'
  if (asksForSecond && checker === undefined) return forbid({ code: 'second-check-missing' })
  if (asksForSecond && checker === person) return forbid({ code: 'second-check-self' })
  const second = asksForSecond && checker !== undefined ? { checker } : {}
  const drawn = path === undefined ? {} : { path }
  return decide(
    { type: 'answered', data: { line: line.id, values: { signature: { by: 'pin', person } } } },
    { type: 'pause-point-passed', data: { pause: pause.id } },
    { type: 'sealed', data: { signature: { person, ...drawn }, fingerprint, ...second } },
  )
}
