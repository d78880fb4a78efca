import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { Place } from '../../storage/data-folder'
import { onDisk, StorageError } from '../../storage/storage-error'
import type { Findings } from './findings'

/**
 * Reads one file after the other into the same memory: years of journals leave no more behind than the largest of them.
 * What it answers holds until the next file is read.
 */
export class OneFileAtATime {
  readonly #findings: Findings
  #memory = Buffer.alloc(64 * 1024)

  constructor(findings: Findings) {
    this.#findings = findings
  }

  /** A file's bytes; one that cannot be read is a finding and stops nothing else. */
  readOrTell({ file, origin }: Place): Buffer | undefined {
    try {
      return onDisk(() => this.#read(file))
    } catch (error) {
      if (!(error instanceof StorageError)) throw error
      this.#findings.fault({ file: origin }, { code: 'unreadable' })
      return undefined
    }
  }

  #read(file: string): Buffer {
    const fd = openSync(file, 'r')
    try {
      const { size } = fstatSync(fd)
      if (size > this.#memory.length) this.#memory = Buffer.alloc(size * 2)
      let done = 0
      while (done < size) {
        const count = readSync(fd, this.#memory, done, size - done, done)
        if (count === 0) break
        done += count
      }
      return this.#memory.subarray(0, done)
    } finally {
      closeSync(fd)
    }
  }
}
