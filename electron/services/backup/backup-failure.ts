import type { BackupFault } from '../../../shared/backup/backup-fault'
import type { BackupError } from '../../../shared/backup/backup-view'
import { type AppError, fail } from '../../../shared/ipc/errors'
import { BackupProblem } from '../../storage/backup/backup-problem'
import { toStorageError } from '../../storage/storage-error'

/** Why it ended, as data; a bug is thrown on. What the data folder refused is told as this computer's own trouble. */
export function backupFault(error: unknown): BackupFault {
  if (error instanceof BackupProblem) return error.why
  return toStorageError(error).code === 'disk-full' ? 'here-full' : 'here-unreadable'
}

export type BackupErrorFacts = Omit<BackupError, 'code' | 'why'>

/** Runs work on backups; what is expected to go wrong comes back as data. */
export async function asResult<T>(
  facts: () => BackupErrorFacts,
  work: () => Promise<T>,
): Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AppError }> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    return fail({ code: 'backup', why: backupFault(error), ...facts() })
  }
}
