import { expect, test } from 'vitest'
import { atOnce } from '../../../electron/storage/breather'
import { RoomLog, type RoomLogAround, type RoomLogSession } from '../../../shared/reports/room-log'
import type { ClinicEvent } from '../../../shared/room/clinic-events'
import { NAMES, records } from './around'

const SESSION: RoomLogSession = {
  session: '261122-aaaaa',
  purpose: 'treatment',
  treatment: '2',
  openedAt: '2026-11-22T09:00:00.000Z',
  sealedAt: '2026-11-22T11:00:00.000Z',
  offset: 60,
  room: 'r-1',
  technicianName: 'Tom Okafor',
  checklist: 'Scalp micropigmentation',
  turnover: 17,
  stopped: false,
}
const released = (session: string, at: string): ClinicEvent => ({
  type: 'room-released',
  data: { room: 'r-1', session },
  at,
  offset: 60,
  by: 'p-1',
})

interface Told extends RoomLogAround {
  readonly events: readonly ClinicEvent[]
  readonly sessions: readonly RoomLogSession[]
}

function roomLog({ events, sessions, ...around }: Told) {
  const log = new RoomLog(around)
  for (const event of events) log.addEvent(event)
  for (const session of sessions) log.addSession(session)
  return atOnce(log.table())
}

test('a session stands with its turnover in minutes and who released the room after it', () => {
  const events = [released(SESSION.session, '2026-11-22T11:00:00.000Z')]
  const table = roomLog({ sessions: [SESSION], events, names: NAMES, period: {} })
  expect(records(table)).toEqual([
    {
      Room: 'Room 1',
      Started: { at: SESSION.openedAt, offset: 60 },
      What: 'Treatment 2',
      Record: '261122-aaaaa',
      Technician: 'Tom Okafor',
      'Turnover, min': 17,
      Released: { at: '2026-11-22T11:00:00.000Z', offset: 60 },
      'Released by': 'Tom Okafor',
      Remark: '',
    },
  ])
  expect(table.notes).toEqual([
    '1 session in 1 room.',
    'Turnover after a client: 17 min in the middle, 17 min at most.',
  ])
})

test('rooms stand in their order, sessions by their start; a turnover counts from its start', () => {
  const turnover: RoomLogSession = {
    ...SESSION,
    session: '261122-bbbbb',
    purpose: 'turnover',
    room: 'r-10',
    openedAt: '2026-11-22T07:00:00.000Z',
    sealedAt: '2026-11-22T07:12:40.000Z',
  }
  const { treatment: _treatment, turnover: _minutes, ...withoutClient } = turnover
  const later = { ...SESSION, session: '261122-ccccc', room: 'r-2', openedAt: '2026-11-22T15:00:00.000Z' }
  const table = roomLog({ sessions: [withoutClient, later, SESSION], events: [], names: NAMES, period: {} })
  expect(records(table).map((row) => [row['Room'], row['What'], row['Turnover, min']])).toEqual([
    ['Room 1', 'Treatment 2', 17],
    ['Room 2', 'Treatment 2', 17],
    ['Room 10', 'Turnover only', 13],
  ])
  expect(records(table)[0]).toMatchObject({ Released: undefined, Remark: 'Not released after this' })
})

test('what a manager decided about the room stands between the sessions with its reason, on its days only', () => {
  const at = { offset: 60, by: 'p-2' }
  const events: ClinicEvent[] = [
    { type: 'room-released', data: { room: 'r-1', override: 'First day' }, at: '2026-11-22T08:00:00.000Z', ...at },
    {
      type: 'room-blocked',
      data: { room: 'r-1', blocked: true, reason: 'Lamp broken' },
      at: '2026-11-22T12:00:00.000Z',
      ...at,
    },
    {
      type: 'room-blocked',
      data: { room: 'r-1', blocked: true, reason: 'Lamp broken', carried: { at: '', by: '' } },
      at: '2026-11-22T12:01:00.000Z',
      ...at,
    },
    { type: 'room-released', data: { room: 'r-1', override: 'Another day' }, at: '2026-11-23T08:00:00.000Z', ...at },
    { type: 'room-released', data: { room: 'r-2', override: 'Another room' }, at: '2026-11-22T08:00:00.000Z', ...at },
  ]
  const period = { from: '2026-11-22', to: '2026-11-22' }
  const table = roomLog({ sessions: [SESSION], events, names: NAMES, period, room: 'r-1' })
  expect(records(table).map((row) => [row['What'], row['Released by'], row['Remark']])).toEqual([
    ['Released by override', 'Maya Reyes', 'First day'],
    ['Treatment 2', undefined, 'Not released after this'],
    ['Room blocked', '', 'Lamp broken'],
  ])
  expect(table.notes).toContain('Released by a manager’s override: 1 time.')
  expect(table.facts).toEqual([
    { term: 'Days', value: '22 November 2026' },
    { term: 'Room', value: 'Room 1' },
  ])
})

test('a recurring list stands by its name; it has no turnover and releases nothing', () => {
  const { treatment: _treatment, turnover: _minutes, ...list } = SESSION
  const opening = { ...list, purpose: 'list', checklist: 'Opening' } as const
  const table = roomLog({ sessions: [opening], events: [], names: NAMES, period: {} })
  expect(records(table)[0]).toMatchObject({ What: 'List: Opening', 'Turnover, min': undefined, Remark: '' })
})
