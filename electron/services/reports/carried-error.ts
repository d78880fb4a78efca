import { StorageError, type StorageFault, toStorageError } from '../../storage/storage-error'

/** An error on its way to another thread: what is sent there as it is loses its kind and what stands beside its words. */
export type CarriedError =
  | {
      readonly kind: 'disk'
      readonly code: StorageFault
      readonly errno: string | undefined
      readonly message: string
    }
  | { readonly kind: 'bug'; readonly message: string; readonly stack: string | undefined }

export function packError(error: unknown): CarriedError {
  try {
    const { code, errno, message } = toStorageError(error)
    return { kind: 'disk', code, errno, message }
  } catch (bug) {
    const { message, stack } = bug instanceof Error ? bug : new Error(String(bug))
    return { kind: 'bug', message, stack }
  }
}

export function unpackError(carried: CarriedError): Error {
  const { message } = carried
  if (carried.kind === 'disk') return new StorageError(carried.code, message, { errno: carried.errno })
  return Object.assign(new Error(message), { stack: carried.stack ?? message })
}
