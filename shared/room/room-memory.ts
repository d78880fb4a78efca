import type { ClinicEvent, ClinicStamp } from './clinic-events'

/** What the clinic log last said of one room. */
export interface RoomMemory {
  readonly released?: ClinicStamp & { readonly session?: string; readonly override?: string }
  readonly sharpsFull: boolean
  readonly blocked?: ClinicStamp & { readonly reason: string }
  /** The session or turnover opened after the last release. */
  readonly used?: ClinicStamp & { readonly session: string }
}
export type RoomMemories = Readonly<Record<string, RoomMemory>>

const NOTHING_KNOWN: RoomMemory = { sharpsFull: false }

/** The rooms after one more event of the clinic log; events of other kinds change nothing. */
export function rememberRoom(rooms: RoomMemories, event: ClinicEvent): RoomMemories {
  const stamp = { at: event.at, offset: event.offset, by: event.by }
  switch (event.type) {
    case 'session-opened': {
      const { room, session, purpose } = event.data
      // A recurring list is no use of the room.
      if (purpose === 'list') return rooms
      return { ...rooms, [room]: { ...(rooms[room] ?? NOTHING_KNOWN), used: { ...stamp, session } } }
    }
    case 'room-released':
      return { ...rooms, [event.data.room]: released(rooms[event.data.room] ?? NOTHING_KNOWN, event.data, stamp) }
    case 'room-blocked': {
      const { room, blocked, reason, carried } = event.data
      const { blocked: _before, ...rest } = rooms[room] ?? NOTHING_KNOWN
      return { ...rooms, [room]: blocked ? { ...rest, blocked: { ...stamp, ...carried, reason } } : rest }
    }
    case 'session-sealed':
    case 'day-closed':
    case 'addendum-signed':
    case 'catalog-changed':
    case 'sign-in':
    case 'sign-in-failed':
    case 'exported':
    case 'backed-up':
    case 'restored':
    case 'hold-placed':
    case 'hold-lifted':
    case 'record-deleted':
    case 'data-moved':
    case 'clock-jumped':
      return rooms
  }
}

function released(
  { blocked, sharpsFull }: RoomMemory,
  data: Extract<ClinicEvent, { type: 'room-released' }>['data'],
  stamp: ClinicStamp,
): RoomMemory {
  const { session, override, since } = data
  return {
    ...(blocked !== undefined && { blocked }),
    // An override says nothing of the bin: what was left full is still full.
    sharpsFull: override === undefined ? (data.sharpsFull ?? false) : sharpsFull,
    released: {
      ...stamp,
      ...since,
      ...(session !== undefined && { session }),
      ...(override !== undefined && { override }),
    },
  }
}
