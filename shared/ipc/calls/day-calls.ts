import { z } from 'zod'
import { ID } from '../../checklist/field'
import { call, PASS, TEXT } from './call'

/** The end of the working day (rule R30). */
export const DAY_CALLS = {
  /** The note is a manager's, where something is handed over unfinished. */
  'day.close': call<null>()(() => z.object({ person: ID, pass: PASS, note: TEXT.exactOptional() })),
} as const
