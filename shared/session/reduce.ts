import type { SessionEvent, SessionEventData, Stamp } from './events'
import { type LineEntry, type LineState, type SessionState, isOnBreak } from './state'
import { NO_TIMERS, timersAfter, wetInPlace, wetUntil } from './timers-after'

const NO_LINE: LineState = { status: 'open', entries: [], evidence: [] }
/** Rule R17: five lines settled within ten seconds are asked about once. */
export const FAST_LINES = 5
const FAST_SECONDS = 10

/** State from events; `undefined` when the first event does not open a session. */
export function reduce(events: readonly SessionEvent[]): SessionState | undefined {
  const [first] = events
  const opened = first === undefined ? undefined : open(first)
  if (opened === undefined) return undefined
  // Nobody holds a state between two events here, so that none needs to be copied: years of records are read this way.
  const lines: Record<string, LineState> = {}
  const state: Omit<SessionState, 'last'> & { last: Stamp } = { ...opened, lines }
  const put: PutLine = (_, id, line) => {
    lines[id] = line
    return lines
  }
  for (const event of events) {
    if (event === first) continue
    const stamp = stampOf(event)
    if (state.timers !== NO_TIMERS) wetInPlace(state.timers, stamp)
    Object.assign(state, changes(state, event, stamp, put))
    state.last = stamp
  }
  return state
}

/** Gives the lines of a state with one of them replaced. */
type PutLine = (lines: SessionState['lines'], id: string, line: LineState) => SessionState['lines']

const copied: PutLine = (lines, id, line) => ({ ...lines, [id]: line })

/** The state before anything was done, from the `opened` event. */
function open(event: SessionEvent): SessionState | undefined {
  if (event.type !== 'opened') return undefined
  const stamp = stampOf(event)
  const { session, purpose, room, technician, client, treatment, checklist, released, sharpsFull, zones } = event.data
  return {
    id: session,
    purpose,
    room,
    technician,
    ...(client !== undefined && { client }),
    ...(treatment !== undefined && { treatment }),
    ...(released !== undefined && { released }),
    sharpsFullBefore: sharpsFull ?? false,
    ...(zones !== undefined && { zones }),
    checklist,
    opened: stamp,
    lines: {},
    timers: NO_TIMERS,
    passed: {},
    gloves: { changes: [] },
    breaks: [],
    lots: [],
    incidents: [],
    notes: [],
    handOvers: [],
    overrides: [],
    addenda: [],
    last: stamp,
    recentTicks: [],
    fast: [],
  }
}

/** The state after one more event. Total: an event that makes no sense changes nothing but `last`. */
export function apply(state: SessionState, event: SessionEvent): SessionState {
  const stamp = stampOf(event)
  const timers = wetUntil(state.timers, stamp)
  // Nothing is copied that need not be: this stands in the way of every tick.
  const seen = timers === state.timers ? state : { ...state, timers }
  return { ...seen, ...changes(seen, event, stamp, copied), last: stamp }
}

// One case an event type and nothing else: the length is that of the list in `events.ts`.
function changes(state: SessionState, event: SessionEvent, stamp: Stamp, put: PutLine): Partial<SessionState> {
  switch (event.type) {
    case 'opened':
      return {}
    case 'answered':
      return answered(state, event.data, stamp, put)
    case 'marked-not-applicable':
      return notApplicable(state, event.data, stamp, put)
    case 'problem-reported':
      return problem(state, event.data, stamp, put)
    case 'corrected':
      return corrected(state, event.data, stamp, put)
    case 'timer-started':
    case 'timer-rewetted':
    case 'timer-completed':
      return { timers: timersAfter(state, event, stamp) }
    case 'gloves-changed':
      return {
        gloves: {
          since: stamp,
          material: event.data.material,
          changes: [...state.gloves.changes, { ...event.data, stamp }],
        },
      }
    case 'break-started':
      return { breaks: [...state.breaks, { started: stamp }], gloves: { ...state.gloves, neededBecause: 'break' } }
    case 'break-ended':
      return { breaks: state.breaks.map((b, i) => (i === state.breaks.length - 1 ? { ...b, ended: stamp } : b)) }
    case 'lot-logged':
      return { lots: [...state.lots, { ...event.data, stamp }] }
    case 'noted':
      return { notes: [...state.notes, { ...event.data, stamp }] }
    case 'evidence-attached':
      return attach(state, event.data, stamp, put)
    case 'incident-opened':
      return { incidents: [...state.incidents, { id: event.data.incident, kind: event.data.kind, opened: stamp }] }
    case 'incident-closed':
      return {
        incidents: state.incidents.map((i) =>
          i.id === event.data.incident ? { ...i, closed: { ...event.data, stamp } } : i,
        ),
      }
    case 'handed-over':
      return { technician: event.data.to, handOvers: [...state.handOvers, { ...event.data, stamp }] }
    case 'pause-point-passed':
      return { passed: { ...state.passed, [event.data.pause]: stamp } }
    case 'override-granted':
      return { overrides: [...state.overrides, { ...event.data, stamp }] }
    case 'abandoned':
      return { abandoned: { reason: event.data.reason, stamp } }
    case 'sealed':
      return { sealed: { ...event.data, stamp } }
    case 'addendum-signed':
      return { addenda: [...state.addenda, { ...event.data, stamp }] }
  }
}

function answered(
  state: SessionState,
  data: SessionEventData<'answered'>,
  stamp: Stamp,
  put: PutLine,
): Partial<SessionState> {
  const entry: LineEntry = {
    status: 'done',
    stamp,
    ...(data.values !== undefined && { values: data.values }),
    ...late(data.late),
  }
  const ticks = stamp.by === 'system' ? state.recentTicks : [...state.recentTicks.slice(1 - FAST_LINES), stamp]
  const fast = fastStretch(state, ticks, stamp)
  const { lines } = settle(state, data.line, entry, put)
  const plain = { lines, recentTicks: fast === undefined ? ticks : [] }
  if (fast === undefined && state.lots.length === 0 && data.values === undefined) return plain
  return {
    ...plain,
    ...withoutLotsOf(state, data.line),
    ...glovesOn(state, data, stamp),
    ...(fast !== undefined && { fast: [...state.fast, fast] }),
  }
}

function notApplicable(
  state: SessionState,
  data: SessionEventData<'marked-not-applicable'>,
  stamp: Stamp,
  put: PutLine,
) {
  return settle(state, data.line, { status: 'not-applicable', stamp, reason: data.reason, ...late(data.late) }, put)
}

/** A line answered anew starts over with its lots; the `lot-logged` events that follow name them again. */
function withoutLotsOf(state: SessionState, line: string): Partial<SessionState> {
  return state.lots.some((lot) => lot.line === line) ? { lots: state.lots.filter((lot) => lot.line !== line) } : {}
}

/** The time-out line "gloves on" puts on the first pair. */
function glovesOn(state: SessionState, data: SessionEventData<'answered'>, stamp: Stamp): Partial<SessionState> {
  const material = data.values?.['material']
  if (data.line !== 'gloves-on' || typeof material !== 'string') return {}
  return { gloves: { ...state.gloves, since: stamp, material } }
}

function problem(
  state: SessionState,
  data: SessionEventData<'problem-reported'>,
  stamp: Stamp,
  put: PutLine,
): Partial<SessionState> {
  const settled = settle(state, data.line, { status: 'problem', stamp, note: data.note }, put)
  // A problem with the gloves worn means a new pair before anything else (rule R8).
  if (data.line !== 'glove-change') return settled
  return { ...settled, gloves: { ...state.gloves, neededBecause: data.note } }
}

function corrected(
  state: SessionState,
  data: SessionEventData<'corrected'>,
  stamp: Stamp,
  put: PutLine,
): Partial<SessionState> {
  const { to } = data
  const entry: LineEntry = {
    status: to.status,
    stamp,
    ...(to.status === 'done' && to.values !== undefined && { values: to.values }),
    ...(to.status === 'not-applicable' && { reason: to.reason }),
    ...(to.status === 'problem' && { note: to.note }),
    correction: { of: data.of, reason: data.reason, undo: data.undo ?? false },
  }
  const gloves = data.line === 'glove-change' ? glovesNeeded(state, data) : glovesWorn(state, data)
  return { ...settle(state, data.line, entry, put), ...withoutLotsOf(state, data.line), ...gloves, recentTicks: [] }
}

/** A corrected material is the one worn; when the pair was put on stays as it was. */
function glovesWorn(state: SessionState, { line, to }: SessionEventData<'corrected'>): Partial<SessionState> {
  const material = to.status === 'done' ? to.values?.['material'] : undefined
  if (line !== 'gloves-on' || typeof material !== 'string') return {}
  return { gloves: { ...state.gloves, material } }
}

/** A glove problem taken back takes its call for a new pair back; a break's own call stays. */
function glovesNeeded(state: SessionState, { to }: SessionEventData<'corrected'>): Partial<SessionState> {
  const { neededBecause: _before, ...gloves } = state.gloves
  if (to.status === 'problem') return { gloves: { ...gloves, neededBecause: to.note } }
  const brokeAt = isOnBreak(state) ? state.breaks.at(-1)?.started.seq : undefined
  const isPairOld = brokeAt !== undefined && (gloves.since?.seq ?? -1) < brokeAt
  return { gloves: isPairOld ? { ...gloves, neededBecause: 'break' } : gloves }
}

function settle({ lines }: SessionState, id: string, entry: LineEntry, put: PutLine): Pick<SessionState, 'lines'> {
  const { entries, evidence } = lines[id] ?? NO_LINE
  const all = entries.length === 0 ? [entry] : [...entries, entry]
  return { lines: put(lines, id, { status: entry.status, entries: all, evidence }) }
}

function attach(
  state: SessionState,
  data: SessionEventData<'evidence-attached'>,
  stamp: Stamp,
  put: PutLine,
): Partial<SessionState> {
  const line = state.lines[data.line] ?? NO_LINE
  return { lines: put(state.lines, data.line, { ...line, evidence: [...line.evidence, { ...data, stamp }] }) }
}

function fastStretch(state: SessionState, ticks: readonly Stamp[], stamp: Stamp) {
  const [first] = ticks
  if (ticks.length < FAST_LINES || first === undefined || first.run !== stamp.run) return undefined
  const seconds = (stamp.mono - first.mono) / 1000
  return seconds > FAST_SECONDS || state.sealed !== undefined ? undefined : { stamp, seconds }
}

function late(given: { readonly reason: string } | undefined): { readonly late?: string } {
  return given === undefined ? {} : { late: given.reason }
}

/** The stamp of an event, without what happened. */
export function stampOf({ seq, at, offset, mono, run, by }: Stamp): Stamp {
  return { seq, at, offset, mono, run, by }
}
