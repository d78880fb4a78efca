import { fail, type SaveFault } from '../../shared/ipc/errors'
import { NewerFormatError } from '../storage/newer-format-error'
import { StorageError } from '../storage/storage-error'

/** The disk's refusal as data; anything else is a bug and thrown on. */
export function saveFault(error: unknown): SaveFault {
  if (error instanceof StorageError) return error.code
  if (error instanceof NewerFormatError) return 'newer-version'
  throw error
}

/** `not-saved`, for calls whose only answer is that the disk refused. */
export function notSaved(error: unknown) {
  return fail({ code: 'not-saved', fault: saveFault(error) })
}
