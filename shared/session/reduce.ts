import type { SessionEvent, SessionEventData, Stamp } from './events'
import { changeLine, type NewState, type PutLine } from './line-changes'
import type { GloveState, Incident, LineState, SessionState } from './state'
import { NO_TIMERS, timersAfter, wetInPlace, wetUntil } from './timers-after'

const copied: PutLine = (lines, id, line) => ({ ...lines, [id]: line })

/** State from events; `undefined` when the first event does not open a session. */
export function reduce(events: readonly SessionEvent[]): SessionState | undefined {
  const [first] = events
  const opened = first === undefined ? undefined : open(first)
  if (opened === undefined) return undefined
  // Nobody holds a state between two events here, so that none needs to be copied: years of records are read this way.
  const lines: Record<string, LineState> = {}
  const state: NewState = { ...opened, lines }
  const put: PutLine = (_, id, line) => {
    lines[id] = line
    return lines
  }
  for (const event of events) {
    if (event === first) continue
    const stamp = stampOf(event)
    if (state.timers !== NO_TIMERS) wetInPlace(state.timers, stamp)
    change(state, event, stamp, put)
    state.last = stamp
  }
  return state
}

/** The state after one more event. Total: an event that makes no sense changes nothing but `last`. */
export function apply(state: SessionState, event: SessionEvent): SessionState {
  const stamp = stampOf(event)
  // One copy, and only of what is outermost: this stands in the way of every tick.
  const next: NewState = { ...state }
  next.timers = wetUntil(state.timers, stamp)
  change(next, event, stamp, copied)
  next.last = stamp
  return next
}

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

// One case an event type and nothing else: the length is that of the list in `events.ts`.
function change(state: NewState, event: SessionEvent, stamp: Stamp, put: PutLine): void {
  switch (event.type) {
    case 'opened':
      break
    case 'answered':
    case 'marked-not-applicable':
    case 'problem-reported':
    case 'corrected':
    case 'evidence-attached':
      changeLine(state, event, stamp, put)
      break
    case 'timer-started':
    case 'timer-rewetted':
    case 'timer-completed':
      state.timers = timersAfter(state, event, stamp)
      break
    case 'gloves-changed':
      state.gloves = glovesAfter(state.gloves, event.data, stamp)
      break
    case 'break-started':
      state.breaks = [...state.breaks, { started: stamp }]
      state.gloves = { ...state.gloves, neededBecause: 'break' }
      break
    case 'break-ended':
      state.breaks = state.breaks.map((b, i) => (i === state.breaks.length - 1 ? { ...b, ended: stamp } : b))
      break
    case 'lot-logged':
      state.lots = [...state.lots, { ...event.data, stamp }]
      break
    case 'noted':
      state.notes = [...state.notes, { ...event.data, stamp }]
      break
    case 'incident-opened':
      state.incidents = [...state.incidents, { id: event.data.incident, kind: event.data.kind, opened: stamp }]
      break
    case 'incident-closed':
      state.incidents = incidentsAfter(state.incidents, event.data, stamp)
      break
    case 'handed-over':
      state.technician = event.data.to
      state.handOvers = [...state.handOvers, { ...event.data, stamp }]
      break
    case 'pause-point-passed':
      state.passed = { ...state.passed, [event.data.pause]: stamp }
      break
    case 'override-granted':
      state.overrides = [...state.overrides, { ...event.data, stamp }]
      break
    case 'abandoned':
      state.abandoned = { reason: event.data.reason, stamp }
      break
    case 'sealed':
      state.sealed = { ...event.data, stamp }
      break
    case 'addendum-signed':
      state.addenda = [...state.addenda, { ...event.data, stamp }]
  }
}

function glovesAfter({ changes }: GloveState, data: SessionEventData<'gloves-changed'>, stamp: Stamp): GloveState {
  return { since: stamp, material: data.material, changes: [...changes, { ...data, stamp }] }
}

function incidentsAfter(incidents: readonly Incident[], data: SessionEventData<'incident-closed'>, stamp: Stamp) {
  return incidents.map((one) => (one.id === data.incident ? { ...one, closed: { ...data, stamp } } : one))
}

/** The stamp of an event, without what happened. */
export function stampOf({ seq, at, offset, mono, run, by }: Stamp): Stamp {
  return { seq, at, offset, mono, run, by }
}
