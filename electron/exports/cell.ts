import { isoWithOffset } from './iso-time'

/** A moment as the journal gives it. */
export interface TimeCell {
  readonly at: string
  readonly offset: number
}
/** A calendar day, `2027-08-31`. */
export interface DayCell {
  readonly day: string
}
/** What a table holds: text, a number, a moment, a day, or nothing. */
export type Cell = string | number | TimeCell | DayCell | undefined

export function cellText(cell: Cell): string {
  if (cell === undefined) return ''
  if (typeof cell !== 'object') return String(cell)
  return 'day' in cell ? cell.day : isoWithOffset(cell)
}
