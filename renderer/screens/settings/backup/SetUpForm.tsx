import { useState } from 'react'
import type { ChosenFolder } from '../../../../shared/backup/backup-view'
import { LEAST_PASSPHRASE } from '../../../../shared/backup/passphrase'
import { BACKUP_TEXT } from '../../../../shared/text/backup'
import { call } from '../../../api/api'
import { PassphraseField } from '../../../components/PassphraseField'
import { FormPanel } from './FormPanel'
import { useTask } from './use-task'

interface SetUpFormProps {
  readonly chosen: ChosenFolder
  readonly onClose: () => void
}

/** The passphrase of the drive that was chosen: a new one twice, that of a folder with backups once. */
export function SetUpForm({ chosen, onClose }: SetUpFormProps) {
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const task = useTask()
  const text = BACKUP_TEXT.setUp
  const finish = async () => {
    if (!chosen.holds && passphrase !== again) {
      task.refuse(text.differ)
      return
    }
    const done = await task.run('backup.set-up', { token: chosen.token, passphrase })
    if (done === undefined) return
    onClose()
    await call('backup.run', {})
  }
  const isReady =
    !task.isRunning && passphrase !== '' && (chosen.holds || (passphrase.length >= LEAST_PASSPHRASE && again !== ''))
  return (
    <FormPanel
      title={text.title}
      about={chosen.holds ? text.holdsAbout(chosen.drive) : text.newAbout(chosen.drive)}
      button={text.finish}
      isReady={isReady}
      error={task.error}
      onDone={() => void finish()}
      onCancel={onClose}
    >
      <PassphraseField
        label={text.passphrase}
        hint={chosen.holds ? undefined : text.passphraseHint}
        words={BACKUP_TEXT}
        value={passphrase}
        onChange={setPassphrase}
        autoFocus
      />
      {!chosen.holds && (
        <>
          <PassphraseField label={text.again} words={BACKUP_TEXT} value={again} onChange={setAgain} />
          <p>{text.keep}</p>
        </>
      )}
    </FormPanel>
  )
}
