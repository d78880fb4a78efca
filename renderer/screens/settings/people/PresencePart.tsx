import type { StaffMember } from '../../../../shared/people/staff'
import { expiryWords } from '../../../../shared/text/checklist'
import { STAFF_TEXT } from '../../../../shared/text/staff'
import { Button } from '../../../components/Button'
import styles from './people.module.css'
import { useStaffCall } from './use-staff-call'

/** Leaving, which erases nothing and can be taken back. */
export function PresencePart({ person: { id, leftAt } }: { readonly person: StaffMember }) {
  const { run, at, other } = useStaffCall()
  const refused = at('left', 'name') ?? other
  return (
    <section className={styles['part']}>
      <h3>{STAFF_TEXT.presence}</h3>
      <p className="muted small">
        {leftAt === undefined
          ? STAFF_TEXT.leaveHint
          : `${STAFF_TEXT.left(expiryWords(leftAt))}. ${STAFF_TEXT.comeBackHint}`}
      </p>
      {refused !== undefined && (
        <p className={styles['fault']} role="alert">
          {refused}
        </p>
      )}
      {leftAt === undefined ? (
        <Button variant="danger" onPress={() => void run('staff.leave', { person: id })}>
          {STAFF_TEXT.leave}
        </Button>
      ) : (
        <Button onPress={() => void run('staff.come-back', { person: id })}>{STAFF_TEXT.comeBack}</Button>
      )}
    </section>
  )
}
