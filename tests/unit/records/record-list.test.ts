import { describe, expect, it } from 'vitest'
import { movedIndex } from '../../../renderer/screens/records/moved-index'
import { pathBox } from '../../../renderer/screens/records/path-box'
import { fingerprintGroups, shortFingerprint } from '../../../renderer/screens/session/seal/fingerprint-groups'
import { finishedWords, treatmentWords } from '../../../shared/text/records'

describe('the list of records', () => {
  it('moves by row, by page and to both ends, and stops there', () => {
    const moves = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'].map((key) => movedIndex(key, 5, 20, 10))
    expect(moves).toEqual([6, 4, 15, 0, 0, 19])
    expect(movedIndex('ArrowDown', 19, 20, 10)).toBe(19)
    expect(movedIndex('x', 5, 20, 10)).toBeUndefined()
  })

  it('shows the year only where it is another one', () => {
    const sealed = { at: '2026-05-12T15:43:20.000Z', offset: 120 }
    expect(finishedWords(sealed, 2026)).toBe('12 May 17:43')
    expect(finishedWords(sealed, 2027)).toBe('12 May 2026 17:43')
  })

  it('says what a record without a treatment is', () => {
    expect(treatmentWords('treatment', 'touch-up')).toBe('Touch-up')
    expect(treatmentWords('turnover', undefined)).toBe('Turnover only')
  })
})

it('groups a fingerprint so that it can be compared aloud', () => {
  const hash = '7626ef62'.padEnd(64, '0')
  expect(fingerprintGroups(hash)).toHaveLength(16)
  expect(shortFingerprint(hash)).toBe('7626-EF62')
})

it('fits a drawn signature into its frame', () => {
  expect(pathBox('M20 30L40 90M10 50h0.1')).toEqual({ x: 6, y: 26, width: 38, height: 68 })
})
