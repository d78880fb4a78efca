import type { Catalog } from './catalog'
import type { Equipment } from './equipment'
import type { StockLot } from './stock'
import type { Stop } from './stop-list'

/** What rules ask of the shelf: lots in stock, lots that nobody may use, and sterilizers. */
export interface Supplies {
  readonly stock: readonly StockLot[]
  readonly stopList: readonly Stop[]
  readonly equipment: readonly Equipment[]
}

/** One list each for good, so that what was computed from them is known again. */
export const NO_SUPPLIES: Supplies = { stock: [], stopList: [], equipment: [] }

export function suppliesOf({ stock, stopList, equipment }: Catalog): Supplies {
  return {
    stock: stock ?? NO_SUPPLIES.stock,
    stopList: stopList ?? NO_SUPPLIES.stopList,
    equipment: equipment ?? NO_SUPPLIES.equipment,
  }
}
