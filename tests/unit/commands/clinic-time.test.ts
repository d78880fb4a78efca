import { expect, test } from 'vitest'
import { DayClock, workingDays } from '../../../electron/commands/sample/clinic-time'
import { localTime } from '../../../shared/session/moment'

const offsetOn = (day: string) => new DayClock('seed', day, false).offset

test('summer time begins on the last Sunday of March and ends on that of October', () => {
  const days = ['2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25', '2027-03-27', '2027-03-28', '2027-10-31']
  expect(days.map(offsetOn)).toEqual([60, 120, 120, 60, 60, 120, 60])
})

test('nobody works on Sundays and holidays', () => {
  expect(workingDays('2026-12-22', '2027-01-04')).toEqual([
    '2026-12-23',
    '2026-12-24',
    '2026-12-28',
    '2026-12-29',
    '2026-12-30',
    '2026-12-31',
    '2027-01-02',
    '2027-01-04',
  ])
})

test('a local time of the day is that time by the wall, in summer and in winter', () => {
  for (const day of ['2026-01-14', '2026-07-14']) {
    const clock = new DayClock('seed', day, false)
    expect(localTime(clock.moment(clock.monoAt(9 * 60))).slice(0, 5)).toBe('09:00')
  }
})

test('a clock that is set moves the wall time and not the monotonic one', () => {
  const clock = new DayClock('seed', '2026-05-12', true)
  const { mono = 0, seconds = 0 } = clock.jump ?? {}
  const before = clock.moment(mono)
  const after = clock.moment(mono + 1000)
  expect(after.mono - before.mono).toBe(1000)
  expect(Date.parse(after.at) - Date.parse(before.at)).toBe(1000 + seconds * 1000)
})
