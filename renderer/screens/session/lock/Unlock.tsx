import { useState } from 'react'
import type { Person } from '../../../../shared/people/person'
import { errorSentence } from '../../../../shared/text/errors'
import { LOCK_TEXT } from '../../../../shared/text/lock'
import { call } from '../../../api/api'
import { Segments } from '../../../components/Segments'
import { PersonPin } from '../../sign-in/PersonPin'
import { Takeover } from '../cards/Takeover'
import { PinCheck } from '../seal/PinCheck'
import { useOpenSession } from '../session-context'
import styles from './LockCover.module.css'

type Way = 'own' | 'manager' | 'other'

/** Who goes on, and the PIN that proves it: the technician's, a manager's, or that of whoever takes over. */
export function Unlock({ onOpened }: { readonly onOpened: () => void }) {
  const { view, state } = useOpenSession()
  const [way, setWay] = useState<Way>('own')
  const [error, setError] = useState<string>()
  const here = view.people.filter(({ hasLeft }) => !hasLeft)
  const technician = here.find(({ id }) => id === state.technician)
  const name = technician?.name ?? state.technician
  const open = async (person: Pick<Person, 'id'>, pass: string) => {
    const result = await call('lock.open', { session: state.id, person: person.id, pass })
    setError(result.ok ? undefined : errorSentence(result.error))
    if (result.ok) onOpened()
  }
  return (
    <div className={styles['unlock']}>
      <Segments
        label={LOCK_TEXT.who}
        options={[
          { id: 'own', label: LOCK_TEXT.own },
          { id: 'manager', label: LOCK_TEXT.manager },
          { id: 'other', label: LOCK_TEXT.other },
        ]}
        value={way}
        onChange={(next) => {
          setWay(next)
          setError(undefined)
        }}
      />
      {way === 'own' && technician !== undefined && (
        <PinCheck person={technician} error={error} onPass={(pass) => void open(technician, pass)} />
      )}
      {way === 'manager' && (
        <>
          <p className="muted">{LOCK_TEXT.managerNote(name)}</p>
          <PersonPin
            label={LOCK_TEXT.managers}
            people={here.filter(({ id, role }) => role === 'manager' && id !== state.technician)}
            nobody={LOCK_TEXT.noManager}
            choose={LOCK_TEXT.choose}
            error={error}
            onPass={(person, pass) => void open(person, pass)}
          />
        </>
      )}
      {way === 'other' && (
        <Takeover from={name} others={here.filter(({ id }) => id !== state.technician)} onDone={onOpened} />
      )}
    </div>
  )
}
