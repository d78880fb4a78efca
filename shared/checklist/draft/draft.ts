import { z } from 'zod'
import { CHECKLIST } from '../checklist'
import { ID } from '../field'

/** A checklist as a manager is changing it; no session is worked by it. */
export const DRAFT = z.object({
  /** As it will be, with the number of the version it becomes. */
  checklist: CHECKLIST,
  /** The version that was in use when it was begun; absent for a list made anew. */
  basedOn: z.number().int().positive().exactOptional(),
  /** The version of the shipped list that was taken into it. */
  shipped: z.number().int().positive().exactOptional(),
  /** When it was saved last, and by whom. */
  at: z.string(),
  offset: z.number().int(),
  by: ID,
})
export type Draft = z.infer<typeof DRAFT>

/** Nobody keeps more in mind at one stop (domain, section 2.1). */
export const MAX_LINES = 9
/** Fewer lines than this hardly deserve a stop. */
export const FEW_LINES = 5
