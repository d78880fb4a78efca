import { useState } from 'react'
import type { Person } from '../../../shared/people/person'
import { MIN_REASON, letters } from '../../../shared/session/rules'
import { ALLOWANCE_TEXT as TEXT } from '../../../shared/text/people'
import { SelectField } from '../../components/SelectField'
import { TextField } from '../../components/TextField'
import { PinCheck } from '../session/seal/PinCheck'
import styles from './ManagerAllows.module.css'

/** A manager's word, with the pass that proves it. */
export interface Allowance {
  readonly manager: string
  readonly pass: string
  readonly reason: string
}

interface ManagerAllowsProps {
  readonly people: readonly Person[]
  readonly onAllow: (allowance: Allowance, manager: Person) => void
  readonly error?: string | undefined
}

/** Rule R10: while a credential is being renewed, a manager's reason and PIN let its owner treat. */
export function ManagerAllows({ people, onAllow, error }: ManagerAllowsProps) {
  const managers = people.filter(({ role, hasLeft }) => role === 'manager' && !hasLeft)
  const [picked, setPicked] = useState<string | null>(managers.length === 1 ? (managers[0]?.id ?? null) : null)
  const [reason, setReason] = useState('')
  const manager = managers.find(({ id }) => id === picked)
  const isReasoned = letters(reason) >= MIN_REASON
  return (
    <div className={styles['allows']}>
      <TextField label={TEXT.reason} hint={TEXT.reasonHint} value={reason} onChange={setReason} maxLength={400} />
      {managers.length === 0 && <p>{TEXT.noManager}</p>}
      {managers.length > 1 && (
        <SelectField
          label={TEXT.manager}
          options={managers.map(({ id, name }) => ({ id, label: name }))}
          value={picked}
          onChange={setPicked}
        />
      )}
      {!isReasoned && managers.length > 0 && <p role="status">{TEXT.reasonFirst}</p>}
      {isReasoned && manager !== undefined && (
        <PinCheck
          key={manager.id}
          person={manager}
          error={error}
          hint={TEXT.pinHint}
          onPass={(pass) => onAllow({ manager: manager.id, pass, reason }, manager)}
        />
      )}
    </div>
  )
}
