import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'

/**
 * As much may wait to be flushed, twice at most: the end of a large file need not wait for all of it. On a slow stick
 * that is also how long somebody waits who cancels: some seconds.
 */
const FLUSHED_AT_A_TIME = 16 * 1024 * 1024

/**
 * A file that comes into being whole or not at all: written aside, flushed, then given its name. A target that another
 * program holds open gets a neighbor, `sessions (2).csv`.
 */
export class ExportFile {
  readonly #target: string
  readonly #aside: string
  readonly #handle: FileHandle
  #unflushed = 0
  #flushing: Promise<void> = Promise.resolve()

  private constructor(target: string, aside: string, handle: FileHandle) {
    this.#target = target
    this.#aside = aside
    this.#handle = handle
  }

  static async create(target: string): Promise<ExportFile> {
    const aside = `${target}.part`
    return new ExportFile(target, aside, await open(aside, 'w'))
  }

  /** Where something may lie aside while the file is written; whoever puts it there takes it away. */
  aside(name: string): string {
    return `${this.#aside}.${name}`
  }

  /** Loops until every byte is out: a write may be short. */
  async write(bytes: Uint8Array): Promise<void> {
    for (let done = 0; done < bytes.length;) {
      const { bytesWritten } = await this.#handle.write(bytes, done, bytes.length - done)
      done += bytesWritten
    }
    this.#unflushed += bytes.length
    if (this.#unflushed >= FLUSHED_AT_A_TIME) await this.#flush()
  }

  /** Goes on while the disk does; waits for the flush before. */
  async #flush(): Promise<void> {
    this.#unflushed = 0
    await this.#flushing
    this.#flushing = this.#handle.datasync()
    // The system tells a fault of the disk once: who awaits it next has to fail.
    this.#flushing.catch(() => undefined)
  }

  /** Answers the path the file really got. */
  async finish(): Promise<string> {
    await this.#flushing
    await this.#handle.sync()
    await this.#handle.close()
    for (let copy = 1; ; copy += 1) {
      const target = copy === 1 ? this.#target : numbered(this.#target, copy)
      try {
        await rename(this.#aside, target)
        return target
      } catch (error) {
        if (!isHeldOpen(error) || copy === 9) throw error
      }
    }
  }

  async discard(): Promise<void> {
    await this.#handle.close().catch(() => undefined)
    await rm(this.#aside, { force: true })
  }
}

function numbered(target: string, copy: number): string {
  const { dir, name, ext } = path.parse(target)
  return path.join(dir, `${name} (${copy})${ext}`)
}

/** Windows refuses to replace a file that another program has open. */
function isHeldOpen(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'EBUSY' || code === 'EPERM' || code === 'EACCES'
}
