import { backupAge } from '../../../shared/backup/backup-age'
import { BACKUP_LINE_TEXT, backupMoment } from '../../../shared/text/backup'
import { useBoard } from '../frame/board-context'
import { useBackup } from '../settings/backup/use-backup'

/** At the board's foot: the last good backup, or after a week of use that there is none. */
export function BackupFoot() {
  const status = useBackup()
  const { now } = useBoard()
  if (status === undefined) return null
  const { setUp, last, since } = status
  if (setUp === undefined) {
    const isDue = since !== undefined && backupAge(since, now) === 'week'
    return isDue ? <span>{BACKUP_LINE_TEXT.never}</span> : null
  }
  return last === undefined ? null : <span>{BACKUP_LINE_TEXT.good(backupMoment(last, now))}</span>
}
