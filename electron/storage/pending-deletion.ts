import { z } from 'zod'
import type { DataFolder } from './data-folder'
import { writeNewFile } from './disk'
import { isMonth, isSessionId } from './file-names'
import { onDisk } from './storage-error'

const PENDING = z.object({
  v: z.literal(1),
  /** The month of the clinic log in which the deletions are told, or one before it. */
  from: z.string().refine(isMonth),
  records: z.array(z.object({ session: z.string().refine(isSessionId), month: z.string().refine(isMonth) })),
})
/** Records about to be deleted: what the clinic log tells of them counts, this only says where to look. */
export type PendingDeletion = Omit<z.infer<typeof PENDING>, 'v'>

/** On the disk before the clinic log is told; it goes once the files are gone. Throws a StorageError. */
export function writePendingDeletion(folder: DataFolder, pending: PendingDeletion): void {
  const { file } = folder.pendingDeletion()
  const { disk } = folder
  onDisk(() => {
    const aside = `${file}.tmp`
    disk.remove(aside)
    writeNewFile(disk, aside, Buffer.from(`${JSON.stringify({ v: 1, ...pending })}\n`))
    disk.rename(aside, file)
    disk.flushFolder(folder.root)
  })
}

export function clearPendingDeletion(folder: DataFolder): void {
  onDisk(() => {
    folder.disk.remove(folder.pendingDeletion().file)
    folder.disk.flushFolder(folder.root)
  })
}

/** What a deletion left that was cut off; nothing where there is none, or where nothing of it can be read. */
export function readPendingDeletion(folder: DataFolder): PendingDeletion | undefined {
  const { file } = folder.pendingDeletion()
  const text = onDisk(() => folder.disk.read(file).toString('utf8'))
  try {
    const { from, records } = PENDING.parse(JSON.parse(text))
    return { from, records }
  } catch {
    return undefined
  }
}
