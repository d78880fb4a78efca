import type { RecordPage, RecordRow } from '../../../shared/ipc/views'
import type { RecordIndex } from '../record-index'

/** A page of sealed records, newest first. Only the months the page reaches into are read. */
export function listRecords(index: RecordIndex, offset: number, limit: number): RecordPage {
  const rows: RecordRow[] = []
  let skip = offset
  for (const month of index.months()) {
    if (rows.length >= limit) break
    const inMonth = index.rows(month)
    rows.push(...inMonth.slice(skip, skip + limit - rows.length))
    skip = Math.max(0, skip - inMonth.length)
  }
  return { rows, total: index.count() }
}
