import type { Policy, Room } from './catalog'
import type { RoomState } from '../room/room-state'
import type { Equipment } from './equipment'

/** All that a manager keeps of rooms and what stands in them. */
export interface RoomBook {
  /** In their order on the board, then those taken out of use. */
  readonly rooms: readonly (Room & { readonly state: RoomState })[]
  readonly equipment: readonly Equipment[]
  readonly policy: Policy
  /** The surfaces that count in a room without zones of its own, as the checklist in use names them. */
  readonly usualZones: readonly string[]
  /** The clinic's day. */
  readonly today: string
}
