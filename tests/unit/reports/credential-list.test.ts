import { expect, test } from 'vitest'
import { credentialList } from '../../../shared/reports/credential-list'
import type { StaffMember } from '../../../shared/people/staff'
import { records } from './around'

const person = (name: string, more: Partial<StaffMember> = {}): StaffMember => ({
  id: 'p-1',
  name,
  role: 'technician',
  pinLength: 4,
  hasLeft: false,
  credentials: [],
  ...more,
})

test('the next to end stands first, who has none last, and who has left not at all', () => {
  const table = credentialList(
    [
      person('Ann', {
        credentials: [
          { id: 'c-1', kind: 'license', expires: '2027-05-31', number: 'L-1' },
          { id: 'c-2', kind: 'bloodborne-training', expires: '2026-11-01', renewing: true },
        ],
      }),
      person('Ben'),
      person('Cleo', { role: 'manager', credentials: [{ id: 'c-3', kind: 'own', name: 'Piercing course' }] }),
      person('Dora', { hasLeft: true }),
    ],
    '2026-11-22',
  )
  expect(records(table).map((row) => [row['Person'], row['Credential'], row['Days left'], row['State']])).toEqual([
    ['Ann', 'Blood-borne pathogen training', -21, 'Ended, renewal in progress'],
    ['Ann', 'License or registration', 190, 'In date'],
    ['Cleo', 'Piercing course', undefined, 'In date'],
    ['Ben', 'None registered', undefined, ''],
  ])
  expect(table.notes[1]).toBe('1 ended, 0 end within 60 days.')
})
