import path from 'node:path'
import { ensureFolder, type Disk, type FileIdentity } from './disk'
import type { FlushPace } from './flush-pace'
import { onDisk, StorageError, toStorageError } from './storage-error'

/**
 * A file that only grows. What `append` acknowledged is on the disk; what it refused is not in the file: after any
 * failure the file is cut back to the last acknowledged length before anything else is written.
 */
export class AppendFile {
  readonly file: string
  readonly #disk: Disk
  readonly #pace: FlushPace
  #fd: number | undefined
  #identity: FileIdentity | undefined
  /** Bytes that are acknowledged. */
  #length: number
  #hasTail: boolean
  #needsFolderFlush: boolean

  /** `length` is that of the sound part of an existing file, 0 for one that is to be made. */
  constructor(file: string, options: { disk: Disk; pace: FlushPace; length: number }) {
    this.file = file
    this.#disk = options.disk
    this.#pace = options.pace
    this.#length = options.length
    this.#hasTail = true
    this.#needsFolderFlush = options.length === 0
  }

  get length(): number {
    return this.#length
  }

  /**
   * Adds bytes and flushes once. Has finished when it returns nothing, and otherwise when the promise settles; throws or
   * rejects with a StorageError. One call at a time: the caller keeps the queue.
   */
  append(bytes: Uint8Array): Promise<void> | undefined {
    if (!this.#pace.isQuick) return this.#appendLater(bytes)
    this.#attempt(() => {
      const fd = this.#prepare()
      const start = this.#disk.now()
      for (let done = 0; done < bytes.length;) {
        done += counted(this.#disk.write(fd, bytes, done, this.#length + done))
      }
      this.#disk.flush(fd)
      this.#pace.record(this.#disk.now() - start)
      this.#acknowledge(bytes.length)
    })
    return undefined
  }

  close(): void {
    const fd = this.#fd
    this.#fd = undefined
    if (fd !== undefined) this.#disk.close(fd)
  }

  /** Cuts off what stands behind the acknowledged bytes and flushes that. */
  trim(): void {
    this.#attempt(() => {
      this.#hasTail = true
      this.#disk.flush(this.#prepare())
    })
  }

  async #appendLater(bytes: Uint8Array): Promise<void> {
    try {
      const fd = onDisk(() => this.#prepare())
      const start = this.#disk.now()
      for (let done = 0; done < bytes.length;) {
        done += counted(await this.#disk.writeLater(fd, bytes, done, this.#length + done))
      }
      await this.#disk.flushLater(fd)
      this.#pace.record(this.#disk.now() - start)
      this.#acknowledge(bytes.length)
    } catch (error) {
      throw this.#retreat(error)
    }
  }

  #attempt(work: () => void): void {
    try {
      work()
    } catch (error) {
      throw this.#retreat(error)
    }
  }

  /** Opens the file where needed and cuts off what an earlier failure left behind. */
  #prepare(): number {
    const fd = this.#fd ?? this.#open()
    this.#fd = fd
    if (this.#hasTail) {
      if (this.#disk.identity(fd).size < this.#length) throw gone('The file is shorter than what was written')
      this.#disk.truncate(fd, this.#length)
      this.#hasTail = false
    }
    return fd
  }

  #open(): number {
    const isNew = this.#length === 0 && this.#disk.identityAt(this.file) === undefined
    if (isNew) ensureFolder(this.#disk, path.dirname(this.file))
    const fd = this.#disk.open(this.file, isNew)
    this.#identity = this.#disk.identity(fd)
    return fd
  }

  /**
   * Bytes written through an open file go nowhere once its folder was taken away, and no call fails: so the file has to
   * be found under its name before anything is acknowledged. (Windows does not let go of a folder with an open file.)
   */
  #acknowledge(added: number): void {
    const here = this.#disk.identityAt(this.file)
    const isOurs = here?.ino === this.#identity?.ino && here?.dev === this.#identity?.dev
    if (here === undefined || (!isOurs && process.platform !== 'win32'))
      throw gone('The file is no longer in its folder')
    if (this.#needsFolderFlush) {
      this.#disk.flushFolder(path.dirname(this.file))
      this.#needsFolderFlush = false
    }
    this.#length += added
  }

  /** Cuts the failed bytes off at once where that is possible; otherwise the next attempt begins with it. */
  #retreat(error: unknown): StorageError {
    this.#hasTail = true
    const fd = this.#fd
    if (fd !== undefined) {
      try {
        this.#disk.truncate(fd, this.#length)
      } catch {
        // The next attempt truncates before it writes.
      }
      try {
        this.close()
      } catch {
        // A handle that cannot be closed is given up: the next attempt opens the file anew.
      }
    }
    return toStorageError(error)
  }
}

const gone = (message: string): StorageError => new StorageError('folder-gone', message)

/** A write that takes nothing without an error would be asked for ever. */
const counted = (written: number): number => {
  if (written > 0) return written
  throw new StorageError('disk-full', 'The disk took no byte')
}
