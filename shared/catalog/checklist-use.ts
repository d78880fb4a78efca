import { z } from 'zod'
import { ID } from '../checklist/field'

/** A version taken into use or, with `retired`, a whole checklist taken out of use. */
export const CHECKLIST_USE = z.object({
  id: ID,
  version: z.number().int().positive(),
  at: z.string(),
  offset: z.number().int(),
  by: ID,
  retired: z.boolean().exactOptional(),
})
