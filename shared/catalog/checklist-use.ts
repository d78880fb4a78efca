import { z } from 'zod'
import { ID } from '../checklist/field'

/** A version taken into use or, with `retired`, a whole checklist taken out of use. */
export const CHECKLIST_USE = z.object({
  id: ID,
  version: z.number().int().positive(),
  at: z.string(),
  offset: z.number().int(),
  by: ID,
  /** The version of the shipped list that a manager took in with it. */
  shipped: z.number().int().positive().exactOptional(),
  retired: z.boolean().exactOptional(),
})
