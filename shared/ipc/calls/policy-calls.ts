import { z } from 'zod'
import type { ClinicFacts } from '../../catalog/clinic-facts'
import type { PolicyBook, PolicyDifference } from '../../catalog/policy-book'
import { POLICY_IDS } from '../../catalog/policy-values'
import { PROFILE_IDS } from '../../catalog/profiles'
import { call, NAME, NOTHING, typed } from './call'

const REASON = typed(400)
const PROFILE = z.enum(PROFILE_IDS)

/** The clinic's rules, the profile they are based on, and what the clinic is called. */
export const POLICY_CALLS = {
  'policy.read': call<PolicyBook>('manager')(() => NOTHING),
  'policy.change': call<null>('manager')(() =>
    z.object({
      values: z
        .array(
          z.object({
            id: z.enum(POLICY_IDS),
            /** Its bounds are the service's to check, so that they get a sentence. */
            value: z.union([z.number(), z.boolean(), z.string().max(40)]),
          }),
        )
        .min(1)
        .max(POLICY_IDS.length),
      reason: REASON,
    }),
  ),
  /** What choosing the profile would change. */
  'policy.compare-profile': call<readonly PolicyDifference[]>('manager')(() => z.object({ profile: PROFILE })),
  'policy.choose-profile': call<null>('manager')(() => z.object({ profile: PROFILE, reason: REASON })),

  'clinic.read': call<ClinicFacts>()(() => NOTHING),
  'clinic.rename': call<null>('manager')(() => z.object({ name: NAME })),
  /** Nothing where it is not said. */
  'clinic.keep-names': call<null>('manager')(() => z.object({ where: typed(400) })),
} as const
