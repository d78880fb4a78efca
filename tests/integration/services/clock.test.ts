import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createClock, systemTime } from '../../../electron/services/clock'
import { FakeTime } from '../../helpers/fake-time'

const START = '2026-11-22T11:00:00.000Z'

test('the clock tells wall time, offset, run, and whole milliseconds since its start', () => {
  const time = new FakeTime(START, -330)
  time.wait({ hours: 5 })
  const clock = createClock('k3x8', time.sources)
  expect(clock.now()).toEqual({ at: '2026-11-22T16:00:00.000Z', offset: -330, mono: 0, run: 'k3x8' })
  time.wait({ seconds: 1.5 })
  expect(clock.now().mono).toBe(1500)
})

test('sleep counts, a wall clock that is set does not, and time never goes back', () => {
  const anyMove = fc.record({
    kind: fc.constantFrom('wait', 'sleep', 'clock'),
    seconds: fc.integer({ min: 2, max: 9_000 }),
  })
  fc.assert(
    fc.property(fc.array(anyMove, { maxLength: 12 }), (moves) => {
      const time = new FakeTime(START)
      const clock = createClock('k3x8', time.sources)
      let passed = 0
      for (const { kind, seconds } of moves) {
        if (kind === 'clock') time.moveClock({ seconds: -seconds })
        else time[kind === 'wait' ? 'wait' : 'sleep']({ seconds })
        passed += kind === 'clock' ? 0 : seconds * 1000
        expect(clock.now().mono).toBe(passed)
      }
    }),
  )
})

test('a coarse uptime is not taken for sleep', () => {
  let uptime = 0
  let steady = 0
  const clock = createClock('k3x8', { wall: () => 0, offset: () => 0, steady: () => steady, uptime: () => uptime })
  for (let second = 0; second < 100; second += 1) {
    steady += 1000
    uptime = Math.floor(steady / 1000) + (second % 2)
    expect(clock.now().mono).toBe(steady)
  }
})

test("this computer's own clocks fit the log: a whole offset, never minus zero", () => {
  const { offset, wall } = systemTime(() => 0)
  expect(Number.isInteger(offset(wall()))).toBe(true)
  expect(Object.is(offset(wall()), -0)).toBe(false)
})
