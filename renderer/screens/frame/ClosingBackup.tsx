import { useEffect, useState } from 'react'
import { BACKUP_TEXT, CLOSING_TEXT } from '../../../shared/text/backup'
import { call, onChange } from '../../api/api'
import { Button } from '../../components/Button'
import { ProgressBar } from '../../components/ProgressBar'
import styles from './ClosingBackup.module.css'

/** Stands over everything while closing waits for a backup. */
export function ClosingBackup() {
  const [progress, setProgress] = useState<{ readonly done: number; readonly all: number }>()
  useEffect(
    () =>
      onChange((change) => {
        if (change.topic === 'backup-progress' && change.job === 'closing') {
          setProgress({ done: change.done, all: change.all })
        }
      }),
    [],
  )
  if (progress === undefined) return null
  const { done, all } = progress
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
