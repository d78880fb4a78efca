import { z } from 'zod'
import { EXPIRY, lastDay } from '../checklist/expiry'
import { ID } from '../checklist/field'
import { LOT_VALUE } from '../checklist/kinds/value'
import { LOCAL_DAY, addMonths, daysBetween } from '../checklist/local-day'
import { foldLot } from './fold-lot'
import type { AfterOpening, Product, ProductFault } from './product'
import { type Stop, stopAgainst } from './stop-list'

/** A lot on the shelf, for one room or for the whole clinic. */
export const STOCK_LOT = z.object({
  id: ID,
  product: ID,
  lot: LOT_VALUE.shape.lot,
  expiry: EXPIRY,
  openedOn: LOCAL_DAY.exactOptional(),
  /** Absent for a lot of the whole clinic. */
  room: ID.exactOptional(),
  usedUpOn: LOCAL_DAY.exactOptional(),
})
export type StockLot = z.infer<typeof STOCK_LOT>

/** Within so many days of its last one a lot in stock is pointed out. */
const SOON_DAYS = 60

/** The last day after opening: the day of opening is the first of the days or months that the label allows. */
export function openUntil(openedOn: string, { count, unit }: AfterOpening): string {
  const end = unit === 'months' ? addMonths(openedOn, count) : addDays(openedOn, count)
  return addDays(end, -1)
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** The last day on which the lot may be used: that of its date, or of its time after opening when that is earlier. */
export function lastUsableDay(lot: StockLot, afterOpening: AfterOpening | undefined): string {
  const printed = lastDay(lot.expiry)
  if (lot.openedOn === undefined || afterOpening === undefined) return printed
  const opened = openUntil(lot.openedOn, afterOpening)
  return opened < printed ? opened : printed
}

export type StockState = 'used-up' | 'stopped' | 'expired' | 'opened-too-long' | 'soon' | 'good'

export function stockState(lot: StockLot, product: Product, stopList: readonly Stop[], today: string): StockState {
  if (lot.usedUpOn !== undefined) return 'used-up'
  if (stopAgainst(stopList, product.class, lot.lot) !== undefined) return 'stopped'
  if (lastDay(lot.expiry) < today) return 'expired'
  const left = daysBetween(today, lastUsableDay(lot, product.afterOpening))
  if (left < 0) return 'opened-too-long'
  return left <= SOON_DAYS ? 'soon' : 'good'
}

interface Shelf {
  readonly stock: readonly StockLot[]
  readonly stopList: readonly Stop[]
  readonly room?: string
  /** The clinic's day. */
  readonly today: string
}

const FAULTS: Readonly<Partial<Record<StockState, ProductFault>>> = {
  stopped: 'lot-stopped',
  expired: 'lot-expired',
  'opened-too-long': 'lot-opened-too-long',
}

/** Rule R3: where the stock says what stands here, one lot of it has to be usable. */
export function shelfFault(product: Product, { stock, stopList, room, today }: Shelf): ProductFault | undefined {
  const here = stock.filter(
    (lot) => lot.product === product.id && lot.usedUpOn === undefined && (lot.room === undefined || lot.room === room),
  )
  const faults = here.map((lot) => FAULTS[stockState(lot, product, stopList, today)])
  return faults.includes(undefined) ? undefined : faults[0]
}

/**
 * The opened lot of this kind whose time after opening is over, when no other container of the same lot is still good
 * (rule R6).
 */
export function openedTooLong(
  { stock, room, today }: Omit<Shelf, 'stopList'>,
  products: readonly Product[],
  kind: Product['class'],
  lot: string,
): { readonly openedOn: string; readonly until: string } | undefined {
  const folded = foldLot(lot)
  const containers = stock.flatMap((each) => {
    const isHere = each.usedUpOn === undefined && (each.room === undefined || each.room === room)
    const product = isHere ? products.find(({ id }) => id === each.product) : undefined
    return product?.class === kind && foldLot(each.lot) === folded ? [{ ...each, product }] : []
  })
  const over = containers.flatMap(({ openedOn, product: { afterOpening } }) => {
    if (openedOn === undefined || afterOpening === undefined) return []
    const until = openUntil(openedOn, afterOpening)
    return until < today ? [{ openedOn, until }] : []
  })
  return over.length > 0 && over.length === containers.length ? over[0] : undefined
}
