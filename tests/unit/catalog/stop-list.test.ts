import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldLot } from '../../../shared/catalog/fold-lot'
import { type LotGround, lotRefusal, stoppedLot } from '../../../shared/catalog/lot-rules'
import { type Stop, STOP, stopAgainst } from '../../../shared/catalog/stop-list'
import { NO_SUPPLIES } from '../../../shared/catalog/supplies'
import { foldText } from '../../../shared/history/fold-text'
import { refusalSentence } from '../../../shared/text/checklist'

const TODAY = '2026-11-22'

function stop(lot: string, more: Partial<Stop> = {}): Stop {
  const entry = { id: 's-1', item: 'pigment', lot, recalledOn: '2026-05-12', reason: 'Germs', by: 'p-maya', ...more }
  return STOP.parse({ at: '2026-05-12T09:00:00.000Z', ...entry })
}

function ground(...stopList: readonly Stop[]): LotGround {
  return { today: TODAY, supplies: { ...NO_SUPPLIES, stopList } }
}

/** Letters and figures of the width that East Asian keyboards write. */
const wide = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0))
const spaced = (text: string) => Array.from(text).join(' ')
const SPELLINGS: readonly ((text: string) => string)[] = [
  (text) => text.toLowerCase(),
  (text) => text.toUpperCase(),
  wide,
  spaced,
  (text) => `  ${text}\u00a0`,
  (text) => text.replaceAll('-', '\u2011'),
  (text) => wide(spaced(text.toLowerCase())),
]
const lots = fc.stringMatching(/^[A-Z0-9]{1,6}-?[A-Z0-9]{1,8}$/)

test('A lot on the stop list is refused however it is spelled', () => {
  fc.assert(
    fc.property(lots, fc.constantFrom(...SPELLINGS), fc.constantFrom(...SPELLINGS), (lot, listed, typed) => {
      const list = ground(stop(listed(lot).slice(0, 30)))
      expect(stoppedLot('pigment', typed(lot), list)?.code).toBe('lot-stopped')
    }),
  )
})

test('Another lot is not refused with it', () => {
  fc.assert(
    fc.property(lots, lots, (listed, typed) => {
      fc.pre(listed !== typed)
      expect(stoppedLot('pigment', typed, ground(stop(listed)))).toBeUndefined()
    }),
  )
})

test('The quick way to fold a lot is the thorough one', () => {
  fc.assert(
    fc.property(lots, (lot) => {
      expect(foldLot(lot)).toBe(foldText(lot).replaceAll(' ', ''))
    }),
  )
})

test('A recalled pigment says nothing of a needle with the same number', () => {
  expect(stopAgainst([stop('K-22')], 'pigment', 'k-22')?.lot).toBe('K-22')
  expect(stopAgainst([stop('K-22')], 'needle', 'k-22')).toBeUndefined()
})

test('A lot that was taken off the list may be used again', () => {
  const lifted = { by: 'p-maya', at: '2026-06-01T09:00:00.000Z', reason: 'The maker was wrong' }
  expect(stoppedLot('pigment', 'K-22', ground(stop('K-22', { lifted })))).toBeUndefined()
})

test('The recall is said before the date, and with the sessions once they are counted', () => {
  const refusal = lotRefusal('pigment', { lot: 'K-22', expiry: '2020-01' }, ground(stop('K-22')))

  expect(refusal).toEqual({ code: 'lot-stopped', item: 'pigment', lot: 'K-22', recalledOn: '2026-05-12' })
  const sentence = (sessions?: number) =>
    refusalSentence({
      code: 'lot-stopped',
      item: 'pigment',
      lot: 'K-22',
      recalledOn: '2026-05-12',
      ...(sessions !== undefined && { sessions }),
    })
  expect(sentence()).toBe('Batch K-22 is quarantined (recall, 12 May 2026). Do not use.')
  expect(sentence(0)).toBe('Batch K-22 is quarantined (recall, 12 May 2026). Do not use.')
  expect(sentence(1)).toContain('Do not use. 1 earlier session used it.')
  expect(sentence(3)).toContain('Do not use. 3 earlier sessions used it.')
})
