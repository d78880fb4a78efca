import { useState } from 'react'
import { RETENTION_TEXT } from '../../../../shared/text/retention'
import { Button } from '../../../components/Button'
import { TextField } from '../../../components/TextField'
import { useEntry } from '../use-entry'
import styles from './retention.module.css'

const TEXT = RETENTION_TEXT.holds

/** Ends a hold, with the reason. */
export function LiftHoldForm({ hold, onDone }: { readonly hold: string; readonly onDone: () => void }) {
  const [reason, setReason] = useState('')
  const entry = useEntry()
  const lift = async () => {
    if ((await entry.run('retention.lift', { hold, reason })).ok) onDone()
  }
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        void lift()
      }}
    >
      <TextField
        label={TEXT.liftReason}
        autoFocus
        value={reason}
        maxLength={400}
        onChange={setReason}
        error={entry.fault('reason') ?? entry.general}
      />
      <div className={styles['buttons']}>
        <Button type="submit">{TEXT.liftSave}</Button>
        <Button variant="quiet" onPress={onDone}>
          {TEXT.cancel}
        </Button>
      </div>
    </form>
  )
}
