import { useState } from 'react'
import { ROLES } from '../../../../shared/people/person'
import type { StaffMember } from '../../../../shared/people/staff'
import { STAFF_TEXT } from '../../../../shared/text/staff'
import { Button } from '../../../components/Button'
import { Segments } from '../../../components/Segments'
import { TextField } from '../../../components/TextField'
import styles from './people.module.css'
import { useStaffCall } from './use-staff-call'

/** The name; records name the person by the new one, too. */
export function NamePart({ person }: { readonly person: StaffMember }) {
  const [name, setName] = useState(person.name)
  const { run, at, other, clear } = useStaffCall()
  const save = () => void run('staff.rename', { person: person.id, name })
  const isChanged = name.trim() !== person.name
  return (
    <div className={styles['withButton']}>
      <TextField
        label={STAFF_TEXT.name}
        value={name}
        maxLength={80}
        onChange={(text) => {
          setName(text)
          clear()
        }}
        onEnter={isChanged ? save : undefined}
        error={at('name') ?? other}
      />
      {isChanged && <Button onPress={save}>{STAFF_TEXT.save}</Button>}
    </div>
  )
}

export function RolePart({ person }: { readonly person: StaffMember }) {
  const { run, at, other } = useStaffCall()
  return (
    <Segments
      label={STAFF_TEXT.role}
      options={ROLES.map((id) => ({ id, label: STAFF_TEXT.roles[id] }))}
      value={person.role}
      onChange={(role) => void run('staff.change-role', { person: person.id, role })}
      error={at('role') ?? other}
    />
  )
}
