import { useState } from 'react'
import type { RetentionTrial } from '../../../../shared/retention/retention-view'
import { RETENTION_TEXT as TEXT } from '../../../../shared/text/retention'
import { Segments } from '../../../components/Segments'
import styles from './retention.module.css'
import { TrialRows } from './TrialRows'

const LISTS = (['going', 'held'] as const).map((id) => ({ id, label: TEXT.lists[id] }))

/** What a dry run found: how much could go, what stays and why, and each record by itself. */
export function TrialFound({ trial }: { readonly trial: RetentionTrial }) {
  const { going, held, next } = trial
  const [which, setWhich] = useState<(typeof LISTS)[number]['id']>(going.count > 0 ? 'going' : 'held')
  const stays = TEXT.held(held, next)
  const count = which === 'going' ? going.count : held.hold + held.young + held.open + held.unsound
  return (
    <>
      <div className={styles['found']}>
        <div>
          <p className="muted">{TEXT.asOf(trial)}</p>
          <p role="status">
            <b>{TEXT.going(going)}</b>
          </p>
        </div>
        {stays.length > 0 && (
          <div>
            <p className="muted">{TEXT.heldTitle}</p>
            <ul className={styles['stay']}>
              {stays.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
      <div className={styles['lists']}>
        <Segments label={TEXT.list} labelHidden options={LISTS} value={which} onChange={setWhich} />
      </div>
      <TrialRows key={which} token={trial.token} which={which} count={count} />
    </>
  )
}
