import { expect, test } from 'vitest'
import { lotTrace, lotUses } from '../../../shared/reports/lot-trace'
import { sessionOf, type WrittenSession } from '../session/session-of'
import { NAMES, records, reportSession } from './around'

const lot = (session: WrittenSession, number: string, more: object = {}) =>
  session.add('lot-logged', { item: 'needle', lot: number, expiry: '2027-08', reason: 'first', ...more })

const trace = (sessions: readonly WrittenSession[], signs: string) =>
  lotTrace(
    sessions.flatMap((session) => lotUses(reportSession(session), signs, NAMES)),
    signs,
    {},
  )

test('a lot, or a part of it, finds its sessions with units, room, people and the reference of the client', () => {
  const first = lot(lot(sessionOf(), 'N25-0817'), 'N25-0817', { reason: 'dropped', serial: '77' })
  const other = lot(sessionOf({ session: 's-2', room: 'r-2', client: 'C-7' }), 'n25-0817-B', { item: 'pigment' })
  const none = lot(sessionOf({ session: 's-3' }), 'K-22')
  const table = trace([first, other, none], '25-0817')
  expect(records(table).map((row) => [row['Record'], row['Room'], row['Item'], row['Lot'], row['Units']])).toEqual([
    ['s-1', 'Room 1', 'Cartridge', 'N25-0817', 2],
    ['s-2', 'Room 2', 'Pigment', 'n25-0817-B', 1],
  ])
  expect(records(table)[0]).toMatchObject({
    'Client reference': 'C-2041',
    'Entered by': 'Tom Okafor',
    'Use by': '2027-08',
    Dropped: 1,
    Serials: '77',
    State: 'Open',
  })
  expect(table.notes.slice(0, 2)).toEqual([
    '2 sessions used 3 units in 2 rooms.',
    'Lots that hold these signs: N25-0817 (Cartridge), n25-0817-B (Pigment).',
  ])
})

test('a serial number finds its pack, and a lot that was corrected away is not counted', () => {
  const scanned = lot(sessionOf(), 'A-1', { serial: 'SN-4711' })
  const corrected = lot(sessionOf({ session: 's-2' }), 'SN-4711', { line: 'needle-lot' }).add('corrected', {
    line: 'needle-lot',
    of: 1,
    to: { status: 'open' },
    reason: 'misread',
  })
  expect(records(trace([scanned, corrected], 'sn-4711')).map((row) => row['Record'])).toEqual(['s-1'])
})

test('a lot that nobody used says so', () => {
  expect(trace([sessionOf()], 'X').notes).toEqual(['No session used a lot that holds these signs.'])
})
