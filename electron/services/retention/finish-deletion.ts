import type { Notice } from '../../../shared/ipc/views'
import { readClinicEvent } from '../../../shared/room/clinic-events'
import { Breather } from '../../storage/breather'
import { findClinicLines } from '../../storage/clinic-log-search'
import { isMonth, stems } from '../../storage/file-names'
import { clearPendingDeletion, type PendingDeletion, readPendingDeletion } from '../../storage/pending-deletion'
import { StorageError } from '../../storage/storage-error'
import type { Program } from '../program'
import { takeAway } from './delete-records'
import { keepPhotosInUse } from './photos-in-use'

type Ground = Pick<Program, 'folder' | 'journals' | 'evidence' | 'index'>

/** After a deletion that was cut off: what the clinic log calls deleted goes, what it does not stays. Says what it did. */
export async function finishDeletion(ground: Ground): Promise<readonly Notice[]> {
  let count = 0
  try {
    const pending = readPendingDeletion(ground.folder)
    const told = pending === undefined ? [] : toldIn(ground, pending)
    count = told.length
    const photos = new Set(told.flatMap((record) => record.photos))
    // Records of months before were looked through when the clinic log was told.
    const stays = (session: string) => !told.some((record) => record.session === session)
    if (photos.size > 0) await keepPhotosInUse(ground, photos, stays, new Breather(), { since: pending?.from ?? '' })
    takeAway(
      ground,
      told.map((record) => ({ ...record, photos: record.photos.filter((hash) => photos.has(hash)) })),
    )
    clearPendingDeletion(ground.folder)
    return count === 0 ? [] : [{ code: 'deletion-finished', count }]
  } catch (error) {
    if (error instanceof StorageError) return count === 0 ? [] : [{ code: 'deletion-unfinished', count }]
    throw error
  }
}

/** Those of the pending records that the clinic log calls deleted. */
function toldIn({ folder }: Ground, { from, records }: PendingDeletion) {
  const months = new Map(records.map(({ session, month }) => [session, month]))
  return stems(folder.list('clinic-log'), '.jsonl', isMonth)
    .filter((month) => month >= from)
    .flatMap((month) => findClinicLines(folder, month, '"type":"record-deleted"'))
    .flatMap((line) => {
      const event = readClinicEvent(line)
      if (event?.type !== 'record-deleted') return []
      const month = months.get(event.data.session)
      return month === undefined ? [] : [{ session: event.data.session, month, photos: event.data.photos }]
    })
}
