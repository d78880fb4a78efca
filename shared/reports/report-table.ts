/** A moment, as the journal gives it. */
export interface TimeCell {
  readonly at: string
  /** Minutes east of UTC. */
  readonly offset: number
}
/** What a report's table holds: text, a number, a moment, a day of the calendar, or nothing. */
export type ReportCell = string | number | TimeCell | { readonly day: string } | undefined
export type ReportRow = readonly ReportCell[]

/** `record`: a session's number. `expiry`: a last day or month of use, as printed on the pack. */
export type ReportColumnKind = 'text' | 'number' | 'time' | 'day' | 'record' | 'code' | 'expiry'

export interface ReportColumn {
  readonly head: string
  /** Its row in the data dictionary. */
  readonly meaning: string
  readonly kind: ReportColumnKind
}

/** A report, whole: what stands above its table, the table, and what has to be said below it. */
export interface ReportTable {
  readonly title: string
  /** What it is of: the days, the room, the lot. */
  readonly facts: readonly { readonly term: string; readonly value: string }[]
  readonly columns: readonly ReportColumn[]
  readonly rows: readonly ReportRow[]
  readonly notes: readonly string[]
}

/** Names as they are now; an id that nobody knows stays as it is. */
export interface ReportNames {
  readonly person: (id: string) => string
  readonly room: (id: string) => string
}
