import { useState } from 'react'
import { ROLES, type Role } from '../../../../shared/people/person'
import { STAFF_TEXT } from '../../../../shared/text/staff'
import { Button } from '../../../components/Button'
import { Panel } from '../../../components/Panel'
import { Segments } from '../../../components/Segments'
import { TextField } from '../../../components/TextField'
import { NewPinFields, type NewPin } from './NewPinFields'
import styles from './people.module.css'
import { useStaffCall } from './use-staff-call'

interface NewPersonProps {
  readonly onClose: () => void
  readonly onAdded: (id: string) => void
}

/** Name, role and a first PIN; credentials come once the person is there. */
export function NewPerson({ onClose, onAdded }: NewPersonProps) {
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('technician')
  const [pin, setPin] = useState<NewPin>({ pin: '', again: '' })
  const [isTried, setTried] = useState(false)
  const { run, at, other, clear } = useStaffCall()
  const add = async () => {
    setTried(true)
    if (pin.pin !== pin.again) return
    const added = await run('staff.add', { name, role, pin: pin.pin })
    if (added !== undefined) onAdded(added.person)
  }
  return (
    <Panel heading={STAFF_TEXT.newPerson}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <TextField
          label={STAFF_TEXT.name}
          value={name}
          maxLength={80}
          autoFocus
          onChange={(text) => {
            setName(text)
            clear()
          }}
          error={at('name')}
        />
        <Segments
          label={STAFF_TEXT.role}
          options={ROLES.map((id) => ({ id, label: STAFF_TEXT.roles[id] }))}
          value={role}
          onChange={setRole}
        />
        <NewPinFields label={STAFF_TEXT.pin} value={pin} onChange={setPin} isTried={isTried} refused={at('pin')} />
        <p className="muted small">{STAFF_TEXT.pinHint}</p>
        {other !== undefined && (
          <p className={styles['fault']} role="alert">
            {other}
          </p>
        )}
        <div className={styles['buttons']}>
          <Button variant="primary" type="submit">
            {STAFF_TEXT.add}
          </Button>
          <Button variant="quiet" onPress={onClose}>
            {STAFF_TEXT.cancel}
          </Button>
        </div>
      </form>
    </Panel>
  )
}
