import { type Hold, holdOn } from '../../../shared/retention/holds'
import type { ClinicDeed } from '../clinic-log-keeper'
import { saveFault } from '../failures'
import type { Program } from '../program'
import { clearPendingDeletion, writePendingDeletion } from '../../storage/pending-deletion'
import type { Turns } from '../turns'
import { keepPhotosOfOpen } from './photos-in-use'
import type { Going } from './plan-deletion'

type Ground = Pick<Program, 'folder' | 'journals' | 'evidence' | 'index' | 'log' | 'clock'>
interface DeletionWish {
  readonly going: readonly Going[]
  readonly by: string
  readonly reason: string
  /** Holds are placed in the same turns: none comes between the look at them and the deletion. */
  readonly turns: Turns
  /** The holds that stand now: one placed meanwhile counts. */
  readonly holds: () => readonly Hold[]
  readonly isCancelled: () => boolean
  readonly onDone: (records: readonly Going[]) => Promise<void>
}

/** Records told and taken away in one go, before others have their turn: some milliseconds. */
const TOGETHER = 50

/** The clinic log says that records are deleted, and their files could not be taken away. */
export class DeletionUnfinished extends Error {
  override readonly name = 'DeletionUnfinished'
  readonly count: number

  constructor(count: number, cause: unknown) {
    super('The files of deleted records are still there', { cause })
    this.count = count
  }
}

/** First the clinic log is told of each record, then its files go. Stops where it is cancelled, or where a hold is placed. */
export async function deleteRecords(ground: Ground, wish: DeletionWish): Promise<void> {
  for (const records of together(wish.going)) {
    const isDone = await wish.turns.take(async () => {
      const isHeld = records.some(({ session }) => holdOn(wish.holds(), session) !== undefined)
      if (isHeld || wish.isCancelled()) return false
      await deleteTogether(ground, records, wish)
      return true
    })
    if (!isDone) return
    await wish.onDone(records)
  }
}

/** Neighbors of one month. */
function together(going: readonly Going[]): readonly (readonly Going[])[] {
  const batches: Going[][] = []
  for (const record of going) {
    const batch = batches.at(-1)
    if (batch === undefined || batch.length === TOGETHER || batch[0]?.month !== record.month) batches.push([record])
    else batch.push(record)
  }
  return batches
}

async function deleteTogether(ground: Ground, records: readonly Going[], { by, reason }: DeletionWish): Promise<void> {
  const { folder, log, clock } = ground
  const named = records.map(({ session, month }) => ({ session, month }))
  writePendingDeletion(folder, { from: clock.now().at.slice(0, 7), records: named })
  try {
    await log.record(...records.map((record) => deedOf(record, by, reason)))
  } catch (error) {
    // Nothing of it is in the log: then nothing is deleted.
    clearPendingDeletion(folder)
    throw error
  }
  try {
    takeAway(ground, records)
    clearPendingDeletion(folder)
  } catch (error) {
    saveFault(error)
    throw new DeletionUnfinished(records.length, error)
  }
}

function deedOf({ session, room, opened, day, hash, kept, photos }: Going, by: string, reason: string): ClinicDeed {
  const { as, years, until } = kept
  const data = { session, room, opened, day, hash, kept: { as, years, until }, photos: [...photos], reason }
  return { type: 'record-deleted', by, data }
}

/** The files of records that the clinic log calls deleted. Throws the disk's refusal; may be called again. */
export function takeAway(
  ground: Pick<Program, 'folder' | 'journals' | 'evidence' | 'index'>,
  records: readonly Pick<Going, 'session' | 'month' | 'photos'>[],
): void {
  const { journals, evidence, index } = ground
  // A session that is open now may have taken the same picture since.
  const photos = new Set(records.flatMap((record) => record.photos))
  keepPhotosOfOpen(ground, photos)
  const sessions = new Map<string, Set<string>>()
  for (const { month, session } of records) sessions.set(month, (sessions.get(month) ?? new Set()).add(session))
  try {
    for (const [month, ids] of sessions) journals.removeSealed(month, ids)
    for (const hash of photos) evidence.remove(hash)
  } finally {
    // Those whose files are still there are read again from them.
    for (const [month, ids] of sessions) index.forget(month, ids)
  }
}
