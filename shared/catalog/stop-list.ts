import { z } from 'zod'
import { ID } from '../checklist/field'
import { LOT_VALUE } from '../checklist/kinds/value'
import { LOCAL_DAY } from '../checklist/local-day'
import { lotKey } from './fold-lot'
import { PRODUCT_CLASSES, type ProductClass } from './product'

/** A lot that nobody may use, as its maker or an authority recalled it (rule R6). */
export const STOP = z.object({
  id: ID,
  item: z.enum(PRODUCT_CLASSES),
  lot: LOT_VALUE.shape.lot,
  recalledOn: LOCAL_DAY,
  reason: z.string().min(1).max(400),
  /** Who put it on the list, and when. */
  by: ID,
  at: z.string(),
  lifted: z.object({ by: ID, at: z.string(), reason: z.string() }).exactOptional(),
})
export type Stop = z.infer<typeof STOP>

const standing = new WeakMap<readonly Stop[], ReadonlyMap<string, Stop>>()

/** The entry that stands against a lot, however the lot is spelled. */
export function stopAgainst(stopList: readonly Stop[], item: ProductClass, lot: string): Stop | undefined {
  if (stopList.length === 0) return undefined
  return standingIn(stopList).get(lotKey(item, lot))
}

/** Asked at each letter that is typed, so a list is folded once. */
function standingIn(stopList: readonly Stop[]): ReadonlyMap<string, Stop> {
  const known = standing.get(stopList)
  if (known !== undefined) return known
  const fresh = new Map<string, Stop>()
  for (const stop of stopList) {
    if (stop.lifted === undefined) fresh.set(lotKey(stop.item, stop.lot), stop)
  }
  standing.set(stopList, fresh)
  return fresh
}
