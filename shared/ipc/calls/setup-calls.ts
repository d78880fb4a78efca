import { z } from 'zod'
import { POLICY } from '../../catalog/catalog'
import { call, NAME, NOTHING, typed } from './call'

/** Setting a clinic up, once. */
export const SETUP_CALLS = {
  'setup.finish': call<null>()(() =>
    z.object({
      clinic: NAME,
      rooms: z.array(NAME).max(40),
      people: z
        .array(z.object({ name: NAME, role: z.enum(['technician', 'manager']), pin: z.string().max(12) }))
        .max(60),
      disinfectant: z.object({ name: NAME, registration: typed(60), contactSeconds: z.number() }),
      policy: POLICY.pick({ ready: true, turnoverTargetMinutes: true }),
    }),
  ),
  'setup.example': call<null>()(() => NOTHING),
  'setup.remove-example': call<null>('manager')(() => NOTHING),
} as const
