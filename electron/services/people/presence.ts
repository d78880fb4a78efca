import { type Result, fail } from '../../../shared/ipc/errors'
import { publicPerson } from '../../../shared/people/person'
import { leaveFault, nameFault } from '../../../shared/people/staff-rules'
import { localDay } from '../../../shared/session/moment'
import type { Program } from '../program'
import { changePerson, unless } from './change-person'

/**
 * Somebody leaves: the PIN no longer opens anything, records keep the name. In turn with the start of sessions and with
 * hand-overs, so that no session is left to somebody who is gone.
 */
export function leave(program: Program, by: string, id: string): Promise<Result<null>> {
  const { rooms, desk, catalog, pins, clock } = program
  return rooms.turns.take(async () => {
    const changed = await changePerson(program, by, id, (person, { people }) => {
      if (person.leftAt !== undefined) return fail({ code: 'not-found', what: 'person' })
      const held = desk.open.find(({ state }) => state.technician === id)
      const openIn = held === undefined ? undefined : catalog.roomName(held.state.room)
      const leftAt = localDay(clock.now())
      return unless(leaveFault(people.map(publicPerson), id, openIn), () => ({
        record: { ...person, leftAt },
        old: { left: null },
        new: { left: leftAt },
      }))
    })
    if (changed.ok) await pins.forget(id)
    return changed
  })
}

export function comeBack(program: Program, by: string, id: string): Promise<Result<null>> {
  return changePerson(program, by, id, (person, { people }) =>
    unless(nameFault(people.map(publicPerson), person.name, id), () => {
      const { leftAt, ...record } = person
      return { record, old: { left: leftAt ?? null }, new: { left: null } }
    }),
  )
}
