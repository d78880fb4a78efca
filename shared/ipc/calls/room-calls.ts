import { z } from 'zod'
import { ID } from '../../checklist/field'
import type * as views from '../views'
import { call, NOTHING, PASS, TEXT } from './call'

/** The rooms as they are now, and what a manager may do to one. */
export const ROOM_CALLS = {
  'board.read': call<views.Board>()(() => NOTHING),
  'room.block': call<null>()(() => z.object({ room: ID, person: ID, pass: PASS, reason: TEXT })),
  'room.clear': call<null>()(() => z.object({ room: ID, person: ID, pass: PASS, reason: TEXT })),
  'room.override': call<null>()(() => z.object({ room: ID, person: ID, pass: PASS, reason: TEXT })),
} as const
