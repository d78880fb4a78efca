import { useState } from 'react'
import type { RetentionTrial } from '../../../../shared/retention/retention-view'
import { letters, MIN_REASON } from '../../../../shared/session/rules'
import { RETENTION_TEXT } from '../../../../shared/text/retention'
import { useQuery } from '../../../api/use-query'
import { NumberField } from '../../../components/NumberField'
import { TextArea } from '../../../components/TextArea'
import { useApp } from '../../frame/app-context'
import { PinCheck } from '../../session/seal/PinCheck'
import styles from './retention.module.css'

const TEXT = RETENTION_TEXT.form

interface DeleteFormProps {
  readonly trial: RetentionTrial
  readonly onDelete: (wish: { readonly count: number; readonly reason: string; readonly pass: string }) => void
}

/** A reason, the number of records typed out, and the PIN of the manager who is signed in. */
export function DeleteForm({ trial, onDelete }: DeleteFormProps) {
  const { status } = useApp()
  const { data } = useQuery('app.directory', {}, ['directory'])
  const [reason, setReason] = useState('')
  const [typed, setTyped] = useState('')
  const { count } = trial.going
  const manager = data?.people.find(({ id }) => id === status.signedIn?.id)
  const isReady = letters(reason) >= MIN_REASON && Number(typed.replaceAll(',', '')) === count
  return (
    <section className={styles['delete']} aria-label={TEXT.title(count)}>
      <div className={styles['form']}>
        <h3>{TEXT.title(count)}</h3>
        <p>{RETENTION_TEXT.forGood}</p>
        <TextArea
          label={TEXT.reason}
          hint={TEXT.reasonHint}
          rows={2}
          value={reason}
          maxLength={400}
          onChange={setReason}
        />
        <NumberField label={TEXT.count} hint={TEXT.countHint(count)} value={typed} maxLength={9} onChange={setTyped} />
      </div>
      <div>
        {!isReady && <p className="muted">{TEXT.first}</p>}
        {isReady && manager !== undefined && (
          <PinCheck
            key={manager.id}
            person={manager}
            hint={TEXT.pinHint}
            onPass={(pass) => onDelete({ count, reason, pass })}
          />
        )}
      </div>
    </section>
  )
}
