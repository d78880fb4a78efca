import { expect, test } from 'vitest'
import type { HistoryPage } from '../../../shared/history/history-page'
import { type HistoryPages, withPage } from '../../../renderer/screens/records/history-pages'

const page = (session: string, total = 150): HistoryPage => ({
  rows: [
    {
      session,
      status: 'sealed',
      at: '2026-05-12T10:00:00.000Z',
      offset: 0,
      purpose: 'treatment',
      roomName: 'Room 1',
      technicianName: 'Ana',
      done: 40,
      notApplicable: 0,
      problems: 0,
    },
  ],
  total,
  open: 0,
  sealed: total,
  isComplete: true,
  turnoverTargetMinutes: 20,
})
const sessionsIn = ({ pages }: HistoryPages) =>
  [...pages].map(([number, rows]) => [number, ...rows.map(({ session }) => session)])

test('pages of one answer stand together, those of a new answer take their place', () => {
  const first = withPage(undefined, 0, page('a'), true)
  const both = withPage(first, 1, page('b'), false)
  expect(sessionsIn(both)).toEqual([
    [0, 'a'],
    [1, 'b'],
  ])
  const anew = withPage(both, 1, page('c', 151), true)
  expect(sessionsIn(anew)).toEqual([[1, 'c']])
  expect(anew.summary.total).toBe(151)
})

test('an answer that says nothing new changes nothing', () => {
  const first = withPage(undefined, 0, page('a'), true)
  expect(withPage(first, 0, page('a'), true)).toBe(first)
  expect(withPage(first, 0, page('a', 151), true)).not.toBe(first)
  expect(withPage(first, 0, page('b'), true)).not.toBe(first)
})
