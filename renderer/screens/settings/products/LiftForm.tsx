import { useState } from 'react'
import { PRODUCTS_TEXT } from '../../../../shared/text/products'
import { Button } from '../../../components/Button'
import { TextField } from '../../../components/TextField'
import { useEntry } from '../use-entry'
import styles from './products.module.css'

const TEXT = PRODUCTS_TEXT.stop

/** Takes a lot off the stop list again, with the reason. */
export function LiftForm({ stop, onDone }: { readonly stop: string; readonly onDone: () => void }) {
  const [reason, setReason] = useState('')
  const entry = useEntry()
  const lift = async () => {
    if ((await entry.run('stop-list.lift', { stop, reason })).ok) onDone()
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
