import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { VALUES } from '../../../shared/checklist/kinds/value'
import { arePlainValues } from '../../../shared/session/plain-values'

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
const signature = fc.record(
  {
    by: fc.constantFrom('pin', 'drawn', 'fax'),
    person: fc.constantFrom('p-x7k2', 'client', 'P 1'),
    path: fc.constantFrom('M10 10L90 40', '', 'M10 10;', 'M'.repeat(60_001)),
    length: fc.oneof(whole, fc.constantFrom(79.9, 80, 1e6, 1e6 + 1)),
  },
  { requiredKeys: ['by', 'person'], noNullPrototype: true },
)
const rich = fc.oneof(
  signature,
  lot,
  fc.constantFrom({ lot: 'n25', expiry: '2027-08' }, { by: 'pin', person: 'p-x7k2' }, {}),
  fc.array(fc.oneof(fc.string(), photo)),
  timer,
)
const answers = fc.oneof(fc.dictionary(id, fc.oneof(plain, rich), { noNullPrototype: true }), fc.string())

test('answers are taken as plain only where their schema answers them unchanged', () => {
  fc.assert(
    fc.property(answers, (values) => {
      const { data: read } = VALUES.safeParse(values)
      expect(!arePlainValues(values) || isDeepStrictEqual(read, values)).toBe(true)
    }),
  )
})

test('ticks, words, numbers, contact times, lots, photos and signatures are plain', () => {
  expect(arePlainValues({ apron: true, mask: 'surgical', depth: 0.55 })).toBe(true)
  const time = { product: 'd-quat', name: 'Oxygen spray', seconds: 120, kept: 130, rewets: 0, zones: ['blade'] }
  const photos = [{ sha256: '0123456789abcdef'.repeat(4), type: 'image/png', bytes: 2420 }]
  const lot = { lot: 'N25-0817', expiry: '2027-08-31', gtin: '04012345123456', serial: '21A', statement: true }
  expect(arePlainValues({ signed: { by: 'pin', person: 'p-x7k2' } })).toBe(true)
  expect(arePlainValues({ signed: { by: 'drawn', person: 'client', path: 'M10 10L90 40', length: 85 } })).toBe(true)
  expect(arePlainValues({ 'contact-time': time, photos, lot, allergies: ['none'] })).toBe(true)
})
