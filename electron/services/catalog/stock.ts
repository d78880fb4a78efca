import { foldLot } from '../../../shared/catalog/fold-lot'
import { STOCK_LOT, type StockLot } from '../../../shared/catalog/stock'
import type { Catalog } from '../../../shared/catalog/catalog'
import type { ParsedInput } from '../../../shared/ipc/contract'
import { type Result, fail, ok } from '../../../shared/ipc/errors'
import { localDay } from '../../../shared/session/moment'
import { randomText } from '../ids'
import type { Program } from '../program'
import { changeCatalog } from './change-catalog'
import { entryFault, withChanged } from './entry'

/** Puts a lot on the shelf. */
export async function addStock(
  program: Program,
  by: string,
  input: ParsedInput<'stock.add'>,
): Promise<Result<{ readonly lot: string }>> {
  const id = `l-${randomText(6)}`
  const done = await changeCatalog(program, by, (catalog) => {
    const checked = checkedLot(program, catalog, { id, ...input })
    if (!checked.ok) return checked
    const stock = [...(catalog.stock ?? []), checked.value]
    return ok({ what: `stock ${id}`, old: null, new: checked.value, catalog: { ...catalog, stock } })
  })
  return done.ok ? ok({ lot: id }) : done
}

/** Opened, moved, used up, or put right. */
export function changeStock(
  program: Program,
  by: string,
  { id, ...input }: ParsedInput<'stock.change'>,
): Promise<Result<null>> {
  return changeCatalog(program, by, (catalog) => {
    const old = catalog.stock?.find((lot) => lot.id === id)
    if (old === undefined) return fail({ code: 'not-found', what: 'lot' })
    const checked = checkedLot(program, catalog, { id, product: old.product, ...input })
    if (!checked.ok) return checked
    const stock = withChanged(catalog.stock ?? [], checked.value)
    return ok({ what: `stock ${id}`, old, new: checked.value, catalog: { ...catalog, stock } })
  })
}

function checkedLot({ clock }: Program, catalog: Catalog, given: StockLot): Result<StockLot> {
  const { product, lot, room, openedOn, usedUpOn } = given
  const today = localDay(clock.now())
  if (!catalog.products.some(({ id }) => id === product)) return fail({ code: 'not-found', what: 'product' })
  if (room !== undefined && !catalog.rooms.some(({ id }) => id === room))
    return fail({ code: 'not-found', what: 'room' })
  if (foldLot(lot) === '') return entryFault('lot', 'missing')
  if (openedOn !== undefined && openedOn > today) return entryFault('opened', 'in-future')
  if (usedUpOn !== undefined && usedUpOn > today) return entryFault('used-up', 'in-future')
  // Written as lots are: in capitals.
  const parsed = STOCK_LOT.safeParse(given)
  return parsed.success ? ok(parsed.data) : entryFault('lot', 'unreadable')
}
