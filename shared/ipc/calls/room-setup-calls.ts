import { z } from 'zod'
import { EQUIPMENT_KINDS } from '../../catalog/equipment'
import type { RoomBook } from '../../catalog/room-book'
import { ID } from '../../checklist/field'
import { LOCAL_DAY } from '../../checklist/local-day'
import { call, NAME, NOTHING, typed } from './call'

const ROOM_NAME = typed(60)
const EQUIPMENT_FIELDS = {
  name: NAME,
  kind: z.enum(EQUIPMENT_KINDS),
  serial: typed(60),
  room: ID.exactOptional(),
}

/** Rooms, their zones, and what stands in them. */
export const ROOM_SETUP_CALLS = {
  'rooms.read': call<RoomBook>('manager')(() => NOTHING),
  'rooms.add': call<{ readonly room: string }>('manager')(() => z.object({ name: ROOM_NAME })),
  'rooms.change': call<null>('manager')(() =>
    z.object({
      room: ID,
      name: ROOM_NAME,
      /** A zone that is new has no id yet. None at all: those of the checklist. */
      zones: z.array(z.object({ id: ID.exactOptional(), label: typed(40) })).max(40),
    }),
  ),
  'rooms.retire': call<null>('manager')(() => z.object({ room: ID, retired: z.boolean() })),
  /** Rooms that are not named keep their order behind those that are. */
  'rooms.order': call<null>('manager')(() => z.object({ rooms: z.array(ID).max(200) })),

  'equipment.add': call<{ readonly equipment: string }>('manager')(() => z.object(EQUIPMENT_FIELDS)),
  'equipment.change': call<null>('manager')(() => z.object({ equipment: ID, ...EQUIPMENT_FIELDS })),
  'equipment.retire': call<null>('manager')(() => z.object({ equipment: ID, retired: z.boolean() })),
  'equipment.spore-test': call<null>('manager')(() =>
    z.object({ equipment: ID, on: LOCAL_DAY, result: z.enum(['negative', 'positive']) }),
  ),
  'equipment.cycle': call<null>('manager')(() =>
    z.object({ equipment: ID, number: typed(30), on: LOCAL_DAY, passed: z.boolean(), note: typed(400) }),
  ),
} as const
