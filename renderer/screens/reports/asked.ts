import type { Period } from '../../../shared/reports/period'
import type { ReportKind, ReportWish } from '../../../shared/reports/report-wish'

/** What the forms hold; it stays when another report is picked. */
export interface Asked {
  readonly period: Period
  readonly room?: string | undefined
  readonly lot: string
  readonly routine: boolean
}

/** The wish for a report; nothing while something is missing. */
export function wishOf(kind: ReportKind, { period, room, lot, routine }: Asked): ReportWish | undefined {
  const inRoom = room === undefined ? {} : { room }
  switch (kind) {
    case 'room-log':
    case 'exceptions':
      return { kind, period, ...inRoom }
    case 'lot-trace':
      return lot === '' ? undefined : { kind, period, lot }
    case 'exposure-log':
    case 'exposure-log-private':
      return { kind, period }
    case 'credentials':
      return { kind }
    case 'audit-trail':
      return { kind, period, routine }
  }
}
