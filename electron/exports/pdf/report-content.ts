import type { ReportColumn, ReportRow, ReportTable } from '../../../shared/reports/report-table'
import { REPORT_PAGE_TEXT as TEXT, reportCellWords } from '../../../shared/text/report-words'
import { html, type Markup } from './html'
import type { PagePiece } from './write-document'

/** Rows that are printed together: a few pages. */
const ROWS = 150
/** Rows that a page holds, about, where no cell is long. */
const ROWS_A_PAGE = 30

/** A report as pieces to print: its head with the first rows, then the rest, every page under the table's head. */
export function* reportPieces(table: ReportTable, clinic: string): Generator<PagePiece> {
  const widths = columnWidths(table)
  const { rows } = table
  for (let from = 0; from === 0 || from < rows.length; from += ROWS) {
    const some = rows.slice(from, from + ROWS)
    const head = from === 0 ? reportHead(table, clinic) : undefined
    const content = html`<article class="report ${from === 0 ? '' : 'goes-on'}">
      ${head} ${some.length === 0 ? html`<p class="empty">${TEXT.empty}</p>` : tableOf(table, some, widths)}
    </article>`
    yield { content, pages: 1 + Math.ceil(some.length / ROWS_A_PAGE), section: table.title, bookmark: table.title }
  }
}

function reportHead({ title, facts, notes }: ReportTable, clinic: string): Markup {
  return html`<header class="head">
      <div>
        <p>${clinic}</p>
        <h1>${title}</h1>
      </div>
      <p class="number">${facts.map(({ term, value }) => html`<span>${term}: ${value}</span><br />`)}</p>
    </header>
    <ul class="said">
      ${notes.map((note) => html`<li>${note}</li>`)}
    </ul>`
}

function tableOf({ columns }: ReportTable, rows: readonly ReportRow[], widths: readonly number[]): Markup {
  return html`<table>
    <colgroup>
      ${widths.map((width) => html`<col style="width:${width.toFixed(1)}%" />`)}
    </colgroup>
    <thead>
      <tr>
        ${columns.map((column) => html`<th scope="col" class="${column.kind === 'number' ? 'number' : ''}">${column.head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${columns.map(
              (column, place) => html`<td class="${look(column)}">${reportCellWords(row[place], column.kind)}</td>`,
            )}
          </tr>`,
      )}
    </tbody>
  </table>`
}

function look({ kind }: Pick<ReportColumn, 'kind'>): string {
  return kind === 'number' ? 'number' : kind === 'record' || kind === 'code' ? 'code' : ''
}

/** Letters that a column wants at least, for what is not broken, and at most. */
const NARROWEST = 6
const UNBROKEN = 17
const WIDEST = 34
/** Letters of a code are wider; between columns stays some room. */
const MONO = 1.2
const GAP = 2.5
/** Rows that are looked at for the widths. */
const LOOKED_AT = 400

/** In percent, by what the cells hold on average: one long reason does not take the room of all others. */
function columnWidths({ columns, rows }: ReportTable): readonly number[] {
  const step = Math.ceil(rows.length / LOOKED_AT)
  const some = rows.filter((_, place) => place % step === 0)
  const wanted = columns.map(({ head, kind }, place) => {
    const cells = some.map((row) => reportCellWords(row[place], kind))
    const average = cells.reduce((sum, { length }) => sum + length, 0) / Math.max(1, cells.length)
    // A time or a number stays on one line, and so does a word.
    const isWhole = kind !== 'text'
    const unbroken = cells.flatMap((words) => (isWhole ? words.length : words.split(' ').map(({ length }) => length)))
    const longest = Math.max(0, ...unbroken, ...head.split(' ').map(({ length }) => length))
    const needed = Math.min(longest, UNBROKEN) * (look({ kind }) === 'code' ? MONO : 1) + GAP
    return Math.min(WIDEST, Math.max(NARROWEST, average, needed))
  })
  const all = wanted.reduce((sum, letters) => sum + letters, 0)
  return wanted.map((letters) => (letters / all) * 100)
}
