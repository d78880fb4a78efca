import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isoWithOffset } from '../../../electron/exports/iso-time'

test.each([
  ['2026-11-22T13:05:07.123Z', 60, '2026-11-22T14:05:07+01:00'],
  ['2026-11-22T13:05:07.999Z', 0, '2026-11-22T13:05:07+00:00'],
  ['2026-01-01T03:00:00.000Z', -300, '2025-12-31T22:00:00-05:00'],
  ['2026-11-22T13:05:07.123Z', -570, '2026-11-22T03:35:07-09:30'],
  ['2026-12-31T23:00:00.000Z', 345, '2027-01-01T04:45:00+05:45'],
])('%s at %i minutes is %s', (at, offset, text) => expect(isoWithOffset({ at, offset })).toBe(text))

test('it is the same moment, to the second', () => {
  const anyTime = fc.integer({ min: Date.parse('2000-01-01'), max: Date.parse('2099-01-01') })
  fc.assert(
    fc.property(anyTime, fc.integer({ min: -840, max: 840 }), (time, offset) => {
      const text = isoWithOffset({ at: new Date(time).toISOString(), offset })
      expect(Date.parse(text)).toBe(Math.floor(time / 1000) * 1000)
    }),
  )
})

test('what is no time is never made into one', () => {
  expect(() => isoWithOffset({ at: '=HYPERLINK(x)', offset: 60 })).toThrow(RangeError)
})
