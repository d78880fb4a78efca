import { z } from 'zod'
import { ID } from '../../checklist/field'
import type { ClinicLogPlace } from '../../history/clinic-neighbors'
import type { HistoryChoices, HistoryPage } from '../../history/history-page'
import { HISTORY_QUERY } from '../../history/query'
import type { SealsChecked } from '../../history/seals-checked'
import type * as views from '../views'
import { call, NOTHING, PAGE, PASS, SESSION, TEXT, typed } from './call'

/** Sealed sessions: found, read, saved as files, and added to. */
export const RECORD_CALLS = {
  'records.find': call<HistoryPage>('manager')(() => z.object({ query: HISTORY_QUERY, ...PAGE })),
  'records.choices': call<HistoryChoices>('manager')(() => NOTHING),
  'records.read': call<views.RecordView>('manager')(() => z.object(SESSION)),
  'records.save': call<views.Saved>('manager')(() =>
    z.object({
      sessions: z.union([z.literal('all'), z.array(ID).min(1), z.object({ query: HISTORY_QUERY })]),
      format: ID,
      /** The person ticked that answers about health go along. */
      health: z.boolean().exactOptional(),
      /** The person ticked that photos go along, where the format shows them. */
      photos: z.boolean().exactOptional(),
    }),
  ),
  /** Prints what the query finds as a table; `filters` says in words what it asks. */
  'records.print': call<{ readonly count: number }>('manager')(() =>
    z.object({ query: HISTORY_QUERY, filters: z.array(typed(300)).max(20) }),
  ),
  'records.neighbors': call<readonly ClinicLogPlace[]>('manager')(() => z.object(SESSION)),
  /** Tells how far it is by `seals-progress`. */
  'records.check-seals': call<SealsChecked>('manager')(() => NOTHING),
  'records.cancel-check': call<null>('manager')(() => NOTHING),
  'records.cancel-save': call<null>('manager')(() => NOTHING),
  'records.show': call<null>('manager')(() => z.object({ token: z.string() })),
  'records.addendum': call<null>()(() =>
    z.object({ ...SESSION, person: ID, pass: PASS, text: TEXT, reason: TEXT, line: ID.exactOptional() }),
  ),
} as const
