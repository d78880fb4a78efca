import type { RecordRow } from '../../../shared/ipc/views'
import { Breather } from '../../storage/breather'
import type { ExportRecord } from '../../exports/export-format'
import { StorageError } from '../../storage/storage-error'
import { type RecordGround, readRecordOf } from './read-record'
import { SealedHashes } from './sealed-hashes'

type ReaderGround = Omit<RecordGround, 'index' | 'journals'>

/** Reads records one by one for an export, each with its seal checked against the clinic log. */
export class RecordReader {
  readonly #ground: ReaderGround
  readonly #seals: SealedHashes
  readonly #breather = new Breather()

  constructor(ground: ReaderGround) {
    this.#ground = ground
    this.#seals = new SealedHashes(ground.folder)
  }

  /** `undefined` for a record that cannot be read. */
  async read(row: RecordRow): Promise<ExportRecord | undefined> {
    try {
      const read = readRecordOf(this.#ground, row, await this.#seals.of(row, this.#breather))
      return read.ok ? read.value : undefined
    } catch (error) {
      if (error instanceof StorageError) return undefined
      throw error
    }
  }
}
