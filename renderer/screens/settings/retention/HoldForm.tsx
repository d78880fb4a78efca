import { useState } from 'react'
import { RETENTION_TEXT } from '../../../../shared/text/retention'
import { Button } from '../../../components/Button'
import { Segments } from '../../../components/Segments'
import { TextField } from '../../../components/TextField'
import { useEntry } from '../use-entry'
import styles from './retention.module.css'

const TEXT = RETENTION_TEXT.holds
const SCOPES = (['record', 'clinic'] as const).map((id) => ({ id, label: TEXT.choices[id] }))

/** Places a hold on one record or on the whole clinic. */
export function HoldForm({ onDone }: { readonly onDone: () => void }) {
  const [on, setOn] = useState<(typeof SCOPES)[number]['id']>('record')
  const [typed, setTyped] = useState('')
  const [isMissing, setMissing] = useState(false)
  const [reason, setReason] = useState('')
  const entry = useEntry()
  const session = typed.trim().toLowerCase()
  const place = async () => {
    const isNamed = /^[a-z\d][a-z\d-]{1,39}$/.test(session)
    setMissing(on === 'record' && !isNamed)
    if (on === 'record' && !isNamed) return
    if ((await entry.run('retention.hold', { ...(on === 'record' && { session }), reason })).ok) onDone()
  }
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        void place()
      }}
    >
      <Segments
        label={TEXT.on}
        options={SCOPES}
        value={on}
        onChange={(next) => {
          entry.clear()
          setOn(next)
        }}
        error={entry.fault('hold')}
      />
      {on === 'record' && (
        <TextField
          label={TEXT.number}
          hint={TEXT.numberHint}
          mono
          value={typed}
          maxLength={40}
          onChange={setTyped}
          error={isMissing ? TEXT.numberMissing : undefined}
        />
      )}
      <TextField
        label={TEXT.reason}
        hint={TEXT.reasonHint}
        value={reason}
        maxLength={400}
        onChange={setReason}
        error={entry.fault('reason') ?? entry.general}
      />
      <div className={styles['buttons']}>
        <Button type="submit" variant="primary">
          {TEXT.save}
        </Button>
        <Button onPress={onDone}>{TEXT.cancel}</Button>
      </div>
    </form>
  )
}
