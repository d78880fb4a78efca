import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SESSION_EVENTS } from '../../../shared/session/events'
import { isPlainAnswer } from '../../../shared/session/plain-answer'

const id = fc.constantFrom('sharps-bin-ready', 'material', 'x', 'No', '__proto__', 'line-2')
const plain = fc.oneof(fc.constant(true), fc.constant(false), fc.string(), fc.double(), fc.constant(null))
const rich = fc.constantFrom({ lot: 'n25', expiry: '2027-08' }, ['none'], { by: 'pin', person: 'p-x7k2' })
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

test('ticks, words and numbers are plain', () => {
  expect(isPlainAnswer({ line: 'hands-washed' })).toBe(true)
  expect(isPlainAnswer({ line: 'ppe-on', values: { apron: true, mask: 'surgical', depth: 0.55 } })).toBe(true)
})
