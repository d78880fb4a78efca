import type { BackupFault } from '../../../shared/backup/backup-fault'
import { errnoOf, type StorageFault, toStorageError } from '../storage-error'

/** An expected end of a backup or a restore: `why` is told in words. */
export class BackupProblem extends Error {
  override readonly name = 'BackupProblem'
  readonly why: BackupFault

  constructor(why: BackupFault, cause?: unknown) {
    super(`Backup: ${why}`, { cause })
    this.why = why
  }
}

const ON_DRIVE: Readonly<Record<StorageFault, BackupFault>> = {
  'disk-full': 'drive-full',
  'folder-gone': 'drive-gone',
  'read-only': 'drive-read-only',
  'no-permission': 'drive-no-permission',
  'disk-failed': 'drive-failed',
}

/** Runs work on the drive that holds the backups; its refusals are that drive's, not the data folder's. */
export async function onDrive<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof BackupProblem || errnoOf(error) === undefined) throw error
    throw new BackupProblem(ON_DRIVE[toStorageError(error).code], error)
  }
}
