import { promises as fs } from 'node:fs'
import path from 'node:path'
import { Breather } from '../../../storage/breather'
import { BackupProblem } from '../../../storage/backup/backup-problem'
import type { FileEntry } from '../../../storage/backup/manifest'
import type { OpenBackup } from '../../../storage/backup/open-backup'
import { toStorageError } from '../../../storage/storage-error'

interface StageWish {
  readonly backup: OpenBackup
  /** An empty folder of our own. */
  readonly root: string
  readonly files: AsyncIterable<StagedFile> | Iterable<StagedFile>
  /** Each file is on the disk before the next ones are counted; a drill does without. */
  readonly isLasting: boolean
  readonly onFile: () => void
  readonly isCancelled: () => boolean
}
export interface StagedFile {
  readonly folder: string
  readonly entry: FileEntry
}

/** Files on their way to the disk at once. */
const MOST_UNDER_WAY = 8

/** Writes files of a backup into a folder of our own, each proved by its hash. Answers those that are damaged. */
export async function stageFiles(wish: StageWish): Promise<readonly StagedFile[]> {
  const damaged: StagedFile[] = []
  const underWay = new Set<Promise<void>>()
  const failures: unknown[] = []
  const breather = new Breather()
  let folder: string | undefined
  try {
    for await (const file of wish.files) {
      if (wish.isCancelled()) throw new BackupProblem('cancelled')
      if (breather.isDue) await breather.pause()
      if (file.folder !== folder) {
        folder = file.folder
        await fs.mkdir(path.join(wish.root, folder), { recursive: true, mode: 0o700 })
      }
      const bytes = await wish.backup.read(file.entry)
      if (bytes === undefined) damaged.push(file)
      else {
        const writing = write(path.join(wish.root, folder, file.entry.name), bytes, file.entry.mtime, wish.isLasting)
          .catch((error: unknown) => void failures.push(error))
          .finally(() => underWay.delete(writing))
        underWay.add(writing)
        if (underWay.size >= MOST_UNDER_WAY) await Promise.race(underWay)
      }
      if (failures.length > 0) throw failures[0]
      wish.onFile()
    }
  } catch (error) {
    throw error instanceof BackupProblem ? error : onThisDisk(error)
  } finally {
    await Promise.all(underWay)
  }
  if (failures.length > 0) throw onThisDisk(failures[0])
  return damaged
}

/** The times come back too: the next backup then knows these files without reading them. */
async function write(file: string, bytes: Buffer, mtime: number, isLasting: boolean): Promise<void> {
  const handle = await fs.open(file, 'wx', 0o600)
  try {
    for (let done = 0; done < bytes.length;) {
      done += (await handle.write(bytes, done, bytes.length - done, done)).bytesWritten
    }
    await handle.utimes(mtime / 1000, mtime / 1000)
    if (isLasting) await handle.sync()
  } finally {
    await handle.close()
  }
}

function onThisDisk(error: unknown): BackupProblem {
  return new BackupProblem(toStorageError(error).code === 'disk-full' ? 'here-full' : 'here-unreadable', error)
}
