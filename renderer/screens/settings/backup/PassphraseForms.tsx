import { useState } from 'react'
import { LEAST_PASSPHRASE } from '../../../../shared/backup/passphrase'
import { BACKUP_TEXT } from '../../../../shared/text/backup'
import { PassphraseField } from '../../../components/PassphraseField'
import { FormPanel } from './FormPanel'
import { useTask } from './use-task'

/** After a start on a computer that has no safe place for the key. */
export function UnlockForm() {
  const [passphrase, setPassphrase] = useState('')
  const task = useTask()
  const text = BACKUP_TEXT.unlock
  const unlock = async () => {
    if (passphrase !== '') await task.run('backup.unlock', { passphrase })
  }
  return (
    <FormPanel
      title={text.title}
      about={text.about}
      button={text.button}
      isReady={passphrase !== '' && !task.isRunning}
      error={task.error}
      onDone={() => void unlock()}
    >
      <PassphraseField
        label={BACKUP_TEXT.setUp.passphrase}
        words={BACKUP_TEXT}
        value={passphrase}
        onChange={setPassphrase}
        onEnter={() => void unlock()}
      />
    </FormPanel>
  )
}

export function NewPassphraseForm({ onClose }: { readonly onClose: (told?: string) => void }) {
  const [old, setOld] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const task = useTask()
  const text = BACKUP_TEXT.newPassphrase
  const change = async () => {
    if (passphrase !== again) {
      task.refuse(BACKUP_TEXT.setUp.differ)
      return
    }
    if ((await task.run('backup.change-passphrase', { old, passphrase })) !== undefined) onClose(text.done)
  }
  return (
    <FormPanel
      title={text.title}
      button={text.button}
      isReady={old !== '' && passphrase.length >= LEAST_PASSPHRASE && again !== '' && !task.isRunning}
      error={task.error}
      onDone={() => void change()}
      onCancel={() => onClose()}
    >
      <PassphraseField label={text.old} words={BACKUP_TEXT} value={old} onChange={setOld} autoFocus />
      <PassphraseField
        label={text.fresh}
        hint={BACKUP_TEXT.setUp.passphraseHint}
        words={BACKUP_TEXT}
        value={passphrase}
        onChange={setPassphrase}
      />
      <PassphraseField label={BACKUP_TEXT.setUp.again} words={BACKUP_TEXT} value={again} onChange={setAgain} />
    </FormPanel>
  )
}
