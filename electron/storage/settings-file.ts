import type { z } from 'zod'
import type { DataFolder } from './data-folder'
import { GuardedStore } from './guarded-store'

/** `settings.json`: this computer's preferences. */
export const openSettingsFile = <T extends object>(folder: DataFolder, schema: z.ZodType<T>): GuardedStore<T> =>
  GuardedStore.open({ folder, place: folder.settings(), schema, version: 1, isDerived: false })
