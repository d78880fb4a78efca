import { expect, test } from 'vitest'
import { completeness, type CompletenessInput } from '../../../shared/reports/completeness'
import { isInPeriod, mayHoldPeriod } from '../../../shared/reports/period'
import { NAMES } from './around'

const WHOLE: CompletenessInput = {
  from: '2026-05-01',
  to: '2026-05-04',
  names: NAMES,
  rooms: ['r-1', 'r-2'],
  entries: ['01', '02', '03', '04'].flatMap((day) => ['r-1', 'r-2'].map((room) => ({ room, day: `2026-05-${day}` }))),
  open: [],
  seals: [{ session: 's-1', seal: 'intact' }],
  unreadable: [],
  missing: [],
  deleted: [],
  chain: { lines: 12, faults: [] },
}

test('where nothing is missing, everything is whole', () => {
  expect(completeness(WHOLE).every(({ isWhole }) => isWhole)).toBe(true)
})

test('days without entries come in stretches, for the clinic and for each room on the days it worked elsewhere', () => {
  const entries = [
    { room: 'r-1', day: '2026-05-01' },
    { room: 'r-2', day: '2026-05-04' },
  ]
  const [days, first, second] = completeness({ ...WHOLE, entries })
  expect(days).toMatchObject({
    sentence: '2 days without any entry:',
    items: ['Saturday 2 May 2026 to Sunday 3 May 2026'],
    isWhole: false,
  })
  expect(first).toMatchObject({ title: 'Rooms', items: ['Monday 4 May 2026'] })
  expect(second?.sentence).toContain('Room 2: entries on 1 day; none on 1 day')
})

test('broken seals, lost sessions and faults of the chain are named one by one', () => {
  const opened = { at: '2026-05-02T08:00:00.000Z', offset: 60 }
  const parts = completeness({
    ...WHOLE,
    open: [{ session: 's-5', room: 'r-1', opened }],
    seals: [
      { session: 's-1', seal: 'altered' },
      { session: 's-2', seal: 'not-in-clinic-log' },
    ],
    unreadable: ['s-3'],
    missing: [{ session: 's-4', opened }],
    chain: { lines: 12, faults: [{ file: 'clinic-log/2026-05.jsonl', line: 3, fault: 'hash-mismatch' }] },
  })
  const said = parts.flatMap(({ items }) => items)
  expect(said).toEqual([
    's-5, Room 1, open since Saturday 2 May 2026 09:00',
    's-1: not as it was written',
    's-2: the clinic log does not know its seal',
    's-3: the file cannot be read',
    's-4, Saturday 2 May 2026 09:00',
    'clinic-log/2026-05.jsonl, line 3: the line was changed: its fingerprint does not fit',
  ])
})

test('a month in UTC may hold local days of the month beside it', () => {
  const period = { from: '2026-05-01', to: '2026-05-31' }
  expect(
    ['2026-03', '2026-04', '2026-05', '2026-06', '2026-07'].filter((month) => mayHoldPeriod(period, month)),
  ).toEqual(['2026-04', '2026-05', '2026-06'])
  expect([isInPeriod(period, '2026-05-31'), isInPeriod(period, '2026-06-01'), isInPeriod({}, '1999-01-01')]).toEqual([
    true,
    false,
    true,
  ])
})

test('what was deleted in its time is named, and is no gap', () => {
  const at = { at: '2029-06-01T08:00:00.000Z', offset: 60 }
  const deleted = [{ session: 's-7', day: '2026-05-02', at, by: 'p-2', reason: 'Three years are over' }]
  const parts = completeness({ ...WHOLE, deleted })
  expect(parts.every(({ isWhole }) => isWhole)).toBe(true)
  expect(parts.flatMap(({ items }) => items)).toEqual([
    's-7, sealed 2 May 2026, deleted Friday 1 June 2029 09:00 by Maya Reyes: Three years are over',
  ])
})
