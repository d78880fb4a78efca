import type { AppendFile } from './append-file'
import type { Quarantine } from './quarantine'
import { StorageError } from './storage-error'

/** An unfinished last line: kept in quarantine, then cut off. Where the disk refuses that, it is tried before each append. */
export class TornEnd {
  readonly length: number
  readonly #bytes: Uint8Array
  readonly #origin: string
  readonly #quarantine: Quarantine
  readonly #file: AppendFile
  #keptAs: string | undefined
  #isCut = false

  constructor(options: { bytes: Uint8Array; origin: string; quarantine: Quarantine; file: AppendFile }) {
    this.length = options.bytes.length
    this.#bytes = options.bytes
    this.#origin = options.origin
    this.#quarantine = options.quarantine
    this.#file = options.file
  }

  /** Its name in quarantine, once it is there. */
  get keptAs(): string | undefined {
    return this.#keptAs
  }

  /** Throws a StorageError when it could not be set aside; nothing may be appended then. */
  setAside(): void {
    if (this.#isCut) return
    this.#keptAs ??= this.#quarantine.keepBytes(this.#bytes, this.#origin, 'torn-end')
    this.#file.trim()
    this.#isCut = true
  }

  /** For opening: a disk that refuses now may take it later. */
  trySetAside(): void {
    try {
      this.setAside()
    } catch (error) {
      if (!(error instanceof StorageError)) throw error
    }
  }
}
