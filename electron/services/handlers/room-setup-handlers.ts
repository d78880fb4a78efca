import { surfacesOf } from '../../../shared/checklist/room-zones'
import { ok } from '../../../shared/ipc/errors'
import { localDay } from '../../../shared/session/moment'
import * as equipment from '../catalog/equipment'
import { addRoom, changeRoom, orderRooms, retireRoom } from '../catalog/room-setup'
import type { Program } from '../program'
import type { HandlersOf } from './handlers'

export function roomSetupHandlers(program: Program): HandlersOf<'rooms'> {
  const { catalog, checklists, clock } = program
  return {
    'rooms.read': () => {
      const now = clock.now()
      const { rooms, policy, equipment: all = [] } = catalog.get()
      const inUse = rooms.filter(({ retiredAt }) => retiredAt === undefined)
      const ordered = [...inUse, ...rooms.filter((room) => !inUse.includes(room))]
      return ok({
        rooms: ordered.map((room) => ({ ...room, state: program.rooms.state(room.id, now) })),
        equipment: all,
        policy,
        usualZones: surfacesOf(checklists.inUse()[0]),
        today: localDay(now),
      })
    },
    'rooms.add': (input, { manager }) => addRoom(program, manager, input),
    'rooms.change': (input, { manager }) => changeRoom(program, manager, input),
    'rooms.retire': (input, { manager }) => retireRoom(program, manager, input),
    'rooms.order': (input, { manager }) => orderRooms(program, manager, input),
  }
}

export function equipmentHandlers(program: Program): HandlersOf<'equipment'> {
  return {
    'equipment.add': (input, { manager }) => equipment.addEquipment(program, manager, input),
    'equipment.change': (input, { manager }) => equipment.changeEquipment(program, manager, input),
    'equipment.retire': (input, { manager }) => equipment.retireEquipment(program, manager, input),
    'equipment.spore-test': (input, { manager }) => equipment.logSporeTest(program, manager, input),
    'equipment.cycle': (input, { manager }) => equipment.logCycle(program, manager, input),
  }
}
