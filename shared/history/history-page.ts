import type { Purpose, Treatment } from '../session/events'
import type { IndexRow } from './index-row'
import type { HistoryState } from './query'

/** One row of History: an open session or a sealed one. */
export interface HistoryRow {
  readonly session: string
  /** What the chip says: of all that is true of the session, what matters most. */
  readonly status: HistoryState
  /** When it was sealed; while it is open, when it was opened. */
  readonly at: string
  readonly offset: number
  readonly purpose: Purpose
  readonly roomName: string
  readonly technicianName: string
  readonly client?: string
  readonly treatment?: Treatment
  readonly done: number
  readonly notApplicable: number
  readonly problems: number
  /** Minutes. */
  readonly turnover?: number
}

export interface HistoryPage {
  readonly rows: readonly HistoryRow[]
  /** Sessions that the query finds, open ones included. */
  readonly total: number
  readonly open: number
  /** All sealed sessions read so far, whatever was asked. */
  readonly sealed: number
  /** Older months are still being read: the answer grows, and the window is told. */
  readonly isComplete: boolean
  readonly turnoverTargetMinutes: number
}

interface Choice {
  readonly id: string
  readonly name: string
}
/** What the filters offer: everything that occurs in a session or is in use now. */
export interface HistoryChoices {
  readonly rooms: readonly Choice[]
  readonly technicians: readonly Choice[]
  readonly checklists: readonly Choice[]
  /** Of the checklists, those of treatments: neither of rooms nor of the clinic. */
  readonly treatments: readonly Choice[]
  readonly lines: readonly Choice[]
}

/** What is true of a session, most important last. */
export function statesOf(row: IndexRow, isOpen: boolean): readonly HistoryState[] {
  const states: HistoryState[] = [isOpen ? 'open' : 'sealed']
  if (row.corrected > 0) states.push('corrected')
  if (row.putRight > 0) states.push('put-right')
  if (row.problems > row.putRight) states.push('problem')
  if (row.stopped) states.push('stopped')
  if (row.altered) states.push('altered')
  return states
}
