import type { ReportColumn, ReportColumnKind, ReportRow } from '../../../shared/reports/report-table'
import { reportCellWords } from '../../../shared/text/report-words'

const FIXED: Readonly<Partial<Record<ReportColumnKind, number>>> = {
  time: 172,
  day: 132,
  record: 140,
  number: 92,
  expiry: 132,
}
/** In pixels, for words. */
const NARROWEST = 110
const WIDEST = 340
const A_LETTER = 6.5
/** Rows that are looked at. */
const LOOKED_AT = 60

/** How wide each column is, in pixels, by its kind and by what its first rows say. */
export function columnWidths(columns: readonly ReportColumn[], rows: readonly ReportRow[]): readonly number[] {
  const some = rows.slice(0, LOOKED_AT)
  return columns.map(({ head, kind }, place) => {
    const fixed = FIXED[kind]
    if (fixed !== undefined) return fixed
    const letters = some.map((row) => reportCellWords(row[place], kind).length).sort((a, b) => a - b)
    const usual = letters[Math.floor(letters.length * 0.8)] ?? 0
    return Math.min(WIDEST, Math.max(NARROWEST, head.length * A_LETTER + 24, usual * A_LETTER + 24))
  })
}
