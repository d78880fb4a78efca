import { z } from 'zod'
import { ID } from '../../checklist/field'
import { call, NOTHING, PASS } from './call'

/** PINs, and the manager who is signed in at the window. */
export const PEOPLE_CALLS = {
  'people.check-pin': call<{ pass: string }>()(() => z.object({ person: ID, pin: z.string().regex(/^\d{4,8}$/) })),
  'people.sign-in': call<null>()(() => z.object({ person: ID, pass: PASS })),
  'people.sign-out': call<null>()(() => NOTHING),
} as const
