import { DICTIONARY } from '../../shared/text/exports'
import type { TextBytes } from './text-bytes'
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

function csvOf(id: string, { columns, events, rows }: Table): ExportFormat {
  return {
    id,
    ending: 'csv',
    ...(events !== undefined && { events }),
    open: () => withMark(csvRow(columns.map(({ head }) => head))),
    record: (record, frame, text) => {
      const source = sourceOf(record, frame)
      if (source !== undefined) putRows(text, rows(source))
    },
    dictionary: () =>
      withMark(csvRow(DICTIONARY.head) + columns.map(({ head, meaning }) => csvRow([head, meaning])).join('')),
  }
}

const COMMA = 0x2c
const RETURN = 0x0d
const LINE_FEED = 0x0a

/** The rows of one record, each ended. A stretch of cells is made into text once, however many rows it stands in. */
function putRows(text: TextBytes, rows: readonly Row[]): void {
  let above: Row = []
  const starts: number[] = []
  const ends: number[] = []
  for (const row of rows) {
    for (let at = 0; at < row.length; at += 1) {
      const cells = row[at] ?? []
      if (at > 0) text.byte(COMMA)
      const start = text.length
      if (cells === above[at]) text.repeat(starts[at] ?? start, ends[at] ?? start)
      else putCells(text, cells)
      starts[at] = start
      ends[at] = text.length
    }
    above = row
    text.byte(RETURN)
    text.byte(LINE_FEED)
  }
}

/** The text of cells that records share, which is the same in all of them. */
const known = new WeakMap<readonly Cell[], Uint8Array>()

function putCells(text: TextBytes, cells: readonly Cell[]): void {
  const before = known.get(cells)
  if (before !== undefined) {
    text.add(before)
    return
  }
  const made = textOf(cells)
  if (Object.isFrozen(cells)) known.set(cells, Buffer.from(made))
  text.put(made)
}

function textOf(cells: readonly Cell[]): string {
  let text = safeText(cells[0])
  for (let at = 1; at < cells.length; at += 1) text += ',' + safeText(cells[at])
  return text
}

/** Times and days have a form of their own, with nothing in it that has to be changed. */
function safeText(cell: Cell): string {
  return typeof cell === 'object' ? cellText(cell) : csvCell(cellText(cell))
}

const withMark = (text: string): Uint8Array => Buffer.from(BYTE_ORDER_MARK + text)
