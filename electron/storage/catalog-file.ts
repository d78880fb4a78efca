import type { z } from 'zod'
import type { DataFolder } from './data-folder'
import { GuardedStore } from './guarded-store'
import { SeenGood } from './seen-good'

/** `catalog.json`: clinic, rooms, people, products and checklist versions. */
export const openCatalogFile = <T extends object>(
  folder: DataFolder,
  schema: z.ZodType<T>,
  build?: string,
): GuardedStore<T> => {
  const seen = build === undefined ? undefined : new SeenGood(folder, 'catalog', build)
  return GuardedStore.open({ folder, place: folder.catalog(), schema, version: 1, isDerived: false, seen })
}
