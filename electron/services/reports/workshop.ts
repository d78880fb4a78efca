import type { ReportRow, ReportTable, TimeCell } from '../../../shared/reports/report-table'
import type { ReportView } from '../../../shared/reports/report-view'
import type { ReportFormat, ReportWish } from '../../../shared/reports/report-wish'
import type { ShellPort } from '../shell-port'
import { buildReport } from './build-report'
import type { ReportGround, ReportMaker, ReportWork } from './report-ground'
import { type ReportOrder, type ReportTarget, writeReport, type Written } from './write-report'

/** A report to read on the screen. */
export interface ToRead {
  /** By which more of its rows are asked for. */
  readonly token: string
  readonly wish: ReportWish
  readonly at: TimeCell
}
/** A report to write to a file, or to a pack's folder. */
export interface ToWrite {
  readonly order: ReportOrder
  readonly target: string
  readonly format: ReportFormat
  readonly at: TimeCell
  /** Name of the person who takes it along. */
  readonly by: string
}
/** What only the program itself can do for a report: tell the clinic log of it, and print its pages. */
export interface Asks<Print = ReportMaker['print']> {
  readonly announce: ReportTarget['announce']
  readonly print: Print
}
/** The same of the desk, whose printer takes what a thread hands over. */
export type DeskAsks = Asks<ShellPort['printToPdf']>

/** Where reports are made. What is aborted ends with the signal's reason and leaves no file. */
export interface ReportPlace {
  readonly read: (order: ToRead, work: ReportWork) => Promise<ReportView>
  /** Rows of the report that was read last; nothing for any other. */
  readonly rows: (token: string, offset: number, limit: number) => Promise<readonly ReportRow[] | undefined>
  readonly write: (order: ToWrite, asks: DeskAsks, work: ReportWork) => Promise<Written>
  /** Lets go of everything once what was aborted has ended; another order begins anew. */
  readonly rest: () => Promise<void>
}

interface Made {
  readonly token: string
  readonly key: string
  readonly table: ReportTable
}

const FIRST_ROWS = 200

/** Makes reports and writes them. What was read last stays in memory, so that what is saved is what was read. */
export class Workshop {
  #made: Made | undefined

  async read(ground: ReportGround, { token, wish, at }: ToRead, work: ReportWork): Promise<ReportView> {
    const table = await buildReport(ground, wish, at, work)
    this.#made = { token, key: keyOf(wish), table }
    return { ...table, token, at, total: table.rows.length, rows: table.rows.slice(0, FIRST_ROWS) }
  }

  rows(token: string, offset: number, limit: number): readonly ReportRow[] | undefined {
    return this.#made?.token === token ? this.#made.table.rows.slice(offset, offset + limit) : undefined
  }

  write(ground: ReportGround, { order, at, by, ...to }: ToWrite, asks: Asks, work: ReportWork): Promise<Written> {
    const { announce, print } = asks
    const made = this.#made?.key === keyOf(order) ? this.#made.table : undefined
    return writeReport(ground, order, { ...to, announce, made, maker: { at, by, print } }, work)
  }
}

/** Reports are made in this very thread, in steps between which others have their turn. */
export function workshopHere(ground: ReportGround): ReportPlace {
  let workshop = new Workshop()
  return {
    read: (order, work) => workshop.read(ground, order, work),
    rows: (token, offset, limit) => Promise.resolve(workshop.rows(token, offset, limit)),
    write: (order, asks, work) => workshop.write(ground, order, asks, work),
    rest: () => {
      workshop = new Workshop()
      return Promise.resolve()
    },
  }
}

const keyOf = (order: ReportOrder): string => JSON.stringify(order)
