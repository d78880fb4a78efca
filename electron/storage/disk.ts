import * as fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'

const write = promisify(fs.write)
const fdatasync = promisify(fs.fdatasync)

/** Only the owner reads the records: they are health data. */
const FILE_MODE = 0o600
const FOLDER_MODE = 0o700

/** Which file stands at a place: its identity and size. */
export interface FileIdentity {
  readonly dev: number
  readonly ino: number
  readonly size: number
}

/**
 * Every call by which the storage changes the disk. A port, because each of these may fail or (write) do less than
 * asked, and the tests make them do so.
 */
export interface Disk {
  /** Opens for reading and writing; `isNew` refuses a file that is there already. */
  readonly open: (file: string, isNew: boolean) => number
  readonly close: (fd: number) => void
  readonly identity: (fd: number) => FileIdentity
  /** Nothing when there is no such file. */
  readonly identityAt: (file: string) => FileIdentity | undefined
  readonly read: (file: string) => Buffer
  /** Opens for reading only, so that a read-only folder can still be looked at. */
  readonly openToRead: (file: string) => number
  readonly readAt: (fd: number, position: number, length: number) => Buffer
  /** Answers how many bytes went out, which may be fewer than asked. */
  readonly write: (fd: number, bytes: Uint8Array, from: number, position: number) => number
  readonly writeLater: (fd: number, bytes: Uint8Array, from: number, position: number) => Promise<number>
  readonly flush: (fd: number) => void
  readonly flushLater: (fd: number) => Promise<void>
  readonly truncate: (fd: number, length: number) => void
  readonly rename: (from: string, to: string) => void
  readonly link: (from: string, to: string) => void
  readonly remove: (file: string) => void
  readonly list: (folder: string) => string[]
  /** Makes one folder in one that is there; false when it stands already. */
  readonly makeFolder: (folder: string) => boolean
  readonly flushFolder: (folder: string) => void
  /** Throws when nothing can be written to the file or folder. */
  readonly checkWritable: (place: string) => void
  /** Milliseconds on a clock that never goes back. */
  readonly now: () => number
}

/** Windows offers no way to flush a folder. */
const flushFolder = (folder: string): void => {
  if (process.platform === 'win32') return
  const fd = fs.openSync(folder, 'r')
  try {
    fs.fsyncSync(fd)
  } finally {
    fs.closeSync(fd)
  }
}

const readAt = (fd: number, position: number, length: number): Buffer => {
  const bytes = Buffer.alloc(length)
  let done = 0
  while (done < length) {
    const count = fs.readSync(fd, bytes, done, length - done, position + done)
    if (count === 0) break
    done += count
  }
  return bytes.subarray(0, done)
}

const makeFolder = (folder: string): boolean => {
  if (fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return false
  fs.mkdirSync(folder, { mode: FOLDER_MODE })
  return true
}

/** The disk of this computer. */
export const realDisk: Disk = {
  open: (file, isNew) => fs.openSync(file, isNew ? 'wx+' : 'r+', FILE_MODE),
  close: (fd) => fs.closeSync(fd),
  identity: (fd) => fs.fstatSync(fd),
  identityAt: (file) => fs.statSync(file, { throwIfNoEntry: false }),
  read: (file) => fs.readFileSync(file),
  openToRead: (file) => fs.openSync(file, 'r'),
  readAt,
  write: (fd, bytes, from, position) => fs.writeSync(fd, bytes, from, bytes.length - from, position),
  writeLater: async (fd, bytes, from, position) =>
    (await write(fd, bytes, from, bytes.length - from, position)).bytesWritten,
  flush: (fd) => fs.fdatasyncSync(fd),
  flushLater: (fd) => fdatasync(fd),
  truncate: (fd, length) => fs.ftruncateSync(fd, length),
  rename: (from, to) => fs.renameSync(from, to),
  link: (from, to) => fs.linkSync(from, to),
  remove: (file) => fs.rmSync(file, { force: true }),
  list: (folder) => fs.readdirSync(folder),
  makeFolder,
  flushFolder,
  checkWritable: (place) => fs.accessSync(place, fs.constants.W_OK),
  now: () => performance.now(),
}

/**
 * Makes a folder that outlives a power cut. The one it stands in has to be there: were a whole path made, a drive that
 * was pulled out would come back as an empty folder of the same name.
 */
export function ensureFolder(disk: Disk, folder: string): void {
  if (disk.makeFolder(folder)) disk.flushFolder(path.dirname(folder))
}

/** Writes a whole new file and returns once it is on the disk under its name. Refuses a name that is taken. */
export function writeNewFile(disk: Disk, file: string, bytes: Uint8Array): void {
  const fd = disk.open(file, true)
  try {
    for (let done = 0; done < bytes.length;) done += disk.write(fd, bytes, done, done)
    disk.flush(fd)
  } catch (error) {
    disk.close(fd)
    disk.remove(file)
    throw error
  }
  disk.close(fd)
  disk.flushFolder(path.dirname(file))
}
