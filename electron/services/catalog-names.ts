import type { Catalog } from '../../shared/catalog/catalog'
import { WHOLE_CLINIC } from '../../shared/checklist/recurs'
import { WHOLE_CLINIC_NAME } from '../../shared/text/lists'

/** Whom the catalog names; an id that it does not know stands for itself. */
export function personNameIn({ people }: Catalog, id: string): string {
  return people.find((person) => person.id === id)?.name ?? id
}

export function roomNameIn({ rooms }: Catalog, id: string): string {
  if (id === WHOLE_CLINIC) return WHOLE_CLINIC_NAME
  return rooms.find((room) => room.id === id)?.name ?? id
}
