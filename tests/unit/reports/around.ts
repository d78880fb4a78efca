import { SCALP_MICROPIGMENTATION } from '../../../shared/checklist/smp'
import type { ReportNames, ReportTable } from '../../../shared/reports/report-table'
import type { ReportSession } from '../../../shared/reports/report-session'
import type { WrittenSession } from '../session/session-of'

const PEOPLE: Readonly<Record<string, string>> = { 'p-1': 'Tom Okafor', 'p-2': 'Maya Reyes' }
const ROOMS: Readonly<Record<string, string>> = { 'r-1': 'Room 1', 'r-2': 'Room 2', 'r-10': 'Room 10' }

export const NAMES: ReportNames = { person: (id) => PEOPLE[id] ?? id, room: (id) => ROOMS[id] ?? id }

export function reportSession(session: WrittenSession): ReportSession {
  return { state: session.state, checklist: SCALP_MICROPIGMENTATION }
}

/** Rows as objects by the heads of their columns. */
export function records({ columns, rows }: ReportTable): Record<string, unknown>[] {
  return rows.map((row) => Object.fromEntries(columns.map(({ head }, place) => [head, row[place]])))
}
