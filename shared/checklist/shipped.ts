import type { Checklist } from './checklist'
import { PERMANENT_MAKE_UP } from './pmu'
import { CLOSING, OPENING } from './recurring/daily'
import { MONTHLY, WEEKLY, YEARLY } from './recurring/longer'
import { SCALP_MICROPIGMENTATION } from './smp'
import { SCALP_MICROPIGMENTATION_1 } from './smp/version-1'
import { TATTOO } from './tattoo'

/** The checklists of treatments that ship with the program. A new clinic begins with the first; the others can be taken into use. */
export const SHIPPED: readonly Checklist[] = [SCALP_MICROPIGMENTATION, PERMANENT_MAKE_UP, TATTOO]

/** The recurring lists that ship; a clinic takes into use those it wants. */
export const SHIPPED_LISTS: readonly Checklist[] = [OPENING, CLOSING, WEEKLY, MONTHLY, YEARLY]

export const ALL_SHIPPED: readonly Checklist[] = [...SHIPPED, ...SHIPPED_LISTS]

/** Versions that shipped before those: nobody begins with them, records and clinics' own lists go back to them. */
export const EARLIER_SHIPPED: readonly Checklist[] = [SCALP_MICROPIGMENTATION_1]

/** Every version of a shipped list that there ever was. */
export function versionsShipped(id: string): readonly Checklist[] {
  return [...ALL_SHIPPED, ...EARLIER_SHIPPED].filter((list) => list.id === id)
}

/** What every checklist of its kind is built on: the pauses, and the lines that the program itself needs. */
export function frameFor({ recurs }: Pick<Checklist, 'recurs'>): Checklist {
  return recurs === undefined ? SCALP_MICROPIGMENTATION : OPENING
}

/** The shipped list that this one is, or was made from. */
export function shippedFor({ id, madeFrom }: Pick<Checklist, 'id' | 'madeFrom'>): Checklist | undefined {
  return ALL_SHIPPED.find((shipped) => shipped.id === id) ?? ALL_SHIPPED.find((shipped) => shipped.id === madeFrom)
}
