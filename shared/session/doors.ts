import type { Line, PausePoint } from '../checklist/checklist'
import type { Values } from '../checklist/kinds'
import type { RuleContext } from './context'
import { activePauses, cardsOf } from './context'
import { contactTime } from './contact-time'
import type { Moment } from './moment'
import type { Level, RuleBreak } from './rule-break'
import { handsBreak, stopBreak, timerField } from './rules'
import { type SessionState, currentEntry } from './state'

/** Order beside the locked button: timers, problems, rules, missing fields, to do. Saving comes first and is the window's. */
const KINDS = ['timer', 'problem', 'rule', 'to-do'] as const

/** One thing that keeps a door closed: where, why, and (through the line or the break) what clears it. */
export interface Blocker {
  readonly kind: (typeof KINDS)[number]
  readonly level: Level
  /** The line to go to; absent when the blocker is not a line. */
  readonly line?: string
  /** One to three words for the list. */
  readonly short: string
  /** Seconds left of a running contact time. */
  readonly seconds?: number
  readonly because?: RuleBreak
}

/**
 * What keeps the door of a pause point closed; empty when it opens. The window lists the answer beside the button, the
 * main process decides by it. Lines of earlier pauses count too: a correction may have opened one again.
 */
export function doorBlockers(
  state: SessionState,
  context: RuleContext,
  pauseId: string,
  now: Moment,
): readonly Blocker[] {
  const pauses = activePauses(state, context.checklist)
  const index = pauses.findIndex((pause) => pause.id === pauseId)
  const upTo = pauses.slice(0, index + 1)
  const lines = upTo.flatMap((pause) => pause.lines).flatMap((line) => lineBlocker(state, context, line, now) ?? [])
  const found = [...lines, ...cardBlockers(state, context, upTo), ...conditionBlockers(state)]
  return found.sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))
}

function lineBlocker(state: SessionState, context: RuleContext, line: Line, now: Moment): Blocker | undefined {
  if (line.closedBySeal === true) return undefined
  const entry = currentEntry(state.lines[line.id])
  const at = { line: line.id, short: line.short, level: 'block' } as const
  switch (entry?.status) {
    case 'not-applicable':
      return undefined
    case 'problem':
      return line.level === 'must' ? { ...at, kind: 'problem' } : undefined
    case 'done':
      return stopBlocker(context, line, entry.values ?? {})
    case 'open':
    case undefined:
      return openBlocker(state, line, now)
  }
}

function openBlocker(state: SessionState, line: Line, now: Moment): Blocker | undefined {
  const at = { line: line.id, short: line.short, level: 'block' } as const
  const timer = timerField(line) === undefined ? undefined : state.timers[line.id]
  if (timer !== undefined && timer.completed === undefined) {
    return { ...at, kind: 'timer', seconds: Math.ceil(contactTime(timer, now).left) }
  }
  return line.level === 'recommended' ? undefined : { ...at, kind: 'to-do' }
}

/** Rules R12 to R14: an answer that stops the session keeps the door closed until it is cleared or the session stopped. */
function stopBlocker(context: RuleContext, line: Line, values: Values): Blocker | undefined {
  for (const field of line.fields) {
    if (field.kind !== 'choice') continue
    const chosen = field.options.find((option) => option.id === values[field.id])
    if (chosen?.stops !== 'session') continue
    const because = stopBreak(context, line, chosen.label)
    return { kind: 'rule', level: 'block', line: line.id, short: line.short, because }
  }
  return undefined
}

/** Cards that have to be used once stand before the door of the first pause that comes after them. */
function cardBlockers(state: SessionState, context: RuleContext, upTo: readonly PausePoint[]): readonly Blocker[] {
  const { sections } = context.checklist
  const cardsAt = sections.findIndex((section) => section.kind === 'cards')
  const after = sections.slice(cardsAt + 1).find((section) => section.kind === 'pause')
  if (cardsAt < 0 || after === undefined || !upTo.some((pause) => pause.id === after.id)) return []
  if (state.abandoned !== undefined) return []
  const due = (cardsOf(state, context.checklist)?.lines ?? []).filter(
    (line) => line.atLeastOnce === true && (state.lines[line.id]?.status ?? 'open') === 'open',
  )
  return due.map((line) => ({ kind: 'to-do', level: 'block', line: line.id, short: line.short }))
}

function conditionBlockers(state: SessionState): readonly Blocker[] {
  const open = state.incidents.filter((incident) => incident.closed === undefined)
  const incidents = open.map(
    () => ({ kind: 'rule', level: 'block', line: 'incident-report', short: 'Incident' }) as const,
  )
  const because = state.abandoned === undefined ? handsBreak(state) : undefined
  if (because === undefined) return incidents
  const isBreak = because.code === 'on-break'
  const line = isBreak ? 'break-resume' : 'glove-change'
  return [...incidents, { kind: 'rule', level: 'block', line, short: isBreak ? 'Break' : 'Gloves', because }]
}
