import type { ReportRow, ReportTable, TimeCell } from './report-table'

/** A report on the screen: its first rows, and how many there are. */
export interface ReportView extends Omit<ReportTable, 'rows'> {
  /** For asking for more of its rows. */
  readonly token: string
  readonly at: TimeCell
  readonly total: number
  readonly rows: readonly ReportRow[]
}

/** What the forms of the reports offer. */
export interface ReportChoices {
  readonly rooms: readonly { readonly id: string; readonly name: string }[]
  /** The clinic's day. */
  readonly today: string
}
