import { useState } from 'react'
import type { BackupProgress, DrillDone } from '../../../../shared/backup/backup-view'
import { BACKUP_TEXT, RESTORE_TEXT } from '../../../../shared/text/backup'
import { Button } from '../../../components/Button'
import { Panel } from '../../../components/Panel'
import { PassphraseField } from '../../../components/PassphraseField'
import styles from './backup.module.css'
import { FormPanel } from './FormPanel'
import { useTask } from './use-task'

interface DrillFormProps {
  readonly running: BackupProgress | undefined
  readonly onClose: () => void
}

/** Whether the newest backup would restore, tried out. */
export function DrillForm({ running, onClose }: DrillFormProps) {
  const [passphrase, setPassphrase] = useState('')
  const [done, setDone] = useState<DrillDone>()
  const task = useTask()
  const text = BACKUP_TEXT.drill
  const start = async () => {
    const drilled = await task.run('backup.test', { passphrase })
    if (drilled !== undefined) setDone(drilled.value)
  }
  if (done === undefined) {
    return (
      <FormPanel
        title={text.title}
        about={text.about}
        button={text.button}
        isReady={passphrase !== '' && running === undefined && !task.isRunning}
        error={task.error}
        onDone={() => void start()}
        onCancel={onClose}
      >
        <PassphraseField
          label={BACKUP_TEXT.setUp.passphrase}
          words={BACKUP_TEXT}
          value={passphrase}
          onChange={setPassphrase}
          onEnter={() => void start()}
          autoFocus
        />
      </FormPanel>
    )
  }
  const isGood = done.damaged === 0 && done.faults === 0
  return (
    <Panel heading={text.title}>
      <div className={styles['stack']}>
        <p className={styles[isGood ? 'good' : 'wrong']} role="status">
          {isGood ? text.good(done) : text.bad(done)}
        </p>
        <div className={styles['end']}>
          <Button onPress={onClose}>{RESTORE_TEXT.close}</Button>
        </div>
      </div>
    </Panel>
  )
}
