import type { Line } from '../checklist/checklist'
import { expiryState } from '../checklist/expiry'
import type { LotItem } from '../checklist/field'
import { activeFields, type LotValue, type Values } from '../checklist/kinds'
import { LOT_VALUE } from '../checklist/kinds/value'
import type { Refusal } from '../checklist/refusal'
import type { Policy } from './catalog'
import { packFault } from './equipment'
import type { Product } from './product'
import { openedTooLong } from './stock'
import { stopAgainst } from './stop-list'
import { NO_SUPPLIES, type Supplies } from './supplies'

/** What a lot is held against: the clinic's day, its rules and its shelf. */
export interface LotGround {
  /** `2026-05-12`. */
  readonly today: string
  readonly room?: string
  readonly policy?: Pick<Policy, 'pigmentStatement' | 'sterilizer' | 'sporeTestDays'>
  readonly products?: readonly Product[]
  readonly supplies?: Supplies
}

/** Rule R6: the lot itself may not be used, whatever its date. Asked as soon as a lot is typed. */
export function stoppedLot(item: LotItem, lot: string, ground: LotGround): Refusal | undefined {
  const { supplies = NO_SUPPLIES, products = [], policy, today, room } = ground
  if (item === 'pack') {
    const fault = policy?.sterilizer === true ? packFault(supplies.equipment, lot, policy.sporeTestDays, today) : OFF
    return fault === undefined ? undefined : { code: 'pack', lot, fault }
  }
  const stop = stopAgainst(supplies.stopList, item, lot)
  if (stop !== undefined) return { code: 'lot-stopped', item, lot: stop.lot, recalledOn: stop.recalledOn }
  const shelf = { stock: supplies.stock, today, ...(room !== undefined && { room }) }
  const over = openedTooLong(shelf, products, item, lot)
  return over === undefined ? undefined : { code: 'opened-too-long', item, ...over }
}

const OFF = { code: 'off' } as const

/** Why a lot may not be used today, in the order in which it is dangerous (rules R5, R6 and R27). */
export function lotRefusal(item: LotItem, value: LotValue, ground: LotGround): Refusal | undefined {
  const stopped = stoppedLot(item, value.lot, ground)
  if (stopped !== undefined) return stopped
  if (expiryState(value.expiry, ground.today) === 'expired') return { code: 'expired', item, expiry: value.expiry }
  const isAsked = item === 'pigment' && ground.policy?.pigmentStatement === true
  return isAsked && value.statement !== true ? { code: 'statement-missing' } : undefined
}

/** The first lot of these answers that may not be used today. */
export function refusedLot(line: Line, values: Values, ground: LotGround): Refusal | undefined {
  for (const field of activeFields(line, values)) {
    if (field.kind !== 'lot') continue
    const { data } = LOT_VALUE.safeParse(values[field.id])
    const refusal = data === undefined ? undefined : lotRefusal(field.item, data, ground)
    if (refusal !== undefined) return refusal
  }
  return undefined
}
