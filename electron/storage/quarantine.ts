import path from 'node:path'
import { QUARANTINE_NOTES, type QuarantineReason } from '../../shared/text/quarantine-notes'
import { ensureFolder, writeNewFile, type Disk } from './disk'
import { onDisk } from './storage-error'

/** Keeps what could not be read, for a person to look at. Nothing here is ever read or removed by the program. */
export class Quarantine {
  readonly #folder: string
  readonly #disk: Disk
  readonly #now: () => Date

  constructor(options: { folder: string; disk: Disk; now: () => Date }) {
    this.#folder = options.folder
    this.#disk = options.disk
    this.#now = options.now
  }

  /** Keeps a copy of bytes; `origin` is the place in the data folder they come from. Answers the name they are kept under. */
  keepBytes(bytes: Uint8Array, origin: string, reason: QuarantineReason): string {
    return onDisk(() => {
      const name = this.#freeName(origin)
      this.#explain(name, origin, reason)
      writeNewFile(this.#disk, path.join(this.#folder, name), bytes)
      return name
    })
  }

  /** Takes a whole file out of the way. Answers the name it is kept under. */
  keepFile(file: string, origin: string, reason: QuarantineReason): string {
    return onDisk(() => {
      const name = this.#freeName(origin)
      this.#explain(name, origin, reason)
      this.#disk.rename(file, path.join(this.#folder, name))
      this.#disk.flushFolder(this.#folder)
      this.#disk.flushFolder(path.dirname(file))
      return name
    })
  }

  /** `sessions/open/20261122-k7x2m9.jsonl` becomes `20261122T130507-sessions-open-20261122-k7x2m9.jsonl`. */
  #freeName(origin: string): string {
    ensureFolder(this.#disk, this.#folder)
    const stamp = this.#now().toISOString().slice(0, 19).replaceAll(/[-:]/g, '')
    const flat = origin.replaceAll(/[^A-Za-z0-9.-]+/g, '-')
    const isTaken = (name: string): boolean =>
      [name, noteName(name)].some((file) => this.#disk.identityAt(path.join(this.#folder, file)) !== undefined)
    let name = `${stamp}-${flat}`
    for (let copy = 2; isTaken(name); copy += 1) name = `${stamp}-${copy}-${flat}`
    return name
  }

  #explain(name: string, origin: string, reason: QuarantineReason): void {
    const note = `What: ${origin}\nWhen: ${this.#now().toISOString()}\nWhy: ${QUARANTINE_NOTES[reason]}\n`
    writeNewFile(this.#disk, path.join(this.#folder, noteName(name)), Buffer.from(note))
  }
}

const noteName = (name: string): string => `${name}.why.txt`
