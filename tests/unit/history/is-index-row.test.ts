import { expect, test } from 'vitest'
import type { IndexRow } from '../../../shared/history/index-row'
import { isIndexRow } from '../../../shared/history/is-index-row'

const ROW: IndexRow = {
  session: '261122-7dq4k',
  month: '2026-11',
  purpose: 'treatment',
  openedAt: '2026-11-22T09:05:07.123Z',
  sealedAt: '2026-11-22T11:40:00.000Z',
  offset: 60,
  room: 'r-2',
  roomName: 'Room 2',
  technician: 'p-x7k2',
  technicianName: 'Maya Reyes',
  client: 'C-1',
  treatment: '2',
  checklist: 'Scalp micropigmentation',
  checklistId: 'scalp-micropigmentation',
  version: 1,
  done: 44,
  notApplicable: 1,
  problems: 0,
  corrected: 0,
  putRight: 0,
  stopped: false,
  altered: false,
  marks: {},
  contacts: {},
  search: 'c-1',
  lots: [],
}

test('a row as the program writes it is one', () => expect(isIndexRow(ROW)).toBe(true))

test.each([
  ['sealed at no time', { sealedAt: '=HYPERLINK("http://a.example")' }],
  ['opened at no time', { openedAt: '2026-11-22' }],
  ['in no month', { month: '../2026-11' }],
  ['in no minute of the day', { offset: 1e9 }],
])('one that is %s is none: its month is read from the journals', (_, wrong) =>
  expect(isIndexRow({ ...ROW, ...wrong })).toBe(false),
)
