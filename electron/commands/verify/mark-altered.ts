import { Breath } from '../../exports/breath'
import { recordRows } from '../../services/records/record-rows'
import { StorageError } from '../../storage/storage-error'
import type { ExportGround } from '../export/export-ground'

/** Keeps in the months' summaries which records were found changed: History finds them by it. Answers whether it could. */
export async function markAltered({ index }: ExportGround, altered: ReadonlySet<string>): Promise<boolean> {
  const breath = new Breath()
  try {
    for await (const { session, altered: was } of recordRows(index, 'all')) {
      if (was !== altered.has(session)) index.setAltered(session, !was)
      if (breath.isDue) await breath.take()
    }
    return true
  } catch (error) {
    if (error instanceof StorageError) return false
    throw error
  }
}
