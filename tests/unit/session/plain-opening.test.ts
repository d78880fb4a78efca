import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PURPOSES, SESSION_EVENTS, TREATMENTS } from '../../../shared/session/events'
import { plainOpening } from '../../../shared/session/plain-opening'

const isPlain = plainOpening(PURPOSES, TREATMENTS)
const id = fc.constantFrom('261122-7dq4k', 'r-2', 'p-x7k2', 'No', '__proto__')
const text = fc.oneof(fc.string(), fc.constant(null), fc.integer())
const opening = fc.record(
  {
    session: id,
    purpose: fc.oneof(fc.constantFrom<string>(...PURPOSES), text),
    room: id,
    technician: id,
    checklist: fc.record(
      { id, version: fc.oneof(fc.integer(), fc.double()), hash: text, more: text },
      { requiredKeys: ['id', 'version', 'hash'], noNullPrototype: true },
    ),
    client: text,
    treatment: fc.oneof(fc.constantFrom<string>(...TREATMENTS), text),
    released: fc.record({ by: text, at: text, override: text }, { requiredKeys: ['by'], noNullPrototype: true }),
    sharpsFull: fc.oneof(fc.boolean(), text),
    zones: fc.array(fc.record({ id, label: fc.string() })),
    more: text,
  },
  { requiredKeys: ['session', 'room'], noNullPrototype: true },
)

test('an opening is taken as plain only where its schema answers it unchanged', () => {
  fc.assert(
    fc.property(opening, (data) => {
      const { data: read } = SESSION_EVENTS.opened.safeParse(data)
      expect(!isPlain(data) || isDeepStrictEqual(read, { ...data })).toBe(true)
    }),
  )
})

test('the openings of treatments and turnovers are plain', () => {
  const checklist = { id: 'scalp-micropigmentation', version: 2, hash: '0123456789abcdef'.repeat(4) }
  const turnover = { session: '261122-7dq4k', purpose: 'turnover', room: 'r-2', technician: 'p-x7k2', checklist }
  const released = { by: 'p-x7k2', at: '2026-11-22T12:58:00.000Z' }
  expect(isPlain(turnover)).toBe(true)
  expect(isPlain({ ...turnover, purpose: 'treatment', client: 'C-1', treatment: '2', released })).toBe(true)
  expect(isPlain({ ...turnover, purpose: 'party' })).toBe(false)
})
