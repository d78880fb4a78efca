import { z } from 'zod'
import { ID } from '../../checklist/field'
import type { RetentionDone, RetentionRows, RetentionTrial, RetentionView } from '../../retention/retention-view'
import { call, NOTHING, PAGE, PASS, typed } from './call'

const REASON = typed(400)

/** How long records are kept, what keeps them longer, and the deletion of those whose time is over (rule R28). */
export const RETENTION_CALLS = {
  'retention.read': call<RetentionView>('manager')(() => NOTHING),
  /** The dry run: finds what could go and changes nothing. Tells how far it is by `retention-progress`. */
  'retention.try': call<RetentionTrial>('manager')(() => NOTHING),
  'retention.rows': call<RetentionRows>('manager')(() =>
    z.object({ token: z.string().max(64), which: z.enum(['going', 'held']), ...PAGE }),
  ),
  'retention.cancel': call<null>('manager')(() => NOTHING),
  /** On one record, or on the whole clinic where none is named. */
  'retention.hold': call<null>('manager')(() => z.object({ session: ID.exactOptional(), reason: REASON })),
  'retention.lift': call<null>('manager')(() => z.object({ hold: ID, reason: REASON })),
  /** Deletes what that dry run listed, and nothing else; `count` is how many the manager confirmed. */
  'retention.delete': call<RetentionDone>('manager')(() =>
    z.object({ token: z.string().max(64), count: z.number().int().min(1), reason: REASON, pass: PASS }),
  ),
} as const
