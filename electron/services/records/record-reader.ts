import type { RecordRow } from '../../../shared/ipc/views'
import { Breath } from '../../exports/breath'
import type { ExportRecord } from '../../exports/export-format'
import { StorageError } from '../../storage/storage-error'
import { type RecordGround, readRecordOf } from './read-record'
import { SealedHashes } from './sealed-hashes'

type ReaderGround = Omit<RecordGround, 'index'>

/** Reads records one by one for an export, each with its seal checked against the clinic log. */
export class RecordReader {
  readonly #ground: ReaderGround
  readonly #seals: SealedHashes
  readonly #breath = new Breath()

  constructor(ground: ReaderGround) {
    this.#ground = ground
    this.#seals = new SealedHashes(ground.folder)
  }

  /** `undefined` for a record that cannot be read. */
  async read(row: RecordRow): Promise<ExportRecord | undefined> {
    const { folder } = this.#ground
    try {
      const view = readRecordOf(this.#ground, row, await this.#seals.of(row, this.#breath))
      if (!view.ok) return undefined
      return { view: view.value, journal: folder.disk.read(folder.sealedJournal(row.month, row.session).file) }
    } catch (error) {
      if (error instanceof StorageError) return undefined
      throw error
    }
  }
}
