import { Plus } from 'lucide-react'
import { useState } from 'react'
import { type Credential, credentialState } from '../../../../shared/people/credential'
import type { StaffMember } from '../../../../shared/people/staff'
import { localDay } from '../../../../shared/session/moment'
import { expiryWords } from '../../../../shared/text/checklist'
import { credentialTitle } from '../../../../shared/text/people'
import { CREDENTIALS_TEXT as TEXT } from '../../../../shared/text/staff'
import { Button } from '../../../components/Button'
import { useBoard } from '../../frame/board-context'
import { CredentialForm } from './CredentialForm'
import { EndMark } from './PeopleList'
import styles from './people.module.css'
import { useStaffCall } from './use-staff-call'

/** Rule R10: the register of one person; each change is saved as a whole list. */
export function CredentialsPart({ person }: { readonly person: StaffMember }) {
  const { credentials } = person
  const [open, setOpen] = useState<string>()
  const staff = useStaffCall()
  const save = async (next: readonly Credential[]) => {
    const taken = await staff.run('staff.set-credentials', { person: person.id, credentials: [...next] })
    if (taken !== undefined) setOpen(undefined)
  }
  const show = (id: string | undefined) => {
    staff.clear()
    setOpen(id)
  }
  const form = (id: string, credential?: Credential) => (
    <CredentialForm
      id={id}
      credential={credential}
      refused={staff.at('credential') ?? staff.other}
      onSave={(changed) => void save(replaced(credentials, changed))}
      onRemove={() => void save(credentials.filter((each) => each.id !== id))}
      onCancel={() => show(undefined)}
    />
  )
  return (
    <section className={styles['part']}>
      <h3>{TEXT.title}</h3>
      {credentials.length === 0 && open === undefined && <p className="muted small">{TEXT.none}</p>}
      <ul className={styles['credentials']}>
        {credentials.map((credential) => (
          <li key={credential.id}>
            {open === credential.id ? (
              form(credential.id, credential)
            ) : (
              <CredentialRow credential={credential} onEdit={() => show(credential.id)} />
            )}
          </li>
        ))}
      </ul>
      {open === 'new' ? (
        form(freeId(credentials))
      ) : (
        <Button onPress={() => show('new')}>
          <Plus size={20} aria-hidden="true" />
          {TEXT.add}
        </Button>
      )}
    </section>
  )
}

function CredentialRow({ credential, onEdit }: { readonly credential: Credential; readonly onEdit: () => void }) {
  const today = localDay(useBoard().now)
  const { number, expires } = credential
  const title = credentialTitle(credential)
  const isCalm = credentialState(credential, today) === 'in-date'
  return (
    <div className={styles['credential']}>
      <div>
        {isCalm ? (
          <>
            <bdi className={styles['name']}>{title}</bdi>
            <span className="muted small">
              {expires === undefined ? TEXT.noEnd : TEXT.untilDay(expiryWords(expires))}
            </span>
          </>
        ) : (
          <EndMark credential={credential} today={today} />
        )}
        {number !== undefined && <bdi className={styles['number']}>{number}</bdi>}
      </div>
      <Button variant="quiet" label={TEXT.editName(title)} onPress={onEdit}>
        {TEXT.edit}
      </Button>
    </div>
  )
}

function replaced(all: readonly Credential[], changed: Credential): readonly Credential[] {
  const isKnown = all.some(({ id }) => id === changed.id)
  return isKnown ? all.map((each) => (each.id === changed.id ? changed : each)) : [...all, changed]
}

/** `c-1`, `c-2`, … within one person. */
function freeId(all: readonly Credential[]): string {
  const numbers = all.map(({ id }) => Number(id.slice(2))).filter((number) => Number.isInteger(number))
  return `c-${Math.max(0, ...numbers) + 1}`
}
