import { type Result, fail, ok } from '../../../shared/ipc/errors'
import type { ParsedInput } from '../../../shared/ipc/contract'
import { publicPerson } from '../../../shared/people/person'
import { staffMember } from '../../../shared/people/staff'
import { hepatitisFault, nameFault, pinFault, roleFault } from '../../../shared/people/staff-rules'
import { localDay } from '../../../shared/session/moment'
import { changeCatalog } from '../catalog/change-catalog'
import { randomText } from '../ids'
import { changePerson, unless } from '../people/change-person'
import { comeBack, leave } from '../people/presence'
import { setCredentials } from '../people/set-credentials'
import { setPin } from '../people/set-pin'
import { hashPin } from '../pins'
import type { Program } from '../program'
import type { HandlersOf } from './handlers'

export function staffHandlers(program: Program): HandlersOf<'staff'> {
  const { catalog, pins } = program
  return {
    'staff.list': () => ok(catalog.get().people.map(staffMember)),
    'staff.add': (input, { manager }) => addPerson(program, manager, input),
    'staff.rename': ({ person: id, name }, { manager }) =>
      changePerson(program, manager, id, (person, { people }) =>
        unless(person.leftAt === undefined ? nameFault(people.map(publicPerson), name, id) : undefined, () => ({
          record: { ...person, name },
          old: { name: person.name },
          new: { name },
        })),
      ),
    'staff.change-role': ({ person: id, role }, { manager }) =>
      changePerson(program, manager, id, (person, { people }) =>
        unless(roleFault(people.map(publicPerson), id, role), () => ({
          record: { ...person, role },
          old: { role: person.role },
          new: { role },
        })),
      ),
    'staff.set-credentials': (input, { manager }) => setCredentials(program, manager, input),
    'staff.set-hepatitis-b': (input, { manager }) => setHepatitisB(program, manager, input),
    'staff.reset-pin': ({ person, pin }, { manager }) => setPin(program, manager, person, pin),
    'staff.change-own-pin': ({ person, pass, pin }) => {
      const fault = pinFault(pin)
      // The pass stays good while the new PIN is thought over.
      if (fault !== undefined) return fail({ code: 'staff', fault })
      return pins.take(pass, person) ? setPin(program, person, person, pin) : fail({ code: 'pin-again' })
    },
    'staff.leave': ({ person }, { manager }) => leave(program, manager, person),
    'staff.come-back': ({ person }, { manager }) => comeBack(program, manager, person),
  }
}

async function addPerson(
  program: Program,
  by: string,
  { name, role, pin }: ParsedInput<'staff.add'>,
): Promise<Result<{ readonly person: string }>> {
  const id = `p-${randomText(4)}`
  const added = await changeCatalog(program, by, async (catalog) => {
    const fault = nameFault(catalog.people.map(publicPerson), name) ?? pinFault(pin)
    if (fault !== undefined) return fail({ code: 'staff', fault })
    const people = [...catalog.people, { id, name, role, pin: await hashPin(pin) }]
    return ok({ what: `person ${id}`, old: null, new: { name, role }, catalog: { ...catalog, people } })
  })
  return added.ok ? ok({ person: id }) : added
}

function setHepatitisB(program: Program, by: string, { person: id, hepatitisB }: ParsedInput<'staff.set-hepatitis-b'>) {
  const fault = hepatitisFault(hepatitisB, localDay(program.clock.now()))
  return changePerson(program, by, id, (person) =>
    unless(fault, () => {
      const { hepatitisB: before, ...rest } = person
      return {
        record: { ...rest, ...(hepatitisB !== null && { hepatitisB }) },
        old: { hepatitisB: before ?? null },
        new: { hepatitisB },
      }
    }),
  )
}
