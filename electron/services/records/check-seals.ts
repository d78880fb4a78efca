import type { IndexRow } from '../../../shared/history/index-row'
import type { SealsChecked } from '../../../shared/history/seals-checked'
import type { Change } from '../../../shared/ipc/contract'
import { type Result, fail, ok } from '../../../shared/ipc/errors'
import { Breather } from '../../storage/breather'
import { readChain } from '../../storage/read-chain'
import { sha256OfText } from '../../storage/sha256-of-text'
import { StorageError } from '../../storage/storage-error'
import { saveFault } from '../failures'
import type { RecordGround } from './read-record'
import { recordRows } from './record-rows'
import { SealedHashes } from './sealed-hashes'

interface CheckGround extends Pick<RecordGround, 'folder' | 'index'> {
  readonly publish: (change: Change) => void
}

const TOLD_EVERY_MS = 100

/** Checks the seals of all records, one at a time between which others have their turn, and keeps what it finds. */
export class SealCheck {
  readonly #ground: CheckGround
  #running: symbol | undefined

  constructor(ground: CheckGround) {
    this.#ground = ground
  }

  /** One at a time: a second one ends the first. */
  async run(): Promise<Result<SealsChecked>> {
    const { index, publish } = this.#ground
    const run = Symbol('check')
    this.#running = run
    const all = index.count()
    const seals = new SealedHashes(this.#ground.folder)
    const breather = new Breather()
    let told = performance.now()
    let [checked, altered] = [0, 0]
    for await (const row of recordRows(index, 'all')) {
      if (this.#running !== run) return fail({ code: 'cancelled' })
      const isAltered = this.#isAltered(row, await seals.of(row, breather))
      if (row.altered !== isAltered) this.#keep(row, isAltered)
      if (isAltered) altered += 1
      checked += 1
      if (breather.isDue) await breather.pause()
      if (performance.now() - told < TOLD_EVERY_MS) continue
      told = performance.now()
      publish({ topic: 'seals-progress', done: checked, all })
    }
    this.#running = undefined
    publish({ topic: 'seals-progress', done: checked, all })
    return ok({ checked, altered })
  }

  cancel(): void {
    this.#running = undefined
  }

  #isAltered({ month, session }: IndexRow, framed: string | undefined): boolean {
    const { folder } = this.#ground
    try {
      const { lines, faults } = readChain(folder.disk.read(folder.sealedJournal(month, session).file), sha256OfText)
      const seal = lines.find(({ type }) => type === 'sealed')
      return faults.length > 0 || seal === undefined || (framed !== undefined && framed !== seal.hash)
    } catch (error) {
      // A file that cannot be read now says nothing of its content.
      if (error instanceof StorageError) return false
      throw error
    }
  }

  /** The summary is derived: a disk that refuses it harms nothing. */
  #keep({ session }: IndexRow, isAltered: boolean): void {
    try {
      if (this.#ground.index.setAltered(session, isAltered)) this.#ground.publish({ topic: 'history' })
    } catch (error) {
      saveFault(error)
    }
  }
}
