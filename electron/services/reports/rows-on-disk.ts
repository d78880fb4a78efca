import type { IndexRow } from '../../../shared/history/index-row'
import { isIndexRow } from '../../../shared/history/is-index-row'
import type { DataFolder } from '../../storage/data-folder'
import type { Journals } from '../../storage/journals'
import { MonthIndex } from '../../storage/month-index'
import type { RowGround } from '../record-index/index-rows'
import { monthRows, newestFirst } from '../record-index/month-rows'
import type { SealedRows } from './report-ground'

interface DiskGround extends RowGround {
  readonly folder: DataFolder
  readonly journals: Journals
}

/**
 * The rows of sealed sessions as the disk has them now: those of a month's summary, and from the journals those that it
 * lacks. Keeps and writes nothing, so that it goes on beside the program that writes.
 */
export class RowsOnDisk implements SealedRows {
  readonly #ground: DiskGround

  constructor(ground: DiskGround) {
    this.#ground = ground
  }

  months(): readonly string[] {
    return this.#ground.journals.sealedMonths().reverse()
  }

  *passing(month: string): Generator<undefined, readonly IndexRow[]> {
    const { folder, journals } = this.#ground
    const ids = journals.listSealed(month)
    yield undefined
    const { rows } = yield* monthRows(this.#ground, month, ids, MonthIndex.of(folder, month, isIndexRow))
    return newestFirst(rows)
  }
}
