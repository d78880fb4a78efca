import type { Values } from '../checklist/kinds'
import type { SessionEvent, SessionEventData, Stamp } from './events'
import { type GloveState, type LineEntry, type LineState, type SessionState, isOnBreak } from './state'

const NO_LINE: LineState = { status: 'open', entries: [], evidence: [] }
/** Rule R17: five lines settled within ten seconds are asked about once. */
export const FAST_LINES = 5
const FAST_SECONDS = 10

/** A state that nobody else holds yet: its members are set anew, and what they hold is never changed. */
export type NewState = { -readonly [Member in keyof SessionState]: SessionState[Member] }

/** Gives the lines of a state with one of them replaced. */
export type PutLine = (lines: SessionState['lines'], id: string, line: LineState) => SessionState['lines']

/** What is said of one line of the checklist. */
type LineEvent = Extract<
  SessionEvent,
  { type: 'answered' | 'marked-not-applicable' | 'problem-reported' | 'corrected' | 'evidence-attached' }
>

/** Sets what such an event changes; gloves and lots go with their lines. */
export function changeLine(state: NewState, event: LineEvent, stamp: Stamp, put: PutLine): void {
  switch (event.type) {
    case 'answered':
      answered(state, event.data, stamp, put)
      break
    case 'marked-not-applicable':
      notApplicable(state, event.data, stamp, put)
      break
    case 'problem-reported':
      problem(state, event.data, stamp, put)
      break
    case 'corrected':
      corrected(state, event.data, stamp, put)
      break
    case 'evidence-attached':
      attach(state, event.data, stamp, put)
  }
}

function answered(state: NewState, data: SessionEventData<'answered'>, stamp: Stamp, put: PutLine): void {
  const { line, values, late } = data
  const ticks = stamp.by === 'system' ? state.recentTicks : newest(state.recentTicks, stamp)
  const fast = fastStretch(state, ticks, stamp)
  state.recentTicks = fast === undefined ? ticks : []
  if (fast !== undefined) state.fast = [...state.fast, fast]
  settle(state, line, doneEntry(stamp, values, late), put)
  dropLotsOf(state, line)
  // The time-out line "gloves on" puts on the first pair.
  const material = line === 'gloves-on' ? values?.['material'] : undefined
  if (typeof material === 'string') state.gloves = { ...state.gloves, since: stamp, material }
}

function newest(ticks: readonly Stamp[], stamp: Stamp): readonly Stamp[] {
  const all = ticks.length < FAST_LINES ? ticks.slice() : ticks.slice(1)
  all.push(stamp)
  return all
}

function doneEntry(stamp: Stamp, values: Values | undefined, late: Late): LineEntry {
  const entry: LineEntry = values === undefined ? { status: 'done', stamp } : { status: 'done', stamp, values }
  return withLate(entry, late)
}

function notApplicable(
  state: NewState,
  { line, reason, late }: SessionEventData<'marked-not-applicable'>,
  stamp: Stamp,
  put: PutLine,
): void {
  settle(state, line, withLate({ status: 'not-applicable', stamp, reason }, late), put)
}

/** A line answered anew starts over with its lots; the `lot-logged` events that follow name them again. */
function dropLotsOf(state: NewState, line: string): void {
  if (state.lots.some((lot) => lot.line === line)) state.lots = state.lots.filter((lot) => lot.line !== line)
}

function problem(
  state: NewState,
  { line, note }: SessionEventData<'problem-reported'>,
  stamp: Stamp,
  put: PutLine,
): void {
  settle(state, line, { status: 'problem', stamp, note }, put)
  // A problem with the gloves worn means a new pair before anything else (rule R8).
  if (line === 'glove-change') state.gloves = { ...state.gloves, neededBecause: note }
}

function corrected(state: NewState, data: SessionEventData<'corrected'>, stamp: Stamp, put: PutLine): void {
  const { to } = data
  const entry: LineEntry = {
    status: to.status,
    stamp,
    ...(to.status === 'done' && to.values !== undefined && { values: to.values }),
    ...(to.status === 'not-applicable' && { reason: to.reason }),
    ...(to.status === 'problem' && { note: to.note }),
    correction: { of: data.of, reason: data.reason, undo: data.undo ?? false },
  }
  settle(state, data.line, entry, put)
  dropLotsOf(state, data.line)
  state.gloves = data.line === 'glove-change' ? glovesNeeded(state, data) : glovesWorn(state, data)
  state.recentTicks = []
}

/** A corrected material is the one worn; when the pair was put on stays as it was. */
function glovesWorn({ gloves }: SessionState, { line, to }: SessionEventData<'corrected'>): GloveState {
  const material = to.status === 'done' ? to.values?.['material'] : undefined
  return line === 'gloves-on' && typeof material === 'string' ? { ...gloves, material } : gloves
}

/** A glove problem taken back takes its call for a new pair back; a break's own call stays. */
function glovesNeeded(state: SessionState, { to }: SessionEventData<'corrected'>): GloveState {
  const { neededBecause: _before, ...gloves } = state.gloves
  if (to.status === 'problem') return { ...gloves, neededBecause: to.note }
  const brokeAt = isOnBreak(state) ? state.breaks.at(-1)?.started.seq : undefined
  const isPairOld = brokeAt !== undefined && (gloves.since?.seq ?? -1) < brokeAt
  return isPairOld ? { ...gloves, neededBecause: 'break' } : gloves
}

function settle(state: NewState, id: string, entry: LineEntry, put: PutLine): void {
  const { entries, evidence } = state.lines[id] ?? NO_LINE
  const all = entries.length === 0 ? [entry] : [...entries, entry]
  state.lines = put(state.lines, id, { status: entry.status, entries: all, evidence })
}

function attach(state: NewState, data: SessionEventData<'evidence-attached'>, stamp: Stamp, put: PutLine): void {
  const line = state.lines[data.line] ?? NO_LINE
  state.lines = put(state.lines, data.line, { ...line, evidence: [...line.evidence, { ...data, stamp }] })
}

function fastStretch(state: SessionState, ticks: readonly Stamp[], stamp: Stamp) {
  const [first] = ticks
  if (ticks.length < FAST_LINES || first === undefined || first.run !== stamp.run) return undefined
  const seconds = (stamp.mono - first.mono) / 1000
  return seconds > FAST_SECONDS || state.sealed !== undefined ? undefined : { stamp, seconds }
}

type Late = { readonly reason: string } | undefined

function withLate(entry: LineEntry, late: Late): LineEntry {
  return late === undefined ? entry : { ...entry, late: late.reason }
}
