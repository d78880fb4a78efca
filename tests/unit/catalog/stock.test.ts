import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lotRefusal } from '../../../shared/catalog/lot-rules'
import { type Product, type ProductFault, disinfectionFault } from '../../../shared/catalog/product'
import { lastUsableDay, openUntil, shelfFault, type StockLot, stockState } from '../../../shared/catalog/stock'
import { STOP } from '../../../shared/catalog/stop-list'
import { daysBetween } from '../../../shared/checklist/local-day'
import { refusalSentence } from '../../../shared/text/checklist'
import { ruleSentence } from '../../../shared/text/rules'

const TODAY = '2026-11-22'
const WIPE: Product = {
  id: 'd-wipe',
  name: 'Quat wipe',
  class: 'surface-disinfectant',
  registration: 'EPA 1234-5',
  bloodborneClaim: true,
  contactSeconds: 60,
}
const INK: Product = { ...WIPE, id: 'd-ink', name: 'Ash brown', class: 'pigment' }
const lot = (more: Partial<StockLot> = {}): StockLot => ({
  id: 'l-1',
  product: WIPE.id,
  lot: 'QA-1190',
  expiry: '2027-11',
  ...more,
})
const STOPPED = STOP.parse({
  ...{ id: 's-1', item: 'surface-disinfectant', lot: 'QA-1190', recalledOn: '2026-11-01', reason: 'Germs' },
  ...{ by: 'p-maya', at: '2026-11-01T09:00:00.000Z' },
})

const days = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test.each([
  ['2026-05-12', 1, 'days', '2026-05-12'],
  ['2026-05-12', 28, 'days', '2026-06-08'],
  ['2026-05-12', 6, 'months', '2026-11-11'],
  ['2026-08-31', 6, 'months', '2027-02-27'],
] as const)('What is opened on %s and good for %i %s may be used through %s', (day, count, unit, until) => {
  expect(openUntil(day, { count, unit })).toBe(until)
})

test('Days after opening count the day of opening as the first', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 400 }), (day, count) => {
      expect(daysBetween(day, openUntil(day, { count, unit: 'days' }))).toBe(count - 1)
    }),
  )
})

test('Opening never makes a lot last longer', () => {
  const units = fc.constantFrom('days', 'months')
  fc.assert(
    fc.property(days, days, fc.integer({ min: 1, max: 400 }), units, (expiry, openedOn, count, unit) => {
      const closed = lastUsableDay(lot({ expiry }), { count, unit })
      expect(lastUsableDay(lot({ expiry, openedOn }), { count, unit }) <= closed).toBe(true)
    }),
  )
})

test.each([
  ['good', lot(), WIPE],
  ['soon', lot({ expiry: '2026-12' }), WIPE],
  ['expired', lot({ expiry: '2026-10' }), WIPE],
  ['opened-too-long', lot({ openedOn: '2026-09-01' }), { ...WIPE, afterOpening: { count: 28, unit: 'days' } }],
  ['soon', lot({ openedOn: '2026-11-01' }), { ...WIPE, afterOpening: { count: 28, unit: 'days' } }],
  ['used-up', lot({ expiry: '2026-10', usedUpOn: '2026-10-02' }), WIPE],
] as const)('A lot in stock is told to be %s', (state, given, product) => {
  expect(stockState(given, product, [], TODAY)).toBe(state)
})

test('A recalled lot in stock says so before anything else', () => {
  expect(stockState(lot({ expiry: '2020-01' }), WIPE, [STOPPED], TODAY)).toBe('stopped')
})

describe('a disinfectant closes a disinfection line (rule R3)', () => {
  test.each<readonly [Partial<Product>, ProductFault | undefined, string]>([
    [{}, undefined, ''],
    [
      { class: 'hand-product', name: 'Hand rub 70 %' },
      'wrong-class',
      '"Hand rub 70 %" is a hand product. Choose a surface disinfectant.',
    ],
    [{ class: 'skin-antiseptic' }, 'wrong-class', '"Quat wipe" is a skin antiseptic. Choose a surface disinfectant.'],
    [{ registration: ' ' }, 'no-registration', 'No registration number stored for "Quat wipe".'],
    [{ bloodborneClaim: false }, 'no-claim', 'no claim against blood-borne viruses'],
    [{ retiredAt: '2026-11-01T09:00:00.000Z' }, 'retired', 'no longer in use here'],
  ])('unless %o', (more, fault, words) => {
    const product = { ...WIPE, ...more }
    expect(disinfectionFault(product)).toBe(fault)
    if (fault === undefined) return
    expect(ruleSentence({ code: 'product', name: product.name, fault, class: product.class })).toContain(words)
  })

  test('a tuberculocidal claim counts where the clinic takes it, and is asked for where it wants it', () => {
    const product = { ...WIPE, bloodborneClaim: false, tuberculocidal: true }
    expect(disinfectionFault(product, 'bloodborne')).toBe('no-claim')
    expect(disinfectionFault(product, 'bloodborne-or-tuberculocidal')).toBeUndefined()
    expect(disinfectionFault(product, 'tuberculocidal')).toBeUndefined()
    expect(disinfectionFault(WIPE, 'tuberculocidal')).toBe('no-tuberculocidal-claim')
  })

  const shelf = (stock: readonly StockLot[], room = 'r-1') => ({ stock, stopList: [], room, today: TODAY })
  const old = lot({ id: 'l-2', expiry: '2026-10' })

  test('whose stock names nothing is not held against any', () => {
    expect(shelfFault(WIPE, shelf([]))).toBeUndefined()
    expect(shelfFault(WIPE, shelf([{ ...old, usedUpOn: '2026-10-02' }]))).toBeUndefined()
    expect(shelfFault(WIPE, shelf([{ ...old, room: 'r-2' }]))).toBeUndefined()
  })

  test('with one usable lot in this room or in the clinic', () => {
    expect(shelfFault(WIPE, shelf([old]))).toBe('lot-expired')
    expect(shelfFault(WIPE, shelf([old, lot()]))).toBeUndefined()
    expect(shelfFault(WIPE, shelf([old, lot({ room: 'r-1' })]))).toBeUndefined()
    expect(shelfFault(WIPE, shelf([old, lot({ room: 'r-2' })]))).toBe('lot-expired')
    expect(shelfFault(WIPE, { ...shelf([lot()]), stopList: [STOPPED] })).toBe('lot-stopped')
  })
})

describe('an opened pigment (rule R6)', () => {
  const product: Product = { ...INK, afterOpening: { count: 6, unit: 'months' } }
  const opened = lot({ product: INK.id, lot: 'P-7731', openedOn: '2026-05-12' })
  const refusal = (stock: readonly StockLot[], today = TODAY) =>
    lotRefusal(
      'pigment',
      { lot: 'p-7731', expiry: '2028-08' },
      { today, room: 'r-1', products: [product], supplies: { stock, stopList: [], equipment: [] } },
    )

  test('is refused once its time after opening is over', () => {
    expect(refusal([opened], '2026-11-11')).toBeUndefined()
    const late = refusal([opened], '2026-11-12')
    expect(late).toEqual({ code: 'opened-too-long', item: 'pigment', openedOn: '2026-05-12', until: '2026-11-11' })
    expect(late && refusalSentence(late)).toBe(
      'This pigment was opened on 12 May 2026 and could be used through 11 November 2026. ' +
        'Take another and enter its batch.',
    )
  })

  test('is taken while another bottle of the same lot is still good', () => {
    expect(refusal([opened, { ...opened, id: 'l-2', openedOn: '2026-11-01' }])).toBeUndefined()
    expect(refusal([{ ...opened, usedUpOn: '2026-11-01' }])).toBeUndefined()
  })
})

test('Where the clinic asks for it, the statement on the label has to be confirmed (rule R6)', () => {
  const policy = { pigmentStatement: true, sterilizer: false, sporeTestDays: 30 }
  const value = { lot: 'P-7731', expiry: '2028-08' }

  expect(lotRefusal('pigment', value, { today: TODAY })).toBeUndefined()
  expect(lotRefusal('pigment', value, { today: TODAY, policy })).toEqual({ code: 'statement-missing' })
  expect(lotRefusal('pigment', { ...value, statement: true }, { today: TODAY, policy })).toBeUndefined()
  expect(lotRefusal('needle', value, { today: TODAY, policy })).toBeUndefined()
})
