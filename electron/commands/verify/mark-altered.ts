import { Breather } from '../../storage/breather'
import { recordRows } from '../../services/records/record-rows'
import { StorageError } from '../../storage/storage-error'
import type { ExportGround } from '../export/export-ground'

/** Keeps in the months' summaries which records were found changed: History finds them by it. Answers whether it could. */
export async function markAltered({ index }: ExportGround, altered: ReadonlySet<string>): Promise<boolean> {
  const breather = new Breather()
  try {
    for await (const { session, altered: was } of recordRows(index, 'all')) {
      if (was !== altered.has(session)) index.setAltered(session, !was)
      if (breather.isDue) await breather.pause()
    }
    return true
  } catch (error) {
    if (error instanceof StorageError) return false
    throw error
  }
}
