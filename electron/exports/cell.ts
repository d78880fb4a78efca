import { isoWithOffset } from './iso-time'

/** A moment as the journal gives it. */
export interface TimeCell {
  readonly at: string
  readonly offset: number
}
/** What a table holds: text, a number, a moment, or nothing. */
export type Cell = string | number | TimeCell | undefined

export function cellText(cell: Cell): string {
  if (cell === undefined) return ''
  return typeof cell === 'object' ? isoWithOffset(cell) : String(cell)
}
