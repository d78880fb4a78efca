import { expect, test } from 'vitest'
import { exposureLog, exposuresOf } from '../../../shared/reports/exposure-log'
import { sessionOf } from '../session/session-of'
import { NAMES, records, reportSession } from './around'

const PEOPLE = ['Tom Okafor', 'Maya Reyes', '佐藤 結衣']

function logOf(isPrivate: boolean, exposed = 'p-1') {
  const session = sessionOf()
    .add('incident-opened', { incident: 'i-1', kind: 'needlestick' }, 'p-2')
    .add('incident-closed', {
      incident: 'i-1',
      happenedAt: '14:05',
      exposed,
      device: 'cartridge 3RL',
      area: 'at the chair',
      how: 'Tom dropped it, 佐藤 picked it up, maybe tomorrow',
      firstAid: 'washed by Maya Reyes',
      followUp: 'accepted',
      followUpAt: 'City clinic',
    })
    .add('incident-opened', { incident: 'i-2', kind: 'spill' })
  const exposures = exposuresOf(reportSession(session), { names: NAMES, people: PEOPLE, isPrivate })
  return exposureLog(exposures, {}, isPrivate)
}

test('the log without names holds no name, not even one that was typed into a text', () => {
  const table = logOf(false)
  const text = JSON.stringify(table)
  for (const name of ['Tom ', 'Okafor', 'Maya', 'Reyes', '佐藤', 'p-1', 's-1']) expect(text).not.toContain(name)
  expect(records(table)[0]).toMatchObject({
    Incident: 'Needlestick',
    Exposed: 'Staff',
    Device: 'cartridge 3RL',
    How: '(name) dropped it, 佐藤 picked it up, maybe tomorrow'.replace('佐藤', '(name)'),
    'Follow-up': 'Accepted, City clinic',
  })
  expect(records(logOf(false, ' Client '))[0]).toMatchObject({ Exposed: 'Client' })
})

test('the private form names staff, room and record', () => {
  expect(records(logOf(true))[0]).toMatchObject({
    Exposed: 'Tom Okafor',
    How: 'Tom dropped it, 佐藤 picked it up, maybe tomorrow',
    Record: 's-1',
    Room: 'Room 1',
    Technician: 'Tom Okafor',
    'Reported by': 'Maya Reyes',
  })
})

test('a report that was not finished says so', () => {
  expect(records(logOf(false))[1]).toMatchObject({ Incident: 'Spill', 'Time it happened': 'Report not finished' })
})
