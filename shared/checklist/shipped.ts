import type { Checklist } from './checklist'
import { PERMANENT_MAKE_UP } from './pmu'
import { SCALP_MICROPIGMENTATION } from './smp'
import { TATTOO } from './tattoo'

/** The checklists that ship with the program. A new clinic begins with the first; the others can be taken into use. */
export const SHIPPED: readonly Checklist[] = [SCALP_MICROPIGMENTATION, PERMANENT_MAKE_UP, TATTOO]

/** What every checklist is built on: the pauses, and the lines that the program itself needs. */
export const FRAME: Checklist = SCALP_MICROPIGMENTATION

/** The shipped list that this one is, or was made from. */
export function shippedFor({ id, madeFrom }: Pick<Checklist, 'id' | 'madeFrom'>): Checklist | undefined {
  return SHIPPED.find((shipped) => shipped.id === id) ?? SHIPPED.find((shipped) => shipped.id === madeFrom)
}
