import { ClockAlert, Info, OctagonAlert, Plus } from 'lucide-react'
import { useState } from 'react'
import { type Credential, credentialState, endingCredentials } from '../../../../shared/people/credential'
import { offerDueIn } from '../../../../shared/people/hepatitis-b'
import type { StaffMember } from '../../../../shared/people/staff'
import { localDay } from '../../../../shared/session/moment'
import { expiryWords } from '../../../../shared/text/checklist'
import { endWords, offerSentence } from '../../../../shared/text/people'
import { STAFF_TEXT } from '../../../../shared/text/staff'
import { Button } from '../../../components/Button'
import { Panel } from '../../../components/Panel'
import { VisuallyHidden } from '../../../components/VisuallyHidden'
import { useBoard } from '../../frame/board-context'
import styles from './people.module.css'

interface PeopleListProps {
  readonly people: readonly StaffMember[]
  /** Whose editor is open. */
  readonly open: string | undefined
  readonly onOpen: (id: string) => void
  readonly onAdd: () => void
}

/** Everybody with what is about to run out; those who left stand below, when asked for. */
export function PeopleList({ people, open, onOpen, onAdd }: PeopleListProps) {
  const [withLeft, setWithLeft] = useState(false)
  const here = people.filter(({ hasLeft }) => !hasLeft)
  const left = people.filter(({ hasLeft }) => hasLeft)
  const { columns } = STAFF_TEXT
  return (
    <Panel
      heading={STAFF_TEXT.title}
      padding="none"
      actions={
        <Button onPress={onAdd}>
          <Plus size={20} aria-hidden="true" />
          {STAFF_TEXT.add}
        </Button>
      }
      footer={
        <>
          <Info size={18} aria-hidden="true" />
          {STAFF_TEXT.note}
        </>
      }
    >
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.ends}</th>
            <th scope="col">
              <VisuallyHidden>{columns.edit}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {[...here, ...(withLeft ? left : [])].map((person) => (
            <PersonRow key={person.id} person={person} isOpen={person.id === open} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
      {left.length > 0 && (
        <div className={styles['foot']}>
          <Button variant="quiet" expanded={withLeft} onPress={() => setWithLeft(!withLeft)}>
            {STAFF_TEXT.showLeft(left.length)}
          </Button>
        </div>
      )}
    </Panel>
  )
}

interface PersonRowProps {
  readonly person: StaffMember
  readonly isOpen: boolean
  readonly onOpen: (id: string) => void
}

function PersonRow({ person, isOpen, onOpen }: PersonRowProps) {
  const { id, name, role, leftAt } = person
  return (
    <tr data-open={isOpen ? '' : undefined}>
      <td>
        <bdi className={styles['name']}>{name}</bdi>
        <span className={styles['role']}>
          {leftAt === undefined ? STAFF_TEXT.roles[role] : STAFF_TEXT.left(expiryWords(leftAt))}
        </span>
      </td>
      <td>{leftAt === undefined && <Due person={person} />}</td>
      <td>
        <Button variant="quiet" label={STAFF_TEXT.editName(name)} expanded={isOpen} onPress={() => onOpen(id)}>
          {STAFF_TEXT.edit}
        </Button>
      </td>
    </tr>
  )
}

/** Rules R10 and R11, for the manager who looks after the people. */
function Due({ person: { credentials, hepatitisB } }: { readonly person: StaffMember }) {
  const today = localDay(useBoard().now)
  const ending = endingCredentials(credentials, today)
  const left = offerDueIn(hepatitisB, today)
  if (ending.length === 0 && left === undefined) {
    return <span className="muted">{credentials.length === 0 ? STAFF_TEXT.noneKept : STAFF_TEXT.nothingDue}</span>
  }
  return (
    <ul className={styles['due']}>
      {ending.map((credential) => (
        <li key={credential.id}>
          <EndMark credential={credential} today={today} />
        </li>
      ))}
      {left !== undefined && (
        <li className={left < 0 ? styles['ended'] : styles['soon']}>
          <ClockAlert size={18} aria-hidden="true" />
          <span>{offerSentence(left)}</span>
        </li>
      )}
    </ul>
  )
}

/** When a credential ends, in words and with a sign; red once it has. */
export function EndMark({ credential, today }: { readonly credential: Credential; readonly today: string }) {
  const state = credentialState(credential, today)
  const isEnded = state === 'ended'
  const Sign = isEnded ? OctagonAlert : ClockAlert
  return (
    <span className={isEnded ? styles['ended'] : styles['soon']}>
      <Sign size={18} aria-hidden="true" />
      <span>
        {endWords(credential, state, today)}
        {credential.renewing === true && `, ${STAFF_TEXT.renewing}`}
      </span>
    </span>
  )
}
