import type { Catalog, Room } from '../../../shared/catalog/catalog'
import type { ParsedInput } from '../../../shared/ipc/contract'
import { type Result, fail, ok } from '../../../shared/ipc/errors'
import type { RoomState } from '../../../shared/room/room-state'
import { randomText } from '../ids'
import type { Program } from '../program'
import { changeCatalog } from './change-catalog'
import { entryFault, isNameTaken, withChanged } from './entry'

/** As many as the keys and the board are made for. */
const MAX_ROOMS = 40
const MAX_ZONES = 20

/** A new room owes its first turnover before anybody works in it (rule R1). */
export async function addRoom(
  program: Program,
  by: string,
  { name }: ParsedInput<'rooms.add'>,
): Promise<Result<{ readonly room: string }>> {
  const id = `r-${randomText(5)}`
  const done = await changeCatalog(program, by, (catalog) => {
    if (inUse(catalog).length >= MAX_ROOMS) return entryFault('name', 'too-many')
    const fault = nameFault(name, catalog, id)
    if (fault !== undefined) return fault
    const room = { id, name }
    return ok({ what: `room ${id}`, old: null, new: room, catalog: { ...catalog, rooms: [...catalog.rooms, room] } })
  })
  return done.ok ? ok({ room: id }) : done
}

/** Name and zones. Sessions under way keep the zones they were opened with. */
export function changeRoom(
  program: Program,
  by: string,
  { room: id, name, zones }: ParsedInput<'rooms.change'>,
): Promise<Result<null>> {
  return changeCatalog(program, by, (catalog) => {
    const old = catalog.rooms.find((room) => room.id === id)
    if (old === undefined) return fail({ code: 'not-found', what: 'room' })
    const fault = nameFault(name, catalog, id) ?? zonesFault(zones.map(({ label }) => label))
    if (fault !== undefined) return fault
    const { zones: _before, ...rest } = old
    const known = new Set(old.zones?.map((zone) => zone.id))
    const kept = zones.map(({ id: zone, label }) => ({
      id: zone !== undefined && known.has(zone) ? zone : `z-${randomText(5)}`,
      label,
    }))
    const room: Room = { ...rest, name, ...(kept.length > 0 && { zones: kept }) }
    return ok({
      what: `room ${id}`,
      old,
      new: room,
      catalog: { ...catalog, rooms: withChanged(catalog.rooms, room) },
    })
  })
}

/** Takes a room off the board, or back onto it. Nobody can start in it between the look and the change. */
export function retireRoom(
  program: Program,
  by: string,
  { room: id, retired }: ParsedInput<'rooms.retire'>,
): Promise<Result<null>> {
  const now = program.clock.now()
  return program.rooms.turns.take(() =>
    changeCatalog(program, by, (catalog) => {
      const old = catalog.rooms.find((room) => room.id === id)
      if (old === undefined) return fail({ code: 'not-found', what: 'room' })
      const fault = retired ? retireFault(old, catalog, program.rooms.state(id, now)) : nameFault(old.name, catalog, id)
      if (fault !== undefined) return fault
      const { retiredAt: _before, ...rest } = old
      const room: Room = { ...rest, ...(retired && { retiredAt: now.at }) }
      return ok({
        what: `room ${id}`,
        old,
        new: room,
        catalog: { ...catalog, rooms: withChanged(catalog.rooms, room) },
      })
    }),
  )
}

export function orderRooms(
  program: Program,
  by: string,
  { rooms: wanted }: ParsedInput<'rooms.order'>,
): Promise<Result<null>> {
  return changeCatalog(program, by, (catalog) => {
    const named = [...new Set(wanted)].flatMap((id) => catalog.rooms.find((room) => room.id === id) ?? [])
    const rooms = [...named, ...catalog.rooms.filter((room) => !named.includes(room))]
    const ids = (list: readonly Room[]) => list.map(({ id }) => id)
    return ok({ what: 'rooms', old: ids(catalog.rooms), new: ids(rooms), catalog: { ...catalog, rooms } })
  })
}

function inUse({ rooms }: Catalog): readonly Room[] {
  return rooms.filter((room) => room.retiredAt === undefined)
}

function nameFault(name: string, { rooms }: Catalog, id: string) {
  if (name === '') return entryFault('name', 'missing')
  return isNameTaken(name, rooms, id) ? entryFault('name', 'duplicate') : undefined
}

function zonesFault(labels: readonly string[]) {
  if (labels.length > MAX_ZONES) return entryFault('zones', 'too-many')
  if (labels.includes('')) return entryFault('zones', 'missing')
  const folded = labels.map((label) => label.normalize('NFC').toLocaleLowerCase('en'))
  return new Set(folded).size < folded.length ? entryFault('zones', 'duplicate') : undefined
}

/** A room that somebody works in, or that owes a turnover, stays; so does the last one. */
function retireFault({ name }: Room, catalog: Catalog, state: RoomState) {
  if (state.state === 'in-session') return fail({ code: 'room-stays', room: name, why: 'in-session' })
  if (isOwed(state)) return fail({ code: 'room-stays', room: name, why: 'turnover-due' })
  return inUse(catalog).length < 2 ? fail({ code: 'room-stays', room: name, why: 'last' }) : undefined
}

/** A room that was never used owes nothing, nor does one whose readiness only ran out. */
function isOwed(state: RoomState): boolean {
  return state.state === 'turnover-due' && state.reason !== 'new-room' && state.reason !== 'ran-out'
}
