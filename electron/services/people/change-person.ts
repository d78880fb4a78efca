import type { Catalog } from '../../../shared/catalog/catalog'
import { type Result, fail, ok } from '../../../shared/ipc/errors'
import type { PersonRecord } from '../../../shared/people/person'
import type { StaffFault } from '../../../shared/people/staff'
import { changeCatalog } from '../catalog/change-catalog'
import type { Program } from '../program'

/** A person after a change, and what the clinic log is told of it: never a PIN, nor what it is stored as. */
export interface PersonChange {
  readonly record: PersonRecord
  readonly old: unknown
  readonly new: unknown
}

/** Changes one person, the clinic log first. */
export function changePerson(
  program: Program,
  by: string,
  id: string,
  decide: (person: PersonRecord, catalog: Catalog) => Result<PersonChange> | Promise<Result<PersonChange>>,
): Promise<Result<null>> {
  return changeCatalog(program, by, async (catalog) => {
    const person = catalog.people.find((candidate) => candidate.id === id)
    if (person === undefined) return fail({ code: 'not-found', what: 'person' })
    const decided = await decide(person, catalog)
    if (!decided.ok) return decided
    const { record, old, new: next } = decided.value
    const people = catalog.people.map((candidate) => (candidate.id === id ? record : candidate))
    return ok({ what: `person ${id}`, old, new: next, catalog: { ...catalog, people } })
  })
}

/** What is to be written, or why nothing is. */
export function unless(fault: StaffFault | undefined, change: () => PersonChange): Result<PersonChange> {
  return fault === undefined ? ok(change()) : fail({ code: 'staff', fault })
}
