import type { ColumnWords } from '../../../shared/text/exports'
import type { Cell } from '../cell'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
/** Indexes into the styles of `workbook-parts`. */
const STYLE = { time: 1, head: 2, day: 3 } as const
/** What a cell of a spreadsheet can hold. */
const MOST_LETTERS = 32_767
/** Day 0 of the serial dates, in days before 1970. */
const EPOCH_DAYS = 25_569
const DAY_MS = 86_400_000

/** Up to the first row: the head stays in sight, columns as wide as what they hold. */
export function sheetOpening(columns: readonly ColumnWords[]): string {
  const widths = columns.map(
    ({ head }, at) => `<col min="${at + 1}" max="${at + 1}" width="${widthOf(head)}" customWidth="1"/>`,
  )
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${widths.join('')}</cols><sheetData>${headRow(columns)}`
  )
}

/** `rows` counts the head. */
export function sheetClosing(columns: readonly ColumnWords[], rows: number): string {
  return `</sheetData><autoFilter ref="A1:${columnName(columns.length - 1)}${rows}"/></worksheet>`
}

export function sheetRow(number: number, cells: readonly Cell[]): string {
  let xml = `<row r="${number}">`
  for (const [at, cell] of cells.entries()) xml += cellXml(`${columnName(at)}${number}`, cell)
  return `${xml}</row>`
}

function headRow(columns: readonly ColumnWords[]): string {
  const cells = columns.map(({ head }, at) => textXml(`${columnName(at)}1" s="${STYLE.head}`, head))
  return `<row r="1">${cells.join('')}</row>`
}

/** Text stands in its cell as text, so that it can never be a formula, and memory does not grow with different texts. */
function cellXml(place: string, cell: Cell): string {
  if (cell === undefined || cell === '') return ''
  if (typeof cell === 'string') return textXml(place, cell)
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`
  if ('day' in cell) return `<c r="${place}" s="${STYLE.day}"><v>${Date.parse(cell.day) / DAY_MS + EPOCH_DAYS}</v></c>`
  const local = Math.floor((Date.parse(cell.at) + cell.offset * 60_000) / 1000) * 1000
  return `<c r="${place}" s="${STYLE.time}"><v>${local / DAY_MS + EPOCH_DAYS}</v></c>`
}

function textXml(place: string, text: string): string {
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`
}

/** Signs that XML has no place for: controls, halves of a surrogate pair, two non-characters. */
const NO_XML = /[^\P{Cc}\t\n\r\x7F-\x9F]|\p{Cs}|[\uFFFE\uFFFF]/gu
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
}

/** Also keeps a typed `_x0041_` from being read as an escaped letter, as workbooks do. */
export function xmlText(text: string): string {
  const short = text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS - 1)}…` : text
  if (!/[&<>"\r_\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(short)) return short
  return short
    .replace(NO_XML, '\uFFFD')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>"\r]/g, (sign) => ESCAPES[sign] ?? sign)
}

const NAMES: string[] = []

/** 0 is `A`, 26 is `AA`. */
export function columnName(at: number): string {
  const known = NAMES[at]
  if (known !== undefined) return known
  const last = String.fromCharCode(65 + (at % 26))
  const name = at < 26 ? last : columnName(Math.floor(at / 26) - 1) + last
  NAMES[at] = name
  return name
}

const WIDE: ReadonlySet<string> = new Set(['Answer', 'Line', 'Reason or note', 'How', 'First aid', 'Meaning'])

/** In letters of the standard font. */
function widthOf(head: string): number {
  return WIDE.has(head) ? 44 : Math.max(20, head.length + 6)
}
