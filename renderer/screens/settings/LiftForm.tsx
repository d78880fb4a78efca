import { useState } from 'react'
import type { Result } from '../../../shared/ipc/errors'
import { Button } from '../../components/Button'
import { TextField } from '../../components/TextField'
import styles from './LiftForm.module.css'
import { useEntry } from './use-entry'

interface LiftFormProps {
  readonly words: { readonly liftReason: string; readonly liftSave: string; readonly cancel: string }
  readonly lift: (run: ReturnType<typeof useEntry>['run'], reason: string) => Promise<Result<unknown>>
  readonly onDone: () => void
}

/** Lifts what somebody put in force, a stop or a hold, with the reason. */
export function LiftForm({ words, lift, onDone }: LiftFormProps) {
  const [reason, setReason] = useState('')
  const entry = useEntry()
  const save = async () => {
    if ((await lift(entry.run, reason)).ok) onDone()
  }
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextField
        label={words.liftReason}
        autoFocus
        value={reason}
        maxLength={400}
        onChange={setReason}
        error={entry.fault('reason') ?? entry.general}
      />
      <div className={styles['buttons']}>
        <Button type="submit">{words.liftSave}</Button>
        <Button variant="quiet" onPress={onDone}>
          {words.cancel}
        </Button>
      </div>
    </form>
  )
}
