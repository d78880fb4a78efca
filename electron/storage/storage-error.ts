/** Why the disk refused, in the five ways a person can do something about. */
export type StorageFault = 'disk-full' | 'folder-gone' | 'read-only' | 'no-permission' | 'disk-failed'

const FAULT_BY_ERRNO: Readonly<Record<string, StorageFault>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  ENOENT: 'folder-gone',
  ENOTDIR: 'folder-gone',
  ENODEV: 'folder-gone',
  ENXIO: 'folder-gone',
  EROFS: 'read-only',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
}

/** An expected refusal of the disk. Nothing that was acknowledged before it is lost. */
export class StorageError extends Error {
  override readonly name = 'StorageError'
  readonly code: StorageFault
  /** The system's own word, such as `ENOSPC`, for the program's log. */
  readonly errno: string | undefined

  constructor(code: StorageFault, message: string, options: { errno?: string | undefined; cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.code = code
    this.errno = options.errno
  }
}

/** The system's word for an error (`ENOENT`), or nothing when it is no system error but a bug. */
export const errnoOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && 'syscall' in error && typeof error.code === 'string'
    ? error.code
    : undefined

/** Turns a system error into a StorageError; passes a StorageError on; throws anything else, which is a bug. */
export function toStorageError(error: unknown): StorageError {
  if (error instanceof StorageError) return error
  const errno = errnoOf(error)
  if (errno === undefined) throw error
  return new StorageError(FAULT_BY_ERRNO[errno] ?? 'disk-failed', `The disk refused: ${errno}`, { errno, cause: error })
}

/** Runs work on the disk and throws its refusals as StorageError. */
export function onDisk<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw toStorageError(error)
  }
}
