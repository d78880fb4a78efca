import { promises as fs } from 'node:fs'

/** Only the owner reads the backups. (A drive without rights, as USB sticks are, takes no notice.) */
const FILE_MODE = 0o600
const FOLDER_MODE = 0o700

/**
 * Every call by which a backup touches the drive it lies on. None of them holds up the thread: such a drive may be slow,
 * or on its way out of the socket. A port, because each of them may fail, and the tests make them do so.
 */
export interface Drive {
  readonly read: (file: string) => Promise<Buffer>
  /** Writes a whole file and returns once it is flushed. What failed leaves nothing behind where that is possible. */
  readonly write: (file: string, bytes: Uint8Array) => Promise<void>
  readonly rename: (from: string, to: string) => Promise<void>
  readonly remove: (file: string) => Promise<void>
  readonly list: (folder: string) => Promise<readonly string[]>
  /** Nothing when there is no such file. */
  readonly size: (file: string) => Promise<number | undefined>
  /** Makes one folder in one that is there; content with one that stands already. */
  readonly makeFolder: (folder: string) => Promise<void>
  readonly flushFolder: (folder: string) => Promise<void>
  /** Bytes that still go in. */
  readonly free: (folder: string) => Promise<number>
}

async function write(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await fs.open(file, 'w', FILE_MODE)
  try {
    for (let done = 0; done < bytes.length;) {
      done += (await handle.write(bytes, done, bytes.length - done, done)).bytesWritten
    }
    await handle.datasync()
  } catch (error) {
    await handle.close().catch(() => undefined)
    await fs.rm(file, { force: true }).catch(() => undefined)
    throw error
  }
  await handle.close()
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await fs.mkdir(folder, { mode: FOLDER_MODE })
  } catch (error) {
    const stands = await fs.stat(folder).catch(() => undefined)
    if (stands?.isDirectory() !== true) throw error
  }
}

/** Windows offers no way to flush a folder, and not every file system takes it. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await fs.open(folder, 'r')
  try {
    await handle.sync()
  } catch (error) {
    const isUnknown = error instanceof Error && 'code' in error && ['EINVAL', 'ENOTSUP'].includes(String(error.code))
    if (!isUnknown) throw error
  } finally {
    await handle.close()
  }
}

async function free(folder: string): Promise<number> {
  const { bavail, bsize } = await fs.statfs(folder)
  return bavail * bsize
}

/** A drive of this computer. */
export const realDrive: Drive = {
  read: (file) => fs.readFile(file),
  write,
  rename: (from, to) => fs.rename(from, to),
  remove: (file) => fs.rm(file, { force: true }),
  list: (folder) => fs.readdir(folder),
  size: async (file) => {
    try {
      return (await fs.stat(file)).size
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
      throw error
    }
  },
  makeFolder,
  flushFolder,
  free,
}
