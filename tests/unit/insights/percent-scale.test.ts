import fc from 'fast-check'
import { expect, test } from 'vitest'
import { percentScale } from '../../../renderer/screens/insights/percent-scale'

test('a scale begins where it is wont to, and lower where a value needs it', () => {
  expect(percentScale(91, 85)).toEqual({ low: 85, ticks: [100, 95, 90, 85] })
  expect(percentScale(84.9, 85).low).toBe(80)
  expect(percentScale(62, 85)).toEqual({ low: 60, ticks: [100, 90, 80, 70, 60] })
  expect(percentScale(0, 85)).toEqual({ low: 0, ticks: [100, 80, 60, 40, 20, 0] })
})

test('every value lies on its scale, and the lines stay few', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (lowest) => {
      const { low, ticks } = percentScale(lowest, 85)
      expect(low).toBeLessThanOrEqual(lowest)
      expect(low).toBeGreaterThanOrEqual(0)
      expect(ticks.length).toBeLessThanOrEqual(6)
    }),
  )
})
