import { describe, expect, test } from 'vitest'
import { lastPlanned } from '../../../electron/services/backup/backup-times'
import { backupAge } from '../../../shared/backup/backup-age'
import { BACKUP_FAULTS } from '../../../shared/backup/backup-fault'
import { backupMoment, sizeWords } from '../../../shared/text/backup'
import { backupSentence } from '../../../shared/text/backup-error'

const LAST_GOOD = { at: '2026-05-12T07:02:00.000Z', offset: 120 }

test('the sentence of a full drive is that of the design', () => {
  expect(backupSentence({ why: 'drive-full', what: 'backup', drive: 'CLINIC-BK', lastGood: LAST_GOOD })).toBe(
    'Backup did not finish. Drive CLINIC-BK is full. Make room on it, or change the drive. The backup from 12 May 2026 09:02 is still good.',
  )
})

describe.each(['backup', 'restore', 'drill'] as const)('of a %s', (what) => {
  test.each(BACKUP_FAULTS)('%s is told in whole sentences', (why) => {
    for (const facts of [{}, { drive: 'CLINIC-BK', lastGood: LAST_GOOD }]) {
      const sentence = backupSentence({ why, what, ...facts })
      expect(sentence).toMatch(/^\p{Lu}.*\.$/u)
      expect(sentence).not.toMatch(/undefined|NaN|null|oops|please/i)
      if (why.includes('-')) expect(sentence).not.toContain(why)
    }
  })
})

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [412_400_000, '412 MB'],
  [999_600, '1 MB'],
  [1_440_000_000, '1.4 GB'],
  [61_000_000_000, '61 GB'],
])('%i bytes are %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words)
})

test('today is called so by the clinic’s own day', () => {
  const night = { at: '2026-05-12T22:30:00.000Z', offset: 120 }
  expect(backupMoment(night, { at: '2026-05-13T06:00:00.000Z', offset: 120 })).toBe('Today 00:30')
  expect(backupMoment(night, { at: '2026-05-12T21:00:00.000Z', offset: 120 })).toBe('13 May 2026 00:30')
})

test('a backup is a day old after 24 hours and a week old after seven days', () => {
  const made = { at: '2026-05-12T09:00:00.000Z' }
  expect(backupAge(made, { at: '2026-05-13T08:59:59.000Z' })).toBe('fresh')
  expect(backupAge(made, { at: '2026-05-13T09:00:00.000Z' })).toBe('day')
  expect(backupAge(made, { at: '2026-05-19T09:00:00.000Z' })).toBe('week')
})

describe('the last time a backup was to run', () => {
  const times = ['09:00', '18:00']
  test.each([
    ['2026-05-12T10:00:00.000Z', '2026-05-12T07:00:00.000Z'],
    ['2026-05-12T06:59:00.000Z', '2026-05-11T16:00:00.000Z'],
    ['2026-05-12T16:00:00.000Z', '2026-05-12T16:00:00.000Z'],
    // Past midnight at the clinic, still the day before in UTC.
    ['2026-05-12T22:30:00.000Z', '2026-05-12T16:00:00.000Z'],
  ])('at %s was %s', (at, planned) => {
    expect(lastPlanned(times, { at, offset: 120 })).toBe(planned)
  })

  test('is none where no times are set', () => {
    expect(lastPlanned([], LAST_GOOD)).toBeUndefined()
  })
})
