import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Credential,
  CREDENTIAL_STATES,
  credentialState,
  endedCredentials,
  endingCredentials,
  mayOverride,
  usualEnd,
} from '../../../shared/people/credential'

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('the state of a credential', () => {
  test.each([
    ['2026-05-03', '2026-03-03', 'in-date'],
    ['2026-05-03', '2026-03-04', 'within-60'],
    ['2026-05-03', '2026-04-02', 'within-60'],
    ['2026-05-03', '2026-04-03', 'within-30'],
    ['2026-05-03', '2026-04-25', 'within-30'],
    ['2026-05-03', '2026-04-26', 'within-7'],
    ['2026-05-03', '2026-05-03', 'within-7'],
    ['2026-05-03', '2026-05-04', 'ended'],
    ['2024-02-29', '2024-03-01', 'ended'],
  ])('that counts through %s is, on %s, %s', (expires, today, state) => {
    expect(credentialState({ expires }, today)).toBe(state)
  })

  test('without a last day never ends', () => {
    expect(credentialState({}, '2099-12-31')).toBe('in-date')
  })

  test('only moves forward with the day', () => {
    fc.assert(
      fc.property(day, day, day, (expires, one, other) => {
        const [before, after] = one < other ? [one, other] : [other, one]
        const place = (today: string) => CREDENTIAL_STATES.indexOf(credentialState({ expires }, today))
        expect(place(after)).toBeGreaterThanOrEqual(place(before))
      }),
    )
  })
})

const LICENSE: Credential = { id: 'c-1', kind: 'license', expires: '2026-06-20' }
const TRAINING: Credential = { id: 'c-2', kind: 'bloodborne-training', expires: '2026-05-03' }
const FIRST_AID: Credential = { id: 'c-3', kind: 'first-aid' }

test('those that run out come first to last, and those without a last day not at all', () => {
  expect(endingCredentials([LICENSE, TRAINING, FIRST_AID], '2026-05-10')).toEqual([TRAINING, LICENSE])
  expect(endedCredentials([LICENSE, TRAINING, FIRST_AID], '2026-05-10')).toEqual([TRAINING])
})

test('a manager may allow a session only while everything that ended is being renewed', () => {
  expect(mayOverride([])).toBe(false)
  expect(mayOverride([TRAINING])).toBe(false)
  expect(mayOverride([{ ...TRAINING, renewing: true }])).toBe(true)
  expect(mayOverride([{ ...TRAINING, renewing: true }, LICENSE])).toBe(false)
})

test('training counts for twelve months; what is printed on a license nobody can know', () => {
  expect(usualEnd('bloodborne-training', '2025-05-03')).toBe('2026-05-03')
  expect(usualEnd('license', '2025-05-03')).toBeUndefined()
})
