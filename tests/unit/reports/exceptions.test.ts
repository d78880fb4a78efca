import { expect, test } from 'vitest'
import { atOnce } from '../../../electron/storage/breather'
import { ExceptionList } from '../../../shared/reports/exceptions'
import type { ClinicEvent } from '../../../shared/room/clinic-events'
import { sessionOf, type WrittenSession } from '../session/session-of'
import { NAMES, records, reportSession } from './around'

function exceptionsIn(sessions: readonly WrittenSession[], events: readonly ClinicEvent[] = [], room?: string) {
  const isHidden = (line: string) => line === 'health-screen'
  const around = { names: NAMES, period: {}, gloveMinutes: 60, isHidden }
  const list = new ExceptionList(room === undefined ? around : { ...around, room })
  for (const session of sessions) list.addSession(reportSession(session))
  for (const event of events) list.addEvent(event)
  return atOnce(list.table())
}

const kinds = (sessions: readonly WrittenSession[], events: readonly ClinicEvent[] = []) =>
  records(exceptionsIn(sessions, events)).map((row) => [row['Exception'], row['Details']])

test('overrides, not applicable and late entries stand with who, where and why', () => {
  const session = sessionOf()
    .add('override-granted', { line: 'needle-lot', rule: 'R5', reason: 'No lot on the pack' }, 'p-2')
    .add('marked-not-applicable', { line: 'trimmer-disinfected', reason: 'no trimming today' })
    .add('answered', { line: 'cords-routed-and-covered', late: { reason: 'forgot the tick' } })
  expect(records(exceptionsIn([session]))).toMatchObject([
    { Exception: 'Override', Record: 's-1', Room: 'Room 1', Who: 'Maya Reyes', Details: 'Rule R5: No lot on the pack' },
    { Exception: 'Not applicable', Who: 'Tom Okafor', Details: 'no trimming today' },
    { Exception: 'Late entry', Details: 'forgot the tick' },
  ])
  expect(exceptionsIn([session]).notes).toEqual([
    '1 session looked through.',
    'Override: 1. Not applicable: 1. Late entry: 1.',
  ])
})

test('a line that was answered after all is not among them', () => {
  const session = sessionOf()
    .add('marked-not-applicable', { line: 'trimmer-disinfected', reason: 'no trimming today' })
    .add('answered', { line: 'trimmer-disinfected' })
  expect(kinds([session])).toEqual([])
})

test('words about health are left out', () => {
  const session = sessionOf().add('answered', { line: 'health-screen', late: { reason: 'blood thinner' } })
  expect(kinds([session])).toEqual([['Late entry', 'Left out: health answer']])
})

test('five ticks in a moment are a fast completion, with what was answered when it was asked about', () => {
  const ticked = (session: WrittenSession) => {
    for (const line of ['a-1', 'a-2', 'a-3', 'a-4', 'a-5']) session.wait(1).add('answered', { line })
    return session
  }
  const answered = ticked(sessionOf()).add('noted', {
    text: 'Five lines in 4 s: all checked.',
    about: 'fast-completion',
  })
  expect(kinds([answered])).toEqual([['Fast completion', 'Five lines in 4 s: all checked.']])
  expect(kinds([ticked(sessionOf())])).toEqual([
    ['Fast completion', '5 checks in 4 seconds. No answer was given to the question about it.'],
  ])
})

test('a pair of gloves worn beyond the limit is a missing change; a break or a change in time is none', () => {
  const started = () => sessionOf().add('answered', { line: 'gloves-on', values: { material: 'nitrile' } })
  const worn = started().wait(90 * 60)
  worn.add('pause-point-passed', { pause: 'sign-out' })
  expect(kinds([worn])).toEqual([['Glove change missing', 'One pair worn for 1 h 30 min; the clinic’s limit is 1 h.']])
  const changed = started()
    .wait(50 * 60)
    .add('gloves-changed', { reason: 'timer', material: 'nitrile' })
  changed
    .wait(40 * 60)
    .add('break-started', {})
    .wait(40 * 60)
  changed.add('gloves-changed', { reason: 'break', material: 'nitrile' }).wait(10 * 60)
  changed.add('pause-point-passed', { pause: 'sign-out' })
  expect(kinds([changed])).toEqual([])
})

test('a clock that moved and a room released by override come from the clinic log, of the chosen room only', () => {
  const at = { at: '2026-11-22T12:00:00.000Z', offset: 60 }
  const events: ClinicEvent[] = [
    { type: 'clock-jumped', data: { seconds: 3600 }, by: 'system', ...at },
    { type: 'room-released', data: { room: 'r-2', override: 'First day' }, by: 'p-2', ...at },
  ]
  expect(kinds([], events).map(([kind]) => kind)).toEqual(['Clock changed', 'Room released without turnover'])
  expect(exceptionsIn([], events, 'r-1').rows).toHaveLength(1)
})

test('a check that often does not apply is told once at the top, with who entered it most', () => {
  const session = (id: string, isNa: boolean, by = 'p-1') => {
    const line = 'trimmer-disinfected'
    const made = sessionOf({ session: id })
    return isNa ? made.add('marked-not-applicable', { line, reason: 'none' }, by) : made.add('answered', { line }, by)
  }
  const often = [session('s-1', true), session('s-2', true), session('s-3', true, 'p-2'), session('s-4', false)]
  const table = exceptionsIn(often)
  expect(records(table)[0]).toMatchObject({
    Exception: 'Often not applicable',
    Details: 'Not applicable in 3 of 4 sessions, most often entered by Tom Okafor: 2 times.',
  })
  expect(table.rows).toHaveLength(4)
  expect(records(exceptionsIn(often.slice(1)))[0]).toMatchObject({ Exception: 'Not applicable' })
})
