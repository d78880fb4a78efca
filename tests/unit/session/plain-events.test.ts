import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PURPOSES, SESSION_EVENTS, type SessionEventType, TREATMENTS } from '../../../shared/session/events'
import { plainEvents } from '../../../shared/session/plain-events'
import { DATA } from './any-events'

const PLAIN = plainEvents({ purposes: PURPOSES, treatments: TREATMENTS })
const types = Object.keys(PLAIN) as SessionEventType[]
const isPlain = (type: SessionEventType, data: unknown) => PLAIN[type]?.(data) === true

/** As it comes out of a journal. */
const asRead = (data: object): unknown => JSON.parse(JSON.stringify(data))

const words = fc.constantFrom('', 'Wrong lot')

/** What stands where something else should: nearly right, or not at all. */
const anything = fc.oneof(
  fc.constantFrom(
    '',
    'No',
    'r-2',
    '__proto__',
    'a'.repeat(64),
    'x'.repeat(4001),
    'pigment',
    'turnover',
    '2',
    true,
    false,
  ),
  fc.constantFrom(0, -1, 1.5, 2 ** 60, null),
  fc.array(fc.constantFrom('r-2', 'No', 1)),
  fc.record({ id: fc.constant('r-2'), version: fc.double(), hash: fc.string(), more: fc.string() }),
  fc.record({ by: fc.string(), at: fc.string(), more: fc.string() }, { requiredKeys: ['by', 'at'] }),
  fc.record({ person: fc.constant('p-1'), path: fc.string() }, { requiredKeys: ['person'] }),
  fc.constantFrom({ reason: '' }, { reason: 'The phone rang' }, { reason: 'The phone rang', more: 1 }),
  fc.constantFrom([{ id: 'chair', label: 'Chair' }], [{ id: 'Chair' }], [{ id: 'chair', label: 'Chair', more: 1 }]),
  fc.record(
    { status: fc.constantFrom('done', 'not-applicable', 'problem', 'open', '__proto__'), reason: words, note: words },
    { requiredKeys: ['status'] },
  ),
)

describe.each(types)('%s', (type) => {
  const sound = DATA[type]
  const names = Object.keys(SESSION_EVENTS[type].shape)

  test('is plain only where its schema answers it unchanged', () => {
    const member = fc.constantFrom(...names, 'more', '__proto__')
    fc.assert(
      fc.property(sound, fc.array(fc.tuple(member, anything), { maxLength: 2 }), (data, changes) => {
        const changed = asRead({ ...data, ...Object.fromEntries(changes) })
        const { data: read } = SESSION_EVENTS[type].safeParse(changed)
        expect(!isPlain(type, changed) || isDeepStrictEqual(read, changed)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('is not plain without a member that it needs', () => {
    fc.assert(
      fc.property(sound, fc.constantFrom(...names), (data, name) => {
        const { [name]: _left, ...rest } = data as Record<string, unknown>
        if (isPlain(type, rest)) expect(SESSION_EVENTS[type].safeParse(rest).success).toBe(true)
      }),
    )
  })
})

test.each(types)('what the program writes is plain: %s', (type) => {
  fc.assert(
    fc.property(DATA[type], (data) => {
      expect(isPlain(type, data)).toBe(true)
    }),
  )
})

test('openings of turnovers and of treatments are plain', () => {
  const checklist = { id: 'scalp-micropigmentation', version: 2, hash: '0123456789abcdef'.repeat(4) }
  const turnover = { session: '261122-7dq4k', purpose: 'turnover', room: 'r-2', technician: 'p-x7k2', checklist }
  const released = { by: 'p-x7k2', at: '2026-11-22T12:58:00.000Z' }
  expect(isPlain('opened', turnover)).toBe(true)
  expect(isPlain('opened', { ...turnover, purpose: 'treatment', client: 'C-1', treatment: '2', released })).toBe(true)
  const zones = [{ id: 'chair', label: 'Chair' }]
  expect(isPlain('opened', { ...turnover, zones })).toBe(true)
  expect(isPlain('opened', { ...turnover, purpose: 'party' })).toBe(false)
})
