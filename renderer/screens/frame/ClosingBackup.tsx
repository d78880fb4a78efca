import { BACKUP_TEXT, CLOSING_TEXT } from '../../../shared/text/backup'
import { call } from '../../api/api'
import { Button } from '../../components/Button'
import { ProgressBar } from '../../components/ProgressBar'
import styles from './ClosingBackup.module.css'
import type { ClosingProgress } from './use-closing'

/** Stands over everything while closing waits for a backup. */
export function ClosingBackup({ done, all }: ClosingProgress) {
  return (
    <div className={styles['ground']}>
      <section className={styles['sheet']} aria-label={CLOSING_TEXT.title}>
        <h2 role="status">{CLOSING_TEXT.title}</h2>
        <p>{CLOSING_TEXT.about}</p>
        <ProgressBar
          label={CLOSING_TEXT.title}
          value={done}
          max={Math.max(1, all)}
          valueText={BACKUP_TEXT.progress(done, all)}
        />
        <Button onPress={() => void call('backup.cancel', {})}>{CLOSING_TEXT.now}</Button>
      </section>
    </div>
  )
}
