import type { z } from 'zod'
import type { DataFolder } from './data-folder'
import { GuardedStore } from './guarded-store'

/** `catalog.json`: clinic, rooms, people, products and checklist versions. */
export const openCatalogFile = <T extends object>(folder: DataFolder, schema: z.ZodType<T>): GuardedStore<T> =>
  GuardedStore.open({ folder, place: folder.catalog(), schema, version: 1, isDerived: false })
