import { expect, test } from 'vitest'
import { isChosen, mayHold } from '../../../electron/commands/export/choose-records'
import type { RecordRow } from '../../../shared/ipc/views'

const row = (sealedAt: string, offset: number, more: Partial<RecordRow> = {}): RecordRow => ({
  session: '260430-abcde',
  month: sealedAt.slice(0, 7),
  purpose: 'treatment',
  openedAt: sealedAt,
  sealedAt,
  offset,
  room: 'r-1',
  roomName: 'Room 1',
  technician: 'p-1',
  technicianName: 'Maya Reyes',
  checklist: 'Scalp micropigmentation',
  version: 1,
  done: 40,
  notApplicable: 1,
  problems: 0,
  corrected: 0,
  stopped: false,
  lots: [],
  ...more,
})

test('a day is the clinic’s, on both sides of midnight in UTC', () => {
  const lateInMay = row('2026-05-31T22:30:00.000Z', 120)
  expect(isChosen({ from: '2026-06-01' }, lateInMay)).toBe(true)
  expect(isChosen({ to: '2026-05-31' }, lateInMay)).toBe(false)
  const earlyInJune = row('2026-06-01T03:00:00.000Z', -300)
  expect(isChosen({ to: '2026-05-31' }, earlyInJune)).toBe(true)
})

test('the months that are read reach over the ends of the days asked for', () => {
  expect(mayHold({ from: '2026-06-01' }, '2026-05')).toBe(true)
  expect(mayHold({ from: '2026-06-01' }, '2026-04')).toBe(false)
  expect(mayHold({ to: '2026-12-31' }, '2027-01')).toBe(true)
  expect(mayHold({ to: '2026-12-31' }, '2027-02')).toBe(false)
  expect(mayHold({}, '1999-01')).toBe(true)
})

test('room and person both have to fit', () => {
  const record = row('2026-06-01T10:00:00.000Z', 60)
  expect(isChosen({ room: 'r-1', technician: 'p-1' }, record)).toBe(true)
  expect(isChosen({ room: 'r-1', technician: 'p-2' }, record)).toBe(false)
  expect(isChosen({ room: 'r-2', technician: 'p-1' }, record)).toBe(false)
})
