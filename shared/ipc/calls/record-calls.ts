import { z } from 'zod'
import { ID } from '../../checklist/field'
import type { HistoryChoices, HistoryPage } from '../../history/history-page'
import { HISTORY_QUERY } from '../../history/query'
import type * as views from '../views'
import { call, NOTHING, PAGE, PASS, SESSION, TEXT } from './call'

/** Sealed sessions: found, read, saved as files, and added to. */
export const RECORD_CALLS = {
  'records.list': call<views.RecordPage>('manager')(z.object(PAGE)),
  'records.find': call<HistoryPage>('manager')(z.object({ query: HISTORY_QUERY, ...PAGE })),
  'records.choices': call<HistoryChoices>('manager')(NOTHING),
  'records.read': call<views.RecordView>('manager')(z.object(SESSION)),
  'records.save': call<views.Saved>('manager')(
    z.object({
      sessions: z.union([z.literal('all'), z.array(ID).min(1), z.object({ query: HISTORY_QUERY })]),
      format: ID,
      /** The person ticked that answers about health go along. */
      health: z.boolean().exactOptional(),
      /** The person ticked that photos go along, where the format shows them. */
      photos: z.boolean().exactOptional(),
    }),
  ),
  'records.cancel-save': call<null>('manager')(NOTHING),
  'records.show': call<null>('manager')(z.object({ token: z.string() })),
  'records.addendum': call<null>()(
    z.object({ ...SESSION, person: ID, pass: PASS, text: TEXT, reason: TEXT, line: ID.exactOptional() }),
  ),
} as const
