import { localDay } from '../../../shared/session/moment'
import type { BackupTime } from '../../../shared/backup/backup-view'

const DAY_MS = 24 * 60 * 60 * 1000
const MINUTE_MS = 60_000

/** The last time of day, today or yesterday, at which a backup was to run; nothing where no times are set. */
export function lastPlanned(times: readonly string[], now: BackupTime): string | undefined {
  const today = Date.parse(`${localDay(now)}T00:00:00.000Z`) - now.offset * MINUTE_MS
  const planned = [today - DAY_MS, today].flatMap((midnight) =>
    times.map((time) => midnight + minutesOf(time) * MINUTE_MS),
  )
  const past = planned.filter((moment) => moment <= Date.parse(now.at))
  return past.length === 0 ? undefined : new Date(Math.max(...past)).toISOString()
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}
