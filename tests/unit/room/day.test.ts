import { describe, expect, test } from 'vitest'
import type { BoardRoom, OpenSession } from '../../../shared/ipc/views'
import { dueToday, leftOpen, rememberDay } from '../../../shared/room/day'
import type { RoomState } from '../../../shared/room/room-state'
import { DAY_TEXT, dayOpenSentence } from '../../../shared/text/day'

const AT = '2026-11-22T17:00:00.000Z'
const STAMP = { at: AT, offset: 60, by: 'p-1' }
const SESSION: OpenSession = {
  id: 's-1',
  purpose: 'treatment',
  technician: 'p-1',
  technicianName: 'Tom Okafor',
  passed: 0,
  pauses: 6,
  settled: 0,
  lines: 9,
}
const room = (name: string, state: RoomState, session?: OpenSession): BoardRoom => ({
  id: name.toLowerCase().replace(' ', '-'),
  name,
  state,
  ...(session !== undefined && { session }),
})
const why = (state: RoomState, session?: OpenSession) => leftOpen([room('Room 1', state, session)])[0]?.why

describe('what a day leaves open (rule R30)', () => {
  test('is a turnover that is owed or under way, and a session that nobody signed', () => {
    expect(why({ state: 'turnover-due', reason: 'never-finished' })).toBe('not-released')
    expect(why({ state: 'turnover-due', reason: 'client-left', session: 's-1' }, SESSION)).toBe('not-released')
    expect(why({ state: 'turnover-due', reason: 'under-way', session: 's-1' }, SESSION)).toBe('not-released')
    expect(why({ state: 'in-session', since: AT, session: 's-1' }, SESSION)).toBe('not-signed')
    expect(why({ state: 'blocked', since: AT, by: 'p-1', reason: 'Lamp' }, SESSION)).toBe('not-signed')
  })

  test('is no room that is ready, was never used, is blocked, or whose readiness ran out', () => {
    expect(why({ state: 'ready', since: AT, by: 'p-1', until: AT })).toBeUndefined()
    expect(why({ state: 'turnover-due', reason: 'new-room' })).toBeUndefined()
    expect(why({ state: 'turnover-due', reason: 'ran-out' })).toBeUndefined()
    expect(why({ state: 'blocked', since: AT, by: 'p-1', reason: 'Lamp' })).toBeUndefined()
  })

  test('is told room by room, with what to do', () => {
    const due: RoomState = { state: 'turnover-due', reason: 'never-finished' }
    const busy: RoomState = { state: 'in-session', since: AT, session: 's-1' }
    const sentence = (...rooms: readonly BoardRoom[]) => dayOpenSentence(leftOpen(rooms))
    expect(sentence(room('Room 1', due))).toBe('Room 1 was not released. Finish or hand over with a note.')
    expect(sentence(room('Room 1', due), room('Room 2', due), room('Room 3', busy, SESSION))).toBe(
      'Room 1 and Room 2 were not released. The session in Room 3 is not signed. Finish or hand over with a note.',
    )
  })
})

test('lists of every day that wait for today are named; others and signed ones are not', () => {
  const list = { list: 'closing', name: 'Closing list' } as const
  const due = { ...list, every: 'day', state: 'due' } as const
  const lists = [due, { ...due, every: 'week' }, { ...due, state: 'done' }, { ...due, state: 'under-way' }] as const
  expect(dueToday(lists)).toEqual([due])
  expect(DAY_TEXT.dueToday(['Closing list, Room 1', 'Closing list, Room 2'])).toBe(
    'Lists of today are not signed: Closing list, Room 1; Closing list, Room 2.',
  )
})

test('a day stays closed until somebody starts a session', () => {
  const closed = rememberDay(undefined, { ...STAMP, type: 'day-closed', data: { day: '2026-11-22' } })
  expect(closed).toEqual({ ...STAMP, day: '2026-11-22' })
  expect(rememberDay(closed, { ...STAMP, type: 'sign-in', data: {} })).toBe(closed)
  const data = { session: 's-1', room: 'r-1', technician: 'p-1', purpose: 'turnover' } as const
  expect(rememberDay(closed, { ...STAMP, type: 'session-opened', data })).toBeUndefined()
})
