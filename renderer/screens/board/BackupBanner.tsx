import { Clock, OctagonAlert } from 'lucide-react'
import { backupAge } from '../../../shared/backup/backup-age'
import type { BackupStatus } from '../../../shared/backup/backup-view'
import { BACKUP_LINE_TEXT, BACKUP_TEXT, backupMoment } from '../../../shared/text/backup'
import { backupSentence } from '../../../shared/text/backup-error'
import { call } from '../../api/api'
import { Button } from '../../components/Button'
import { classNames } from '../../components/class-names'
import { useApp } from '../frame/app-context'
import { useBoard } from '../frame/board-context'
import { useBackup } from '../settings/backup/use-backup'
import styles from './BackupBanner.module.css'

/** Says that the last good backup is a day old or older, and why. Quiet while all is well. */
export function BackupBanner() {
  const status = useBackup()
  const { now } = useBoard()
  const { go } = useApp()
  if (status?.setUp === undefined) return null
  const { last, failure, setUp, running } = status
  const age = last === undefined ? 'day' : backupAge(last, now)
  if (age === 'fresh' && failure === undefined) return null
  const Icon = age === 'week' ? OctagonAlert : Clock
  return (
    <div className={classNames(styles['banner'], age === 'week' && styles['week'])}>
      <Icon size={20} aria-hidden="true" />
      <p>
        {last === undefined && <b>{BACKUP_LINE_TEXT.none} </b>}
        {last !== undefined && age !== 'fresh' && <b>{BACKUP_LINE_TEXT[age](backupMoment(last, now))} </b>}
        {whyOf(status)}
      </p>
      {setUp.key === 'asked' ? (
        <Button variant="quiet" onPress={() => go({ name: 'settings', section: 'backup' })}>
          {BACKUP_LINE_TEXT.open}
        </Button>
      ) : (
        <Button variant="quiet" locked={running !== undefined} onPress={() => void call('backup.run', {})}>
          {running === undefined ? BACKUP_TEXT.now : BACKUP_TEXT.running[running.job]}
        </Button>
      )}
    </div>
  )
}

function whyOf({ setUp, failure }: BackupStatus): string {
  if (setUp?.key === 'asked') return BACKUP_LINE_TEXT.asked
  return failure === undefined ? '' : backupSentence(failure.error)
}
