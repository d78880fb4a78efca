import { fail } from '../../../shared/ipc/errors'
import type { ParsedInput } from '../../../shared/ipc/contract'
import { findLine } from '../../../shared/session/context'
import { localDay } from '../../../shared/session/moment'
import { contactTime } from '../../../shared/session/contact-time'
import { lineBreak, productBreak, timerField } from '../../../shared/session/rules'
import { currentEntry } from '../../../shared/session/state'
import { type Decision, type Ground, decide, forbid } from './decision'

/** Starts the contact time of zones. Its length is the product's, never the window's (rule R2). */
export function decideStartTimer(ground: Ground, input: ParsedInput<'session.start-timer'>): Decision {
  const { state, context } = ground
  const here = { room: state.room, today: localDay(ground.now) }
  const stopped = timerLineBreak(ground, input.line, input.zones) ?? productBreak(context, input.product, here)
  if (stopped !== undefined) return forbid(stopped)
  const product = context.products.find(({ id }) => id === input.product)
  const seconds = product?.contactSeconds
  if (product === undefined || seconds === undefined) return fail({ code: 'bad-request', where: 'product' })
  const running = state.timers[input.line]
  const isOther = running !== undefined && running.completed === undefined && running.product !== product.id
  const isSpoiled = running !== undefined && contactTime(running, ground.now).clockChanged
  // Another product starts over: zones wetted with the first one have to be wetted again.
  const zones = isOther
    ? [...new Set([...Object.keys(running.zones), ...input.zones])]
    : [...new Set(input.zones)].filter((zone) => running?.zones[zone] === undefined || isSpoiled)
  // A zone that is wet already is not started again: "Dried early" is the way, and it is counted.
  if (zones.length === 0) return forbid({ code: 'already-settled' })
  // Label minutes changed meanwhile do not touch a timer that runs (rule R2).
  const length = running !== undefined && !isOther ? running.seconds : seconds
  return decide({
    type: 'timer-started',
    data: { line: input.line, product: product.id, name: product.name, seconds: length, zones },
  })
}

/** "Dried early": the zones start over, and the wet time that does not count stays in the record. */
export function decideRewet(ground: Ground, input: ParsedInput<'session.rewet'>): Decision {
  const stopped = timerLineBreak(ground, input.line, input.zones)
  if (stopped !== undefined) return forbid(stopped)
  const timer = ground.state.timers[input.line]
  if (timer === undefined) return forbid({ code: 'timer-not-started' })
  const zones = [...new Set(input.zones)].filter((zone) => timer.zones[zone] !== undefined)
  if (zones.length === 0) return forbid({ code: 'timer-not-started' })
  const affected = Object.fromEntries(
    zones.flatMap((zone) => Object.entries(timer.zones).filter(([id]) => id === zone)),
  )
  const kept = Math.floor(contactTime({ ...timer, zones: affected }, ground.now).kept)
  return decide({ type: 'timer-rewetted', data: { line: input.line, zones, kept } })
}

function timerLineBreak({ state, context }: Ground, id: string, zones: readonly string[]) {
  const stopped = lineBreak(state, context, id, undefined)
  if (stopped !== undefined) return stopped
  const place = findLine(state, context.checklist, id)
  const field = place === undefined ? undefined : timerField(place.line)
  if (field === undefined) return { code: 'no-such-line' } as const
  if (currentEntry(state.lines[id])?.status === 'done') return { code: 'already-settled' } as const
  return zones.every((zone) => field.zones.some((known) => known.id === zone))
    ? undefined
    : ({ code: 'no-such-line' } as const)
}
