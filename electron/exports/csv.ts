import { DICTIONARY } from '../../shared/text/exports'
import { cellText } from './cell'
import { csvRow } from './csv-row'
import type { ExportFormat } from './export-format'
import { sourceOf } from './record-source'
import { LINE_TABLE, SESSION_TABLE, type Table } from './tables'

/** UTF-8 with a byte order mark: without it Excel takes the file for an old code page. */
const BYTE_ORDER_MARK = '\uFEFF'

/** One row an entry of a line. RFC 4180. */
export const CSV = csvOf('csv', LINE_TABLE)

/** One row a session. RFC 4180. */
export const CSV_SESSIONS = csvOf('csv-sessions', SESSION_TABLE)

function csvOf(id: string, { columns, rows }: Table): ExportFormat {
  return {
    id,
    ending: 'csv',
    open: () => withMark(csvRow(columns.map(({ head }) => head))),
    record: (record, frame) => {
      const source = sourceOf(record, frame)
      return Buffer.from(
        source === undefined
          ? ''
          : rows(source)
              .map((row) => csvRow(row.map(cellText)))
              .join(''),
      )
    },
    dictionary: () =>
      withMark(csvRow(DICTIONARY.head) + columns.map(({ head, meaning }) => csvRow([head, meaning])).join('')),
  }
}

const withMark = (text: string): Uint8Array => Buffer.from(BYTE_ORDER_MARK + text)
