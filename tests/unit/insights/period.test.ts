import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayNumber } from '../../../shared/checklist/calendar'
import { dayText, firstDayOfPeriod, INSIGHT_QUERY, isoWeek, spansOf } from '../../../shared/history/insight-period'
import { daysWords, spanMark, spanWords } from '../../../shared/text/insights'

const day = fc.integer({ min: dayNumber('2015-01-01'), max: dayNumber('2035-12-31') }).map(dayText)

test('weeks begin on Monday, and the present one is the last of four or twelve', () => {
  expect(firstDayOfPeriod('4-weeks', '2026-11-22')).toBe('2026-10-26')
  expect(firstDayOfPeriod('4-weeks', '2026-11-23')).toBe('2026-11-02')
  expect(firstDayOfPeriod('12-weeks', '2026-05-12')).toBe('2026-02-23')
  expect(firstDayOfPeriod('12-months', '2026-05-12')).toBe('2025-06-01')
  for (const [period, count] of [
    ['4-weeks', 4],
    ['12-weeks', 12],
    ['12-months', 12],
  ] as const) {
    expect(spansOf({ from: firstDayOfPeriod(period, '2026-05-12'), to: '2026-05-12' }).spans).toHaveLength(count)
  }
})

test('ten years are cut by year, so that never more dots stand together than can be told apart', () => {
  const { step, spans } = spansOf({ from: '2016-11-23', to: '2026-11-22' })
  expect(step).toBe('year')
  expect(spans).toHaveLength(11)
  expect(spans[0]).toEqual({ from: '2016-11-23', to: '2016-12-31' })
  expect(spans.at(-1)).toEqual({ from: '2026-01-01', to: '2026-11-22' })
})

test('spans follow each other without a gap from the first day to the last', () => {
  fc.assert(
    fc.property(day, day, (one, other) => {
      const [from = one, to = other] = [one, other].sort()
      const { spans } = spansOf({ from, to })
      expect(spans[0]?.from).toBe(from)
      expect(spans.at(-1)?.to).toBe(to)
      for (const [place, span] of spans.entries()) {
        expect(span.from <= span.to).toBe(true)
        const next = spans[place + 1]
        if (next !== undefined) expect(dayNumber(next.from)).toBe(dayNumber(span.to) + 1)
      }
    }),
  )
})

test('weeks are counted as calendars count them', () => {
  for (const [date, week] of [
    ['2026-01-01', 1],
    ['2025-12-29', 1],
    ['2026-02-16', 8],
    ['2026-12-31', 53],
    ['2027-01-03', 53],
    ['2024-12-30', 1],
    ['2021-01-03', 53],
  ] as const) {
    expect(isoWeek(date), date).toBe(week)
  }
})

test('days and spans read as people write them', () => {
  expect(daysWords({ from: '2026-02-16', to: '2026-05-10' })).toBe('16 Feb to 10 May 2026')
  expect(daysWords({ from: '2025-12-01', to: '2026-05-10' })).toBe('1 Dec 2025 to 10 May 2026')
  expect(daysWords({ from: '2026-05-04', to: '2026-05-10' })).toBe('4 to 10 May 2026')
  expect(daysWords({ from: '2026-05-10', to: '2026-05-10' })).toBe('10 May 2026')
  const week = { from: '2026-02-16', to: '2026-02-22' }
  expect(spanMark(week, 'week')).toBe('8')
  expect(spanWords(week, 'week', '2026-05-12')).toBe('Week 8, 16 to 22 Feb 2026')
  expect(spanWords(week, 'week', '2026-02-22')).toBe('Week 8, 16 to 22 Feb 2026, so far')
  expect(spanWords({ from: '2026-02-01', to: '2026-02-28' }, 'month', '2026-05-12')).toBe('February 2026')
})

test('days that do not exist or stand the wrong way round are refused', () => {
  expect(INSIGHT_QUERY.safeParse({ days: { from: '2026-02-01', to: '2026-02-01' } }).success).toBe(true)
  expect(INSIGHT_QUERY.safeParse({ days: { from: '2026-02-02', to: '2026-02-01' } }).success).toBe(false)
  expect(INSIGHT_QUERY.safeParse({ days: { from: '2026-99-02', to: '2026-99-03' } }).success).toBe(false)
  expect(INSIGHT_QUERY.safeParse({ days: '5-weeks' }).success).toBe(false)
})
