import { DICTIONARY } from '../../shared/text/exports'
import { type Cell, cellText } from './cell'
import { csvCell, csvRow } from './csv-row'
import type { ExportFormat } from './export-format'
import { sourceOf } from './record-source'
import { LINE_TABLE, type Row, SESSION_TABLE, type Table } from './tables'

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
      return Buffer.from(source === undefined ? '' : rowsText(rows(source)))
    },
    dictionary: () =>
      withMark(csvRow(DICTIONARY.head) + columns.map(({ head, meaning }) => csvRow([head, meaning])).join('')),
  }
}

function rowsText(rows: readonly Row[]): string {
  let text = ''
  let above: Row = []
  let texts: readonly string[] = []
  for (const row of rows) {
    const [last, lastTexts] = [above, texts]
    texts = row.map((cells, at) => (cells === last[at] ? lastTexts[at] : undefined) ?? textOf(cells))
    above = row
    text += `${texts.join(',')}\r\n`
  }
  return text
}

/** The text of cells that records share, which is the same in all of them. */
const known = new WeakMap<readonly Cell[], string>()

function textOf(cells: readonly Cell[]): string {
  const before = known.get(cells)
  if (before !== undefined) return before
  const text = cells.map((cell) => csvCell(cellText(cell))).join(',')
  if (Object.isFrozen(cells)) known.set(cells, text)
  return text
}

const withMark = (text: string): Uint8Array => Buffer.from(BYTE_ORDER_MARK + text)
