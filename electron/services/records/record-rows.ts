import type { IndexRow } from '../../../shared/history/index-row'
import { Breather } from '../../storage/breather'
import type { RecordIndex } from '../record-index'

/** Sessions by their ids; `all` for every one. */
export type Wanted = 'all' | ReadonlySet<string>

/** Rows of the records that are wanted, newest first, read a month at a time: ten years of them never stand in memory. */
export async function* recordRows(index: RecordIndex, wanted: Wanted): AsyncGenerator<IndexRow> {
  const breather = new Breather()
  for (const month of index.months()) {
    for (const row of await rowsOfMonth(index, month, breather)) {
      if (wanted === 'all' || wanted.has(row.session)) yield row
    }
  }
}

/** Rows that nobody had in memory before are let go of again. */
export async function rowsOfMonth(index: RecordIndex, month: string, breather: Breather): Promise<readonly IndexRow[]> {
  const wasHeld = index.holds(month)
  const rows = await breather.through(index.reading(month))
  if (!wasHeld) index.release(month)
  return rows
}
