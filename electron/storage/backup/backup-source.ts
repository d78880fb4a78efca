import path from 'node:path'
import type { DataFolder } from '../data-folder'
import { sha256 } from '../sha256'
import { onDisk, StorageError } from '../storage-error'
import type { SeenFile } from './folder-look'
import type { Content } from './manifest'
import { wholeLines } from './snapshot'

/** A file's bytes as they go into a backup; nothing for one that went away or cannot be read: it stops no other. */
export function readSource(data: DataFolder, folder: string, { name, held }: SeenFile): Buffer | undefined {
  if (held !== undefined) return held
  try {
    const bytes = onDisk(() => data.disk.read(path.join(data.root, folder, name)))
    // An addendum that is being signed is left out; a file without any line is kept as it is, to be looked at.
    return folder.startsWith('sessions/') && bytes.includes(0x0a) ? wholeLines(bytes) : bytes
  } catch (error) {
    if (error instanceof StorageError) return undefined
    throw error
  }
}

/** How many of these bytes a backup holds already: all that it held before, if they only grew. */
export function heldBefore(bytes: Buffer, before: Content | undefined): number {
  if (before === undefined || before.size > bytes.length) return 0
  return sha256(bytes.subarray(0, before.size)) === before.sha256 ? before.size : 0
}
