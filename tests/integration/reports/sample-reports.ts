import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { PageToPrint, PrintedPage } from '../../../electron/services/shell-port'
import type { Input } from '../../../shared/ipc/contract'
import type { ReportRow } from '../../../shared/reports/report-table'
import type { ReportView } from '../../../shared/reports/report-view'
import type { Clinic } from '../../helpers/clinic'
import { printedPdf } from '../../helpers/printed-pdf'
import { pageAsText } from '../../helpers/scripted-shell'
import { sampleClinic } from '../exports/sample-clinic'

/** The sample of 200 sessions with a manager signed in, whose printer answers with real pages. */
export async function reportClinic(name: string, how?: Parameters<typeof sampleClinic>[1]): Promise<Clinic> {
  const clinic = await sampleClinic(name, how)
  Object.assign(clinic.shell, { printToPdf: (page: PageToPrint) => printed(clinic, pageAsText(page)) })
  return clinic
}

/** A page for each article, or for each number that is laid over one. */
function printed(clinic: Clinic, page: PrintedPage): Promise<Uint8Array> {
  clinic.shell.printedPages.push(page)
  const numbers = page.html.split('class="number" aria-hidden').length - 1
  const count = Math.max(1, numbers, page.html.split('<article').length - 1)
  const size = page.landscape === true ? ([842, 595] as const) : ([595, 842] as const)
  return Promise.resolve(
    printedPdf(
      Array.from({ length: count }, (_, at) => `Printed ${at + 1}`),
      size,
    ),
  )
}

type Wish = Input<'reports.read'>['wish']

/** Every row of a report, as objects by the heads of their columns. */
export async function readReport(clinic: Clinic, wish: Wish) {
  const view: ReportView = await clinic.do('reports.read', { wish })
  const rows: ReportRow[] = [...view.rows]
  while (rows.length < view.total) {
    const more = await clinic.do('reports.rows', { token: view.token, offset: rows.length, limit: 500 })
    rows.push(...more.rows)
  }
  const records = rows.map((row) =>
    Object.fromEntries(view.columns.map(({ head }, place) => [head, row[place]] as const)),
  )
  return { view, rows, records }
}

interface RawLine {
  readonly seq: number
  readonly at: string
  readonly offset: number
  readonly type: string
  readonly data: Readonly<Record<string, unknown>>
}
export interface RawSession {
  readonly id: string
  readonly isOpen: boolean
  readonly lines: readonly RawLine[]
}

const linesOf = (file: string): readonly RawLine[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((text) => text !== '')
    .map((text) => JSON.parse(text) as RawLine)

/** Every journal as it lies on the disk, without any of the program's own reading. */
export function rawSessions(folder: string): readonly RawSession[] {
  return readdirSync(path.join(folder, 'sessions')).flatMap((where) =>
    readdirSync(path.join(folder, 'sessions', where)).map((name) => ({
      id: path.basename(name, '.jsonl'),
      isOpen: where === 'open',
      lines: linesOf(path.join(folder, 'sessions', where, name)),
    })),
  )
}

export function rawClinicLog(folder: string): readonly RawLine[] {
  return readdirSync(path.join(folder, 'clinic-log'))
    .sort()
    .flatMap((name) => linesOf(path.join(folder, 'clinic-log', name)))
}
