import { useState } from 'react'
import type { StaffMember } from '../../../../shared/people/staff'
import { STAFF_TEXT } from '../../../../shared/text/staff'
import { Button } from '../../../components/Button'
import { NewPinFields } from './NewPinFields'
import styles from './people.module.css'
import { useStaffCall } from './use-staff-call'

const EMPTY = { pin: '', again: '' }

/** A manager gives a new PIN, where the old one is forgotten. */
export function PinPart({ person }: { readonly person: StaffMember }) {
  const [isOpen, setOpen] = useState(false)
  const [pin, setPin] = useState(EMPTY)
  const [isTried, setTried] = useState(false)
  const { run, at, other, isDone, clear } = useStaffCall()
  const close = () => {
    setOpen(false)
    setPin(EMPTY)
    setTried(false)
  }
  const save = async () => {
    setTried(true)
    if (pin.pin !== pin.again) return
    if ((await run('staff.reset-pin', { person: person.id, pin: pin.pin })) !== undefined) close()
  }
  if (!isOpen) {
    return (
      <section className={styles['part']}>
        <h3>{STAFF_TEXT.pin}</h3>
        <p role="status">{isDone ? STAFF_TEXT.pinDone : undefined}</p>
        <Button
          onPress={() => {
            clear()
            setOpen(true)
          }}
        >
          {STAFF_TEXT.resetPin}
        </Button>
      </section>
    )
  }
  return (
    <section className={styles['part']}>
      <h3>{STAFF_TEXT.pin}</h3>
      <p className="muted small">{STAFF_TEXT.resetPinHint}</p>
      <NewPinFields
        label={STAFF_TEXT.newPin}
        value={pin}
        onChange={setPin}
        isTried={isTried}
        refused={at('pin') ?? other}
      />
      <div className={styles['buttons']}>
        <Button onPress={() => void save()}>{STAFF_TEXT.resetPin}</Button>
        <Button variant="quiet" onPress={close}>
          {STAFF_TEXT.cancel}
        </Button>
      </div>
    </section>
  )
}
