import fc from 'fast-check'
import { linesOf, pausesOf } from '../../../shared/checklist/checklist'
import { SCALP_MICROPIGMENTATION } from '../../../shared/checklist/smp'
import { SESSION_EVENTS, readEvent, type SessionEvent, type SessionEventType } from '../../../shared/session/events'

const LINES = linesOf(SCALP_MICROPIGMENTATION).map(({ line }) => line.id)
const ZONES = ['work-surfaces', 'blade', 'chair', 'tray', 'pen']

const line = fc.constantFrom(...LINES, 'no-line-of-ours')
const text = fc.string({ minLength: 1, maxLength: 20 })
const person = fc.constantFrom('p-1', 'p-2', 'p-3')
const zones = fc.uniqueArray(fc.constantFrom(...ZONES), { minLength: 1 })
const late = fc.record({ reason: text })
const values = fc.dictionary(
  fc.constantFrom('material', 'answer', 'allergies', 'sharps', 'zones'),
  fc.oneof(
    fc.constantFrom('latex', 'nitrile', 'stop', 'full'),
    fc.constant(true as const),
    fc.integer(),
    fc.array(text),
  ),
)
const lot = { item: fc.constantFrom('needle', 'pigment', 'diluent'), lot: text, expiry: fc.constant('2028-08') }
const incident = fc.constantFrom('i-1', 'i-2')

/** Data of every event type, made of few names, so that events meet each other. */
export const DATA: { readonly [T in SessionEventType]: fc.Arbitrary<object> } = {
  opened: fc.constant({
    session: 's-2',
    purpose: 'treatment',
    room: 'r-1',
    technician: 'p-1',
    checklist: { id: 'scalp-micropigmentation', version: 1, hash: 'x' },
  }),
  answered: fc.record({ line, values, late }, { requiredKeys: ['line'] }),
  'marked-not-applicable': fc.record({ line, reason: text }),
  'problem-reported': fc.record({ line, note: text }),
  corrected: fc.record({
    line,
    of: fc.nat(40),
    to: fc.oneof(
      fc.record({ status: fc.constant('done'), values }),
      fc.record({ status: fc.constant('not-applicable'), reason: text }),
      fc.record({ status: fc.constant('problem'), note: text }),
      fc.constant({ status: 'open' }),
    ),
    reason: fc.string(),
    undo: fc.boolean(),
  }),
  'timer-started': fc.record({ line, product: fc.constantFrom('d-1', 'd-2'), name: text, seconds: fc.nat(600), zones }),
  'timer-rewetted': fc.record({ line, zones, kept: fc.nat(600) }),
  'timer-completed': fc.record({ line, seconds: fc.nat(600), kept: fc.nat(900), rewets: fc.nat(3) }),
  'gloves-changed': fc.record({
    reason: fc.constantFrom('tear', 'break'),
    material: fc.constantFrom('nitrile', 'vinyl'),
  }),
  'break-started': fc.constant({}),
  'break-ended': fc.constant({ checked: ['hands'] }),
  'lot-logged': fc.record(
    { ...lot, reason: fc.constantFrom('first', 'extra'), line },
    { requiredKeys: ['item', 'lot', 'expiry', 'reason'] },
  ),
  noted: fc.record({ text }),
  'evidence-attached': fc.record({
    line,
    field: fc.constantFrom('photos', 'photo'),
    sha256: fc.constant('a'.repeat(64)),
    type: fc.constant('image/png'),
    bytes: fc.integer({ min: 1, max: 9 }),
  }),
  'incident-opened': fc.record({ incident, kind: fc.constantFrom('cut', 'spill') }),
  'incident-closed': fc.record({
    incident,
    ...{ happenedAt: text, exposed: text, device: text, area: text, how: text, firstAid: text },
    followUp: fc.constantFrom('accepted', 'declined'),
  }),
  'handed-over': fc.record({ from: person, to: person }),
  'pause-point-passed': fc.record({ pause: fc.constantFrom(...pausesOf(SCALP_MICROPIGMENTATION).map(({ id }) => id)) }),
  'override-granted': fc.oneof(
    fc.record({ line, rule: fc.constant('R5'), reason: text }),
    fc.record({
      rule: fc.constant('R10'),
      reason: text,
      person,
      credentials: fc.constant([{ kind: 'license' as const, expires: '2026-05-03' }]),
    }),
  ),
  abandoned: fc.record({ reason: text }),
  sealed: fc.constant({ signature: { person: 'p-1' }, fingerprint: 'x' }),
  'addendum-signed': fc.record({ text, reason: text }),
}

const EVENT_TYPES = Object.keys(SESSION_EVENTS).filter((type): type is SessionEventType => Object.hasOwn(DATA, type))

/** When an event happens after the one before it, and whether the program was started anew in between. */
const step = fc.record({ wall: fc.integer({ min: -9_000, max: 90_000 }), mono: fc.nat(90_000), isNewRun: fc.boolean() })
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

const happening = fc
  .constantFrom(...EVENT_TYPES)
  .chain((type) =>
    fc.record({ type: fc.constant(type), data: DATA[type], by: fc.oneof(person, fc.constant('system')), step }),
  )

const OPENED_AT = Date.parse('2026-11-22T11:00:00.000Z')

/** What happens to a session in any order whatever, sense or not, its opening first. */
export const anyEvents: fc.Arbitrary<readonly SessionEvent[]> = fc
  .array(happening, { maxLength: 60 })
  .chain((rest) => DATA.opened.map((data) => [{ type: 'opened' as const, data, by: 'p-1', step: START }, ...rest]))
  .map(stamped)

const START: Step = { wall: 0, mono: 0, isNewRun: false }

function stamped(
  happenings: readonly { type: SessionEventType; data: object; by: string; step: Step }[],
): readonly SessionEvent[] {
  let [wall, mono, run] = [OPENED_AT, 0, 0]
  return happenings.map(({ type, data, by, step: next }, seq) => {
    wall += next.wall
    mono = next.isNewRun ? 0 : mono + next.mono
    run += next.isNewRun ? 1 : 0
    const stamp = { seq, at: new Date(wall).toISOString(), offset: 60, mono, run: `run-${run}`, by }
    const event = readEvent({ ...stamp, type, data })
    if (event === undefined)
      throw new Error(`The generator made what no journal holds: ${type} ${JSON.stringify(data)}`)
    return event
  })
}
