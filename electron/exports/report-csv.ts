import type { ReportTable } from '../../shared/reports/report-table'
import { DICTIONARY } from '../../shared/text/exports'
import { cellText } from './cell'
import { csvRow } from './csv-row'

/** Without it Excel takes UTF-8 for an old code page. */
const BYTE_ORDER_MARK = '\uFEFF'
/** Rows that go to the disk together. */
const ROWS = 500

/** A report's table after RFC 4180, in pieces. */
export function* reportCsv({ columns, rows }: ReportTable): Generator<Uint8Array> {
  yield Buffer.from(BYTE_ORDER_MARK + csvRow(columns.map(({ head }) => head)))
  for (let from = 0; from < rows.length; from += ROWS) {
    const some = rows.slice(from, from + ROWS)
    yield Buffer.from(some.map((row) => csvRow(columns.map((_, place) => cellText(row[place])))).join(''))
  }
}

/** What its columns hold, for a file beside it. */
export function reportDictionary({ columns }: ReportTable): Uint8Array {
  const rows = columns.map(({ head, meaning }) => csvRow([head, meaning]))
  return Buffer.from(BYTE_ORDER_MARK + csvRow(DICTIONARY.head) + rows.join(''))
}
