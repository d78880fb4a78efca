import { z } from 'zod'
import type { DueList } from '../../checklist/due-list'
import { ID } from '../../checklist/field'
import { call, NOTHING, PASS } from './call'

/** Recurring lists: which are due, and one begun by whoever's PIN was just checked. */
export const LIST_CALLS = {
  'lists.due': call<readonly DueList[]>()(() => NOTHING),
  'lists.start': call<{ readonly session: string }>()(() =>
    z.object({ list: ID, room: ID.exactOptional(), technician: ID, pass: PASS }),
  ),
} as const
