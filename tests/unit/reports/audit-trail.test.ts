import { expect, test } from 'vitest'
import { auditRow, auditTrail } from '../../../shared/reports/audit-trail'
import { changedParts } from '../../../shared/reports/changed-parts'
import { ZERO_HASH, type LogLine } from '../../../shared/log/line'
import { NAMES, records } from './around'

function line(type: string, data: object, by = 'p-2'): LogLine {
  const at = '2026-11-22T12:00:00.000Z'
  return { v: 1, seq: 7, at, offset: 60, mono: 0, run: 'r', by, type, data, prev: ZERO_HASH, hash: ZERO_HASH }
}

function told(type: string, data: object, routine = false) {
  const row = auditRow(line(type, data), { names: NAMES, nameOf: (id) => (id === 'd-1' ? 'Quat wipe' : id), routine })
  const rows = row === undefined ? [] : [row]
  return records(auditTrail(rows, { period: {}, routine, faults: 0 }))[0]
}

test('a change of the catalog tells what changed, old and new, by whom and why', () => {
  const was = { name: 'Quat wipe', contactSeconds: 60, bloodborneClaim: true }
  const data = { what: 'product d-1', old: was, new: { ...was, contactSeconds: 120 }, reason: 'New label' }
  expect(told('catalog-changed', data)).toMatchObject({
    Line: 7,
    Who: 'Maya Reyes',
    What: 'Changed',
    About: 'Product Quat wipe',
    Old: 'contact seconds: 60',
    New: 'contact seconds: 120',
    Reason: 'New label',
  })
})

test('what every session leaves behind is listed only when it is asked for', () => {
  const data = { session: '261122-aaaaa', room: 'r-1', technician: 'p-1', purpose: 'treatment' }
  expect(told('session-opened', data)).toBeUndefined()
  expect(told('session-opened', data, true)).toMatchObject({ What: 'Session opened', About: 'Record 261122-aaaaa' })
  expect(told('room-released', { room: 'r-1', session: '261122-aaaaa' })).toBeUndefined()
  expect(told('room-released', { room: 'r-1', override: 'First day' })).toMatchObject({ Reason: 'First day' })
})

test('a line of a kind that this version does not know is told in its own words', () => {
  expect(told('retention-applied', { records: 4, until: '2026-05-04' })).toMatchObject({
    What: 'Retention applied',
    New: 'records: 4; until: 2026-05-04',
  })
})

test('parts of lists are known by their names, so that moving one is no change', () => {
  const room = (name: string, floor: string) => ({ name, floor })
  expect(changedParts([room('A', '1'), room('B', '2')], [room('B', '2'), room('A', '3')])).toEqual([
    { path: 'A, floor', old: '1', new: '3' },
  ])
  expect(changedParts('a', 'b')).toEqual([{ path: '', old: 'a', new: 'b' }])
  expect(changedParts(null, { tags: ['x', 'y'], on: true })).toEqual([
    { path: 'tags', old: '', new: 'x, y' },
    { path: 'on', old: '', new: 'yes' },
  ])
})

test('holds and deletions are told with record, seal and reason', () => {
  expect(told('hold-placed', { hold: 'h-1', session: '261122-aaaaa', reason: 'Court case' })).toMatchObject({
    What: 'Legal hold placed',
    About: 'Record 261122-aaaaa',
    Reason: 'Court case',
  })
  expect(told('hold-lifted', { hold: 'h-1', reason: 'Case closed' })).toMatchObject({ About: 'Whole clinic' })
  const kept = { as: 'client', years: 3, until: '2026-05-04' }
  const when = { opened: '2023-05-04', day: '2023-05-04' }
  const data = { session: '230504-aaaaa', room: 'r-1', ...when, hash: ZERO_HASH, kept, reason: 'Three years are over' }
  expect(told('record-deleted', { ...data, photos: [ZERO_HASH] })).toMatchObject({
    What: 'Record deleted',
    About: 'Record 230504-aaaaa',
    Old: `Room 1, sealed 4 May 2023, Fingerprint ${ZERO_HASH}`,
    New: 'Was kept until 4 May 2026 (client records, 3 years), 1 photo with it',
    Reason: 'Three years are over',
  })
})
