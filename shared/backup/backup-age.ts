import type { BackupTime } from './backup-view'

const DAY_MS = 24 * 60 * 60 * 1000

/** How long ago it was: under a day, under a week, or longer. */
export function backupAge({ at }: Pick<BackupTime, 'at'>, now: Pick<BackupTime, 'at'>): 'fresh' | 'day' | 'week' {
  const age = Date.parse(now.at) - Date.parse(at)
  if (age < DAY_MS) return 'fresh'
  return age < 7 * DAY_MS ? 'day' : 'week'
}
