import type { BackupProgress } from '../../../../shared/backup/backup-view'
import { BACKUP_TEXT } from '../../../../shared/text/backup'
import { call } from '../../../api/api'
import { Button } from '../../../components/Button'
import { ProgressBar } from '../../../components/ProgressBar'
import styles from './backup.module.css'

/** How far a backup, a restore or a test is, and the way to end it. */
export function JobProgress({ running }: { readonly running: BackupProgress }) {
  const { job, done, all } = running
  const words = BACKUP_TEXT.progress(done, all)
  return (
    <div className={styles['job']}>
      <p className={styles['jobWords']}>
        <b role="status">{BACKUP_TEXT.running[job]}</b>
        <span className="num">{words}</span>
      </p>
      <ProgressBar label={BACKUP_TEXT.running[job]} value={done} max={Math.max(1, all)} valueText={words} />
      <Button onPress={() => void call('backup.cancel', {})}>{BACKUP_TEXT.cancel}</Button>
    </div>
  )
}
