import type { Catalog } from '../../../shared/catalog/catalog'
import { ALL_SHIPPED } from '../../../shared/checklist/shipped'

const CHECKLISTS = 20
const PEOPLE = 60
const LOTS = 500

export const LARGE_CATALOG = `${CHECKLISTS} checklists, ${PEOPLE} people, ${LOTS} lots`

/** A clinic that has kept its catalog for years. */
export function largeCatalog(catalog: Catalog): Catalog {
  const [shipped] = ALL_SHIPPED
  const [product] = catalog.products
  const [person] = catalog.people
  if (shipped === undefined || product === undefined || person === undefined) throw new Error('No clinic to grow')
  const more = <T>(count: number, known: number, make: (number: number) => T): T[] =>
    Array.from({ length: count - known }, (_, place) => make(known + place + 1))
  return {
    ...catalog,
    checklists: [
      ...catalog.checklists,
      ...more(CHECKLISTS, catalog.checklists.length, (number) => ({
        ...(ALL_SHIPPED[number % ALL_SHIPPED.length] ?? shipped),
        id: `own-${number}`,
        name: `Our own checklist ${number}`,
      })),
    ],
    people: [
      ...catalog.people,
      ...more(PEOPLE, catalog.people.length, (number) => ({
        ...person,
        id: `p-more-${number}`,
        name: `Technician ${number}`,
        role: 'technician' as const,
      })),
    ],
    stock: more(LOTS, 0, (number) => ({
      id: `lot-${number}`,
      product: product.id,
      lot: `L-${number}`,
      expiry: '2030-06',
    })),
  }
}
