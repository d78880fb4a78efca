import type { DataFolder } from './data-folder'
import { writeNewFile } from './disk'
import { sha256 } from './sha256'
import { toStorageError } from './storage-error'

/**
 * Remembers which bytes of a document this very build has written, or found to be just what it would write: they need no
 * second look at the next start, which takes long for many checklists. Derived, and of no use to another build: whoever
 * changes the document by hand has it looked at whole again.
 */
export class SeenGood {
  readonly #folder: DataFolder
  readonly #name: string
  readonly #build: string

  constructor(folder: DataFolder, name: string, build: string) {
    this.#folder = folder
    this.#name = name
    this.#build = build
  }

  has(bytes: Uint8Array): boolean {
    const { file } = this.#folder.seen(this.#name)
    const { disk } = this.#folder
    return disk.identityAt(file) !== undefined && disk.read(file).toString('latin1') === this.#markOf(bytes)
  }

  /** A mark that is torn or was not written only costs the next start its head start. */
  note(bytes: Uint8Array): void {
    try {
      const { file } = this.#folder.seen(this.#name)
      this.#folder.disk.remove(file)
      writeNewFile(this.#folder.disk, file, Buffer.from(this.#markOf(bytes)))
    } catch (error) {
      toStorageError(error)
    }
  }

  #markOf(bytes: Uint8Array): string {
    return `${this.#build} ${sha256(bytes)}\n`
  }
}
