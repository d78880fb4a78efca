import type { HistoryRow } from '../../../shared/history/history-page'
import { MOST_PRINTED } from '../../../shared/history/most-printed'
import type { HistoryQuery } from '../../../shared/history/query'
import { type Result, fail, ok } from '../../../shared/ipc/errors'
import type { ReportTable } from '../../../shared/reports/report-table'
import { PRINT_LIST_TEXT as TEXT } from '../../../shared/text/print-list'
import { HISTORY_TEXT, treatmentWords } from '../../../shared/text/records'
import { momentWords } from '../../../shared/text/report-words'
import { Breather } from '../../storage/breather'
import { html, type Markup } from '../../exports/pdf/html'
import { pageDocument } from '../../exports/pdf/page-document'
import { reportPieces } from '../../exports/pdf/report-content'
import { REPORT_STYLE } from '../../exports/pdf/report-style'
import { saveFault } from '../failures'
import type { Program } from '../program'

/** Prints what the filters show as a table, in the order of the screen. `filters` are those, in words. */
export async function printList(
  { history, catalog, clock, log, shell }: Pick<Program, 'history' | 'catalog' | 'clock' | 'log' | 'shell'>,
  by: string,
  { query, filters }: { readonly query: HistoryQuery; readonly filters: readonly string[] },
): Promise<Result<{ readonly count: number }>> {
  const rows = await history.rows(query)
  if (rows.length === 0) return fail({ code: 'not-found', what: 'record' })
  if (rows.length > MOST_PRINTED) return fail({ code: 'bad-request', where: 'query' })
  const page = await pageOf(
    tableOf(rows, { filters, at: momentWords(clock.now()), by: catalog.personName(by) }),
    catalog,
  )
  try {
    // The clinic log knows of it before it is on paper.
    await log.record({ type: 'exported', by, data: { format: 'printed-list', count: rows.length } })
  } catch (error) {
    return fail({ code: 'not-saved', fault: saveFault(error) })
  }
  await shell.printPaper({ html: page, paper: catalog.get().policy.paper, landscape: true, footer: '' })
  return ok({ count: rows.length })
}

interface Around {
  readonly filters: readonly string[]
  readonly at: string
  readonly by: string
}

function tableOf(rows: readonly HistoryRow[], { filters, at, by }: Around): ReportTable {
  const { columns } = HISTORY_TEXT
  const column = (head: string, kind: ReportTable['columns'][number]['kind'] = 'text') => ({ head, kind, meaning: '' })
  return {
    title: HISTORY_TEXT.title,
    facts: [
      { term: TEXT.shown, value: filters.length === 0 ? TEXT.all : filters.join(', ') },
      { term: TEXT.printed, value: TEXT.by(at, by) },
    ],
    notes: [TEXT.count(rows.length)],
    columns: [
      column(columns.finished),
      column(columns.room),
      column(columns.client),
      column(columns.treatment),
      column(columns.technician),
      column(TEXT.done, 'number'),
      column(TEXT.notApplicable, 'number'),
      column(TEXT.problems, 'number'),
      column(columns.turnover),
      column(columns.status),
      column(columns.record, 'record'),
    ],
    rows: rows.map((row) => [
      row.status === 'open' ? TEXT.openSince(momentWords(row)) : momentWords(row),
      row.roomName,
      row.client,
      treatmentWords(row.purpose, row.treatment),
      row.technicianName,
      row.done,
      row.notApplicable,
      row.problems,
      row.turnover === undefined ? undefined : HISTORY_TEXT.minutes(row.turnover),
      HISTORY_TEXT.status[row.status],
      row.session,
    ]),
  }
}

async function pageOf(table: ReportTable, catalog: Program['catalog']): Promise<string> {
  const breather = new Breather()
  const pieces: Markup[] = []
  for (const { content } of reportPieces(table, catalog.get().clinic.name)) {
    pieces.push(content)
    if (breather.isDue) await breather.pause()
  }
  return pageDocument(table.title, html`${pieces}`, REPORT_STYLE)
}
