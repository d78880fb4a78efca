import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { offerDueIn } from '../../../shared/people/hepatitis-b'

// 2 November 2026 is a Monday.
const HIRED = { status: 'offer-due', hired: '2026-11-02' } as const

describe('the offer of hepatitis B vaccination', () => {
  test.each([
    ['2026-11-02', undefined],
    ['2026-11-11', undefined],
    ['2026-11-12', 2],
    ['2026-11-13', 1],
    ['2026-11-14', 1],
    ['2026-11-15', 1],
    ['2026-11-16', 0],
    ['2026-11-17', -1],
    ['2026-11-30', -10],
  ])('to somebody hired on Monday 2 November is due, on %s, in %s working days', (today, left) => {
    expect(offerDueIn(HIRED, today)).toBe(left)
  })

  test('counts no weekend, wherever the first day of work lies', () => {
    expect(offerDueIn({ status: 'offer-due', hired: '2026-11-07' }, '2026-11-18')).toBe(2)
    expect(offerDueIn({ status: 'offer-due', hired: '2026-11-06' }, '2026-11-18')).toBe(2)
  })

  test.each(['immune', 'in-series', 'declined'] as const)('is nobody’s business once the status is %s', (status) => {
    expect(offerDueIn({ status }, '2030-01-01')).toBeUndefined()
  })

  test('comes nearer by one working day a day at most, and never further away', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), (days) => {
        const at = (count: number) =>
          offerDueIn(HIRED, new Date(Date.UTC(2026, 10, 2 + count)).toISOString().slice(0, 10)) ?? 3
        const step = at(days) - at(days + 1)
        expect([0, 1]).toContain(step)
      }),
    )
  })
})

test('nothing is due where nothing was entered', () => {
  expect(offerDueIn(undefined, '2026-11-12')).toBeUndefined()
})
