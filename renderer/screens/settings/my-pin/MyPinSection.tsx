import { useState } from 'react'
import type { Person } from '../../../../shared/people/person'
import { MY_PIN_TEXT as TEXT, STAFF_TEXT } from '../../../../shared/text/staff'
import { useQuery } from '../../../api/use-query'
import { Button } from '../../../components/Button'
import { Panel } from '../../../components/Panel'
import { PersonPin } from '../../sign-in/PersonPin'
import { NewPinFields } from '../people/NewPinFields'
import styles from '../people/people.module.css'
import { useStaffCall } from '../people/use-staff-call'

interface Proved {
  readonly person: Person
  readonly pass: string
}

/** Everybody changes their own PIN: the old one first, then the new one twice. */
export function MyPinSection() {
  const { data } = useQuery('app.directory', {}, ['directory'])
  const [proved, setProved] = useState<Proved>()
  const [isChanged, setChanged] = useState(false)
  if (data === undefined) return <p className="muted">{STAFF_TEXT.loading}</p>
  const startOver = (done: boolean) => {
    setProved(undefined)
    setChanged(done)
  }
  return (
    <Panel heading={TEXT.title}>
      <div className={styles['form']}>
        <p role="status">{isChanged ? TEXT.done : undefined}</p>
        {proved === undefined ? (
          <PersonPin
            label={TEXT.who}
            people={data.people.filter(({ hasLeft }) => !hasLeft)}
            nobody={TEXT.nobody}
            choose={TEXT.choose}
            hint={TEXT.pinHint}
            onPass={(person, pass) => {
              setChanged(false)
              setProved({ person, pass })
            }}
          />
        ) : (
          <NewPinForm {...proved} onDone={() => startOver(true)} onBack={() => startOver(false)} />
        )}
      </div>
    </Panel>
  )
}

interface NewPinFormProps extends Proved {
  readonly onDone: () => void
  readonly onBack: () => void
}

function NewPinForm({ person, pass, onDone, onBack }: NewPinFormProps) {
  const [pin, setPin] = useState({ pin: '', again: '' })
  const [isTried, setTried] = useState(false)
  const { run, at, other } = useStaffCall()
  const save = async () => {
    setTried(true)
    if (pin.pin !== pin.again) return
    const taken = await run('staff.change-own-pin', { person: person.id, pass, pin: pin.pin })
    if (taken !== undefined) onDone()
  }
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <p role="status">{TEXT.ready(person.name)}</p>
      <NewPinFields
        label={STAFF_TEXT.newPin}
        value={pin}
        onChange={setPin}
        isTried={isTried}
        refused={at('pin') ?? other}
      />
      <div className={styles['buttons']}>
        <Button variant="primary" type="submit">
          {TEXT.title}
        </Button>
        <Button variant="quiet" onPress={onBack}>
          {TEXT.again}
        </Button>
      </div>
    </form>
  )
}
