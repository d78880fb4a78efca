import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LOCAL_DAY, addMonths, daysBetween } from '../../../shared/checklist/local-day'

const anyDay = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('a day at the clinic', () => {
  test.each(['2026-05-03', '2024-02-29', '2026-12-31'])('%s is one', (day) =>
    expect(LOCAL_DAY.safeParse(day).success).toBe(true),
  )
  test.each(['2026-02-29', '2026-13-01', '2026-05', '2026-00-10', '03.05.2026', '2026-05-03T10:00:00Z', ''])(
    '"%s" is none',
    (day) => expect(LOCAL_DAY.safeParse(day).success).toBe(false),
  )
})

describe('months later', () => {
  test.each([
    ['2026-05-03', 12, '2027-05-03'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-10-31', 4, '2027-02-28'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2026-01-15', -1, '2025-12-15'],
  ])('%s and %i months is %s', (day, months, later) => expect(addMonths(day, months)).toBe(later))

  test('are a day of the calendar, later the more months there are', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 240 }), (day, months) => {
        const later = addMonths(day, months)
        expect(LOCAL_DAY.safeParse(later).success).toBe(true)
        expect(daysBetween(day, later)).toBeGreaterThan(27 * months)
      }),
    )
  })
})
