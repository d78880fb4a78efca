import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contactAverage, isOnTarget, shareOf, turnoverFigures } from '../../../shared/history/insights'
import { shareWords, wholePercent } from '../../../shared/text/insights'

test('a group under 20 has counts and no percentage', () => {
  expect(shareOf(19, 19)).toEqual({ sessions: 19, passed: 19 })
  expect(shareOf(20, 19)).toEqual({ sessions: 20, passed: 19, percent: 95 })
  expect(shareWords(shareOf(19, 18))).toBe('18 of 19 sessions, too few for a percentage')
})

test('what reads as on target is on target', () => {
  fc.assert(
    fc.property(fc.integer({ min: 20, max: 5000 }), fc.nat(5000), (sessions, raw) => {
      const passed = Math.min(raw, sessions)
      const { percent = -1 } = shareOf(sessions, passed)
      expect(isOnTarget(percent)).toBe(passed * 100 >= sessions * 95)
      expect(percent <= (passed * 100) / sessions && percent > (passed * 100) / sessions - 0.1001).toBe(true)
    }),
  )
  expect(shareOf(1000, 949).percent).toBe(94.9)
  expect(shareOf(361, 342).percent).toBe(94.7)
  expect(wholePercent(94.9)).toBe('94%')
  expect(shareWords(shareOf(361, 342))).toBe('94.7%, below target, 342 of 361 sessions')
})

const minutes = (...list: readonly number[]) => {
  const counts = new Uint32Array(200)
  for (const at of list) counts[at] = (counts[at] ?? 0) + 1
  return counts
}

test('turnovers of exactly the target are within it, and every one is in one bin', () => {
  const { bins, sessions } = turnoverFigures(minutes(0, 5, 6, 20, 20, 21, 40, 41, 199), 20)
  expect(sessions).toBe(9)
  expect(bins.map(({ sessions: count }) => count)).toEqual([2, 1, 0, 2, 1, 0, 0, 1, 2])
  expect(bins[3]).toEqual({ min: 16, max: 20, sessions: 2 })
  expect(bins.at(-1)).toEqual({ min: 41, sessions: 2 })
})

test('half and nine in ten are given from 20 turnovers on', () => {
  const list = Array.from({ length: 20 }, (_, place) => place + 1)
  expect(turnoverFigures(minutes(...list.slice(1)), 20)).not.toHaveProperty('median')
  expect(turnoverFigures(minutes(...list), 20)).toMatchObject({ median: 10, nineInTen: 18 })
})

test('bins go on beyond a long target', () => {
  const { bins } = turnoverFigures(minutes(), 63)
  expect(bins.at(-1)).toEqual({ min: 86, sessions: 0 })
})

test('bins add up to the turnovers, and half of them lie within the median', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(199), { maxLength: 60 }), fc.integer({ min: 5, max: 120 }), (list, target) => {
      const { bins, sessions, median } = turnoverFigures(minutes(...list), target)
      expect(sessions).toBe(list.length)
      expect(bins.reduce((sum, bin) => sum + bin.sessions, 0)).toBe(list.length)
      expect(median === undefined).toBe(list.length < 20)
      if (median === undefined) return
      const sorted = [...list].sort((a, b) => a - b)
      expect(median).toBe(sorted[Math.ceil(list.length / 2) - 1])
    }),
  )
})

test('an average of contact times needs 20 of them', () => {
  expect(contactAverage(19, 1900, 2000)).toEqual({})
  expect(contactAverage(20, 1200, 1509)).toEqual({ average: { required: 60, kept: 75 } })
})
