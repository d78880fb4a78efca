import { z } from 'zod'
import { CHECKLIST } from '../../checklist/checklist'
import { ID } from '../../checklist/field'
import { RECURS } from '../../checklist/recurs'
import type { ChecklistRow, ChecklistView, PutInUse } from '../../checklist/version-view'
import { call, NAME, NOTHING, TEXT } from './call'

const OF = { checklist: ID }

/** The clinic's checklists: their versions, and the drafts that become the next ones. */
export const CHECKLIST_CALLS = {
  'checklists.list': call<readonly ChecklistRow[]>('manager')(() => NOTHING),
  'checklists.read': call<ChecklistView>('manager')(() =>
    z.object({ ...OF, version: z.number().int().positive().exactOptional() }),
  ),
  /** Begins a draft, or replaces what it holds; answers when it was saved. */
  'checklists.save-draft': call<{ readonly at: string; readonly offset: number }>('manager')(() =>
    z.object({ draft: CHECKLIST }),
  ),
  /** Begins a draft with what is new in the shipped list that the one in use is made of. */
  'checklists.take-newer': call<null>('manager')(() => z.object(OF)),
  'checklists.discard-draft': call<null>('manager')(() => z.object(OF)),
  /** The draft; without one the list that ships, or the list as it was before it was taken out of use. */
  'checklists.put-in-use': call<PutInUse>('manager')(() =>
    z.object({ ...OF, reasons: z.array(z.object({ line: ID, reason: TEXT })).max(100) }),
  ),
  /** A list of the clinic's own: empty, or with the lines of another. */
  'checklists.new': call<{ readonly checklist: string }>('manager')(() =>
    z.object({
      name: NAME,
      from: ID.exactOptional(),
      /** A recurring list, when it is made empty. */ recurs: RECURS.exactOptional(),
    }),
  ),
  'checklists.retire': call<null>('manager')(() => z.object(OF)),
} as const
