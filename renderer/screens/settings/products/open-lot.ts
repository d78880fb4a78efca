import type { Product } from '../../../../shared/catalog/product'
import type { ProductBook } from '../../../../shared/catalog/product-book'
import { lastUsableDay, type StockLot, type StockState, stockState } from '../../../../shared/catalog/stock'
import { daysBetween } from '../../../../shared/checklist/local-day'

export interface ShelfLot {
  readonly lot: StockLot
  readonly state: StockState
  readonly lastDay: string
  readonly daysLeft: number
}

/** A product's lots in the order in which they matter: what is open first, then what ends first; used-up ones last. */
export function shelfOf(product: Product, { stock, stopList, today }: ProductBook): readonly ShelfLot[] {
  return stock
    .filter((lot) => lot.product === product.id)
    .map((lot) => {
      const lastDay = lastUsableDay(lot, product.afterOpening)
      return { lot, lastDay, state: stockState(lot, product, stopList, today), daysLeft: daysBetween(today, lastDay) }
    })
    .sort((a, b) => rank(a) - rank(b) || a.lastDay.localeCompare(b.lastDay, 'en'))
}

function rank({ lot }: ShelfLot): number {
  if (lot.usedUpOn !== undefined) return 2
  return lot.openedOn === undefined ? 1 : 0
}
