import type { EntryFault, EntryField } from '../../../shared/ipc/entry-fault'
import { fail } from '../../../shared/ipc/errors'

/** A field of a form cannot stay as it is. */
export function entryFault(field: EntryField, why: EntryFault) {
  return fail({ code: 'entry', field, why })
}

/** Names are told apart without regard to case and to how their letters are composed. */
export function isNameTaken(
  name: string,
  others: readonly { readonly id: string; readonly name: string; readonly retiredAt?: string }[],
  except?: string,
): boolean {
  const folded = name.normalize('NFC').toLocaleLowerCase('en')
  return others.some(
    (other) =>
      other.id !== except &&
      other.retiredAt === undefined &&
      other.name.normalize('NFC').toLocaleLowerCase('en') === folded,
  )
}

/** The list with one of its members replaced. */
export function withChanged<T extends { readonly id: string }>(all: readonly T[], changed: T): T[] {
  return all.map((one) => (one.id === changed.id ? changed : one))
}
