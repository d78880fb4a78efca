import { z } from 'zod'
import type * as views from '../../move/move-view'
import { call, NOTHING } from './call'

/** The data folder's move to another drive. */
export const MOVE_CALLS = {
  'move.read': call<{ readonly running?: views.MoveProgress }>()(() => NOTHING),
  'move.choose-folder': call<views.MoveTarget>('manager')(() => NOTHING),
  'move.run': call<views.MoveDone>('manager')(() => z.object({ token: z.string().max(64) })),
  'move.cancel': call<null>()(() => NOTHING),
} as const
