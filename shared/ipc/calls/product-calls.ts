import { z } from 'zod'
import { AFTER_OPENING, PRODUCT_CLASSES } from '../../catalog/product'
import type { ProductBook } from '../../catalog/product-book'
import { EXPIRY } from '../../checklist/expiry'
import { ID, LOT_ITEMS } from '../../checklist/field'
import { MAX_LOT_LENGTH } from '../../checklist/kinds/value'
import { LOCAL_DAY } from '../../checklist/local-day'
import { call, NAME, NOTHING, typed } from './call'

const PRODUCT_FIELDS = {
  name: NAME,
  class: z.enum(PRODUCT_CLASSES),
  registration: typed(60),
  bloodborneClaim: z.boolean(),
  tuberculocidal: z.boolean(),
  otherClaims: typed(200),
  /** Seconds from the label; its bounds are the service's to check, so that they get a sentence. */
  contactSeconds: z.number().exactOptional(),
  afterOpening: AFTER_OPENING.exactOptional(),
}
const LOT = typed(MAX_LOT_LENGTH)
const LOT_FIELDS = {
  lot: LOT,
  expiry: EXPIRY,
  openedOn: LOCAL_DAY.exactOptional(),
  room: ID.exactOptional(),
  usedUpOn: LOCAL_DAY.exactOptional(),
}
const REASON = typed(400)

/** Products, their lots in stock, and the lots that nobody may use. */
export const PRODUCT_CALLS = {
  'products.read': call<ProductBook>('manager')(() => NOTHING),
  'products.add': call<{ readonly product: string }>('manager')(() => z.object(PRODUCT_FIELDS)),
  'products.change': call<null>('manager')(() => z.object({ product: ID, ...PRODUCT_FIELDS })),
  'products.retire': call<null>('manager')(() => z.object({ product: ID, retired: z.boolean() })),

  'stock.add': call<{ readonly lot: string }>('manager')(() => z.object({ product: ID, ...LOT_FIELDS })),
  'stock.change': call<null>('manager')(() => z.object({ id: ID, ...LOT_FIELDS })),

  'stop-list.add': call<{ readonly stop: string }>('manager')(() =>
    z.object({ item: z.enum(PRODUCT_CLASSES), lot: LOT, recalledOn: LOCAL_DAY, reason: REASON }),
  ),
  'stop-list.lift': call<null>('manager')(() => z.object({ stop: ID, reason: REASON })),
  /** How many sessions logged a lot; the one that asks is not counted. */
  'stop-list.uses': call<{ readonly sessions: number }>()(() =>
    z.object({ item: z.enum(LOT_ITEMS), lot: LOT, session: ID.exactOptional() }),
  ),
} as const
