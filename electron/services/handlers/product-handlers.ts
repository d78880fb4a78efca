import type { Catalog } from '../../../shared/catalog/catalog'
import type { ProductBook } from '../../../shared/catalog/product-book'
import { ok } from '../../../shared/ipc/errors'
import { localDay } from '../../../shared/session/moment'
import { addProduct, changeProduct, retireProduct } from '../catalog/products'
import { addStock, changeStock } from '../catalog/stock'
import { addStop, liftStop } from '../catalog/stop-list'
import type { Program } from '../program'
import type { HandlersOf } from './handlers'

export function productHandlers(program: Program): HandlersOf<'products'> {
  return {
    'products.read': () => ok(bookOf(program, program.catalog.get())),
    'products.add': (input, { manager }) => addProduct(program, manager, input),
    'products.change': (input, { manager }) => changeProduct(program, manager, input),
    'products.retire': (input, { manager }) => retireProduct(program, manager, input),
  }
}

export function stockHandlers(program: Program): HandlersOf<'stock'> {
  return {
    'stock.add': (input, { manager }) => addStock(program, manager, input),
    'stock.change': (input, { manager }) => changeStock(program, manager, input),
  }
}

export function stopListHandlers(program: Program): HandlersOf<'stop-list'> {
  return {
    'stop-list.add': (input, { manager }) => addStop(program, manager, input),
    'stop-list.lift': (input, { manager }) => liftStop(program, manager, input),
    'stop-list.uses': async ({ item, lot, session }) =>
      ok({ sessions: await program.history.lotUses({ item, lot }, session) }),
  }
}

function bookOf({ clock, catalog: keeper }: Program, catalog: Catalog): ProductBook {
  const { products, stock = [], stopList = [], rooms, policy } = catalog
  const people = new Set(stopList.flatMap(({ by, lifted }) => (lifted === undefined ? [by] : [by, lifted.by])))
  const now = clock.now()
  return {
    ...{ products, stock, stopList, claim: policy.disinfectantClaim },
    rooms: rooms.filter(({ retiredAt }) => retiredAt === undefined),
    names: Object.fromEntries([...people].map((id) => [id, keeper.personName(id)])),
    today: localDay(now),
    offset: now.offset,
  }
}
