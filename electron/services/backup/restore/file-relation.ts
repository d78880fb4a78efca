import path from 'node:path'
import { statSync } from 'node:fs'
import type { DataFolder } from '../../../storage/data-folder'
import type { FileEntry } from '../../../storage/backup/manifest'
import type { OpenBackup } from '../../../storage/backup/open-backup'
import { sha256 } from '../../../storage/sha256'
import { onDisk } from '../../../storage/storage-error'

/** How a file of this computer stands to the same one in a backup. */
export type FileRelation =
  | { readonly kind: 'missing' | 'same' | 'longer-here' | 'differs' | 'damaged' }
  /** The one here is the beginning of the one in the backup. */
  | { readonly kind: 'longer-there'; readonly length: number }

/** Compares by content; what has the same size and time as when it was backed up is the same. */
export async function relateFile(
  data: DataFolder,
  folder: string,
  entry: FileEntry,
  backup: OpenBackup,
): Promise<FileRelation> {
  const file = path.join(data.root, folder, entry.name)
  const stats = onDisk(() => statSync(file, { throwIfNoEntry: false }))
  if (stats === undefined) return { kind: 'missing' }
  if (stats.size === entry.size && Math.round(stats.mtimeMs) === entry.mtime) return { kind: 'same' }
  const here = onDisk(() => data.disk.read(file))
  if (here.length >= entry.size) {
    if (sha256(here.subarray(0, entry.size)) !== entry.sha256) return { kind: 'differs' }
    return { kind: here.length === entry.size ? 'same' : 'longer-here' }
  }
  const there = await backup.read(entry)
  if (there === undefined) return { kind: 'damaged' }
  const isBeginning = there.subarray(0, here.length).equals(here)
  return isBeginning ? { kind: 'longer-there', length: here.length } : { kind: 'differs' }
}
