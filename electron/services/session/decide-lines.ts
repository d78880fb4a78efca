import type { Line } from '../../../shared/checklist/checklist'
import type { ParsedInput } from '../../../shared/ipc/contract'
import { fail } from '../../../shared/ipc/errors'
import { cardsOpen, findLine } from '../../../shared/session/context'
import { contactTime } from '../../../shared/session/contact-time'
import type { RuleBreak } from '../../../shared/session/rule-break'
import {
  MIN_REASON,
  handsBreak,
  letters,
  lineBreak,
  notApplicableBreak,
  tickBreak,
  timerBreak,
  undoable,
  valuesBreak,
} from '../../../shared/session/rules'
import { currentEntry, type LineEntry } from '../../../shared/session/state'
import { checkedValues, lotDeeds, soonDeeds } from './answer-values'
import { lateReason } from './decide-events'
import { type Decision, type Deed, type Ground, decide, forbid } from './decision'

/** Ticks a line, with its values; on a line with a problem this is "Test again". */
export function decideAnswer(ground: Ground, input: ParsedInput<'session.answer'>): Decision {
  const { state, context, now } = ground
  const stopped = lineBreak(state, context, input.line, input.late) ?? workBreak(ground, input.line)
  if (stopped !== undefined) return forbid(stopped)
  const line = mustFind(ground, input.line)
  if (line.card !== undefined && line.card !== 'answer') return forbid({ code: 'no-such-line' })
  return answer(ground, line, input.values, lateOf(ground, input), now)
}

/**
 * Why an entry comes late: after its pause has passed, or on a card about something that happened earlier. A line of the
 * pause under way is in time, whatever the window says.
 */
function lateOf({ state, context }: Ground, { line, late }: { readonly line: string; readonly late?: string }) {
  const pause = findLine(state, context.checklist, line)?.pause
  const isInTime = pause !== undefined && state.passed[pause.id] === undefined
  return isInTime ? {} : lateReason(late)
}

function answer(
  ground: Ground,
  line: Line,
  raw: unknown,
  late: { readonly late?: { readonly reason: string } },
  now: Ground['now'],
  waived?: string,
): Decision {
  const { state } = ground
  const closed = tickBreak(state, line, now)
  if (closed !== undefined) return forbid(closed)
  const checked = checkedValues(ground, line, raw, waived)
  if (!checked.ok) return forbid(checked.rule)
  const { values } = checked
  const broken = valuesBreak(state, ground.context, line, values)
  if (broken !== undefined) return forbid(broken)
  const stored = Object.keys(values).length === 0 ? {} : { values }
  return decide(
    ...timerDeeds(ground, line),
    { type: 'answered', data: { line: line.id, ...stored, ...late } },
    ...lotDeeds(line, values),
    ...soonDeeds(line, values, ground),
  )
}

/** The tick of a timer line is also the word that the contact time is over. */
function timerDeeds({ state, now }: Ground, line: Line): Deed[] {
  const timer = state.timers[line.id]
  if (timer === undefined || timer.completed !== undefined) return []
  const { kept, rewets } = contactTime(timer, now)
  return [{ type: 'timer-completed', data: { line: line.id, seconds: timer.seconds, kept: Math.floor(kept), rewets } }]
}

/** While cards are open, nothing goes on during a break or with gloves that have to come off (rule R8). */
function workBreak({ state, context }: Ground, id: string) {
  const broken = handsBreak(state)
  return broken === undefined || id === 'glove-change' || !cardsOpen(state, context.checklist) ? undefined : broken
}

export function decideNotApplicable(ground: Ground, input: ParsedInput<'session.not-applicable'>): Decision {
  const { state, context, now } = ground
  const stopped = lineBreak(state, context, input.line, input.late)
  if (stopped !== undefined) return forbid(stopped)
  if (currentEntry(state.lines[input.line])?.status === 'done') return forbid({ code: 'already-settled' })
  const broken = notApplicableBreak(state, context, mustFind(ground, input.line), input.reason, now)
  if (broken !== undefined) return forbid(broken)
  const { line, reason } = input
  return decide({ type: 'marked-not-applicable', data: { line, reason, ...lateOf(ground, input) } })
}

export function decideProblem(ground: Ground, input: ParsedInput<'session.problem'>): Decision {
  const { state, context } = ground
  // A problem is worth knowing whenever it is seen: a passed pause asks for no further reason.
  const stopped = lineBreak(state, context, input.line, input.note)
  if (stopped !== undefined && stopped.code !== 'earlier-line-first') return forbid(stopped)
  if (letters(input.note) < MIN_REASON) return forbid({ code: 'say-why' })
  return decide({ type: 'problem-reported', data: { line: input.line, note: input.note } })
}

/** Where nothing new is entered any more, what was entered can still be corrected. */
const CLOSED: readonly RuleBreak['code'][] = ['late-needs-reason', 'cards-not-open', 'pause-not-open']

/** Replaces what a line says; the old entry stays in the log (rule R19). */
export function decideCorrect(ground: Ground, input: ParsedInput<'session.correct'>): Decision {
  const { state, context, now } = ground
  const { to, reason } = input
  const stopped = lineBreak(state, context, input.line, reason)
  // What was entered may be corrected until the seal, also where nothing new is entered any more.
  const isClosed = stopped !== undefined && CLOSED.includes(stopped.code)
  if (stopped !== undefined && !isClosed) return forbid(stopped)
  const entry = currentEntry(state.lines[input.line])
  if (entry === undefined || entry.status === 'open') return forbid({ code: 'nothing-to-correct' })
  if (letters(reason) < MIN_REASON) return forbid({ code: 'correction-needs-reason' })
  const line = mustFind(ground, input.line)
  const frame = { line: line.id, of: entry.stamp.seq, reason }
  if (to.status === 'not-applicable') {
    const broken = notApplicableBreak(state, context, line, to.reason, now)
    return broken === undefined ? decide({ type: 'corrected', data: { ...frame, to } }) : forbid(broken)
  }
  if (to.status === 'problem' && letters(to.note) < MIN_REASON) return forbid({ code: 'say-why' })
  if (to.status !== 'done') return decide({ type: 'corrected', data: { ...frame, to } })
  const checked = checkedValues(ground, line, to.values)
  if (!checked.ok) return forbid(checked.rule)
  const broken = timerBreak(state, line, now) ?? valuesBreak(state, context, line, checked.values)
  if (broken !== undefined) return forbid(broken)
  const values = Object.keys(checked.values).length === 0 ? {} : { values: checked.values }
  const corrected: Deed = { type: 'corrected', data: { ...frame, to: { status: 'done', ...values } } }
  const lots = [...lotDeeds(line, checked.values), ...soonDeeds(line, checked.values, ground)]
  return decide(...timerDeeds(ground, line), corrected, ...lots)
}

/** Takes the last entry back within ten seconds; the log keeps both. */
export function decideUndo(ground: Ground): Decision {
  const found = undoable(ground.state, ground.now)
  if (found === undefined) return forbid({ code: 'undo-too-late' })
  const { line, entry } = found
  const before = ground.state.lines[line]?.entries.at(-2)
  const to = restored(before)
  const lots = to.status === 'done' ? lotDeeds(mustFind(ground, line), to.values ?? {}) : []
  return decide({ type: 'corrected', data: { line, of: entry.stamp.seq, to, reason: '', undo: true } }, ...lots)
}

function restored(entry: LineEntry | undefined) {
  switch (entry?.status) {
    case 'done':
      return { status: 'done', ...(entry.values !== undefined && { values: entry.values }) } as const
    case 'not-applicable':
      return { status: 'not-applicable', reason: entry.reason ?? '' } as const
    case 'problem':
      return { status: 'problem', note: entry.note ?? '' } as const
    case 'open':
    case undefined:
      return { status: 'open' } as const
  }
}

/** Rule R5: no lot on the pack. A manager allows it with a reason, and a photo of the pack has to be there. */
export function decideOverride(ground: Ground, input: Omit<ParsedInput<'session.override'>, 'pass'>): Decision {
  const { state, context, now } = ground
  const stopped = lineBreak(state, context, input.line, undefined)
  if (stopped !== undefined) return forbid(stopped)
  const line = mustFind(ground, input.line)
  const field = line.fields.find(({ kind }) => kind === 'lot')
  if (field === undefined) return fail({ code: 'bad-request', where: 'line' })
  if (letters(input.reason) < MIN_REASON) return forbid({ code: 'say-why' })
  if (!(state.lines[line.id]?.evidence ?? []).some((photo) => photo.field === field.id)) {
    return forbid({ code: 'photo-missing' })
  }
  const answered = answer(ground, line, input.values, {}, now, field.id)
  if (!answered.ok) return answered
  const granted: Deed = {
    type: 'override-granted',
    data: { line: line.id, rule: 'R5', reason: input.reason },
    by: input.manager,
  }
  return decide(granted, ...answered.value)
}

function mustFind({ state, context }: Ground, id: string): Line {
  const place = findLine(state, context.checklist, id)
  if (place === undefined) throw new Error(`No line ${id}: lineBreak has to be asked first`)
  return place.line
}
