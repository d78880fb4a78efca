import type { Room } from './catalog'
import type { DisinfectantClaim, Product } from './product'
import type { StockLot } from './stock'
import type { Stop } from './stop-list'

/** All that a manager keeps of products. */
export interface ProductBook {
  readonly products: readonly Product[]
  /** What the clinic asks of a disinfectant's label. */
  readonly claim: DisinfectantClaim
  readonly stock: readonly StockLot[]
  readonly stopList: readonly Stop[]
  /** Rooms in use, for lots that stand in one of them. */
  readonly rooms: readonly Pick<Room, 'id' | 'name'>[]
  /** Who put lots on the stop list or took them off it, by id. */
  readonly names: Readonly<Record<string, string>>
  /** The clinic's day. */
  readonly today: string
  /** Minutes east of UTC in force at the clinic. */
  readonly offset: number
}
