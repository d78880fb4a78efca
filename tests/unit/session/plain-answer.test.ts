import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SESSION_EVENTS } from '../../../shared/session/events'
import { isPlainAnswer } from '../../../shared/session/plain-answer'

const id = fc.constantFrom('sharps-bin-ready', 'material', 'x', 'No', '__proto__', 'line-2')
const plain = fc.oneof(fc.constant(true), fc.constant(false), fc.string(), fc.double(), fc.constant(null))
const whole = fc.oneof(fc.integer({ min: -1, max: 600 }), fc.double())
const timer = fc.record({
  product: fc.constantFrom('d-quat', 'D quat'),
  name: fc.oneof(fc.constant('Quat-alcohol wipe'), fc.string({ unit: 'binary' }), fc.constant('x'.repeat(121))),
  seconds: whole,
  kept: whole,
  rewets: whole,
  zones: fc.array(id),
})
const photo = fc.record({
  sha256: fc.constantFrom('0123456789abcdef'.repeat(4), 'A'.repeat(64)),
  type: fc.constantFrom('image/jpeg', 'image/gif'),
  bytes: whole,
})
const lot = fc.record(
  {
    lot: fc.oneof(fc.constantFrom('N25-0817', 'n25', ' N2', 'N 2', 'Ä1', '', 'X'.repeat(31)), fc.string()),
    expiry: fc.constantFrom('2027-08', '2027-08-31', '2027-02-30', '2027-13', 'soon'),
    gtin: fc.constantFrom('04012345123456', '4012', ''),
    serial: fc.constantFrom('21A', '', 'x'.repeat(21), 'a\tb'),
    statement: fc.boolean(),
    product: fc.constantFrom('n-3rl', 'N 3RL'),
    more: fc.constant(1),
  },
  { requiredKeys: ['lot'], noNullPrototype: true },
)
const rich = fc.oneof(
  lot,
  fc.constantFrom({ lot: 'n25', expiry: '2027-08' }, { by: 'pin', person: 'p-x7k2' }, {}),
  fc.array(fc.oneof(fc.string(), photo)),
  timer,
)
const data = fc.record(
  {
    line: fc.oneof(id, fc.integer()),
    values: fc.oneof(fc.dictionary(id, fc.oneof(plain, rich), { noNullPrototype: true }), fc.string()),
    late: fc.constant({ reason: 'The phone rang' }),
    more: fc.string(),
  },
  { requiredKeys: ['line'], noNullPrototype: true },
)

test('an answer is taken as plain only where its schema answers it unchanged', () => {
  fc.assert(
    fc.property(data, (answer) => {
      const { data: read } = SESSION_EVENTS.answered.safeParse(answer)
      expect(!isPlainAnswer(answer) || isDeepStrictEqual(read, { ...answer })).toBe(true)
    }),
  )
})

test('ticks, words, numbers, contact times, lots and photos are plain', () => {
  expect(isPlainAnswer({ line: 'hands-washed' })).toBe(true)
  expect(isPlainAnswer({ line: 'ppe-on', values: { apron: true, mask: 'surgical', depth: 0.55 } })).toBe(true)
  const time = { product: 'd-quat', name: 'Oxygen spray', seconds: 120, kept: 130, rewets: 0, zones: ['blade'] }
  const photos = [{ sha256: '0123456789abcdef'.repeat(4), type: 'image/png', bytes: 2420 }]
  const lot = { lot: 'N25-0817', expiry: '2027-08-31', gtin: '04012345123456', serial: '21A', statement: true }
  const answer = { 'contact-time': time, photos, lot, allergies: ['none'] }
  expect(isPlainAnswer({ line: 'trimmer-disinfected', values: answer })).toBe(true)
})
