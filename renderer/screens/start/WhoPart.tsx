import { CircleCheck } from 'lucide-react'
import { mayOverride } from '../../../shared/people/credential'
import { initials } from '../../../shared/people/names'
import type { Person } from '../../../shared/people/person'
import { ALLOWANCE_TEXT } from '../../../shared/text/people'
import { START_TEXT } from '../../../shared/text/start'
import { Button } from '../../components/Button'
import { Tiles } from '../../components/Tiles'
import { useBoard } from '../frame/board-context'
import { PinCheck } from '../session/seal/PinCheck'
import { CredentialNotice } from '../sign-in/CredentialNotice'
import { ManagerAllows } from '../sign-in/ManagerAllows'
import type { Start } from './use-start'
import styles from './WhoPart.module.css'

/** Who treats, and the PIN that says so. */
export function WhoPart({ start, people }: { readonly start: Start; readonly people: readonly Person[] }) {
  const { board } = useBoard()
  const { person, pass, ended } = start.draft
  const isShut = ended.length > 0 && !mayOverride(ended)
  const here = people.filter(({ hasLeft }) => !hasLeft)
  const subOf = (id: string) => {
    const room = board.rooms.find(({ session }) => session?.technician === id)?.name
    return room === undefined ? undefined : START_TEXT.inRoom(room)
  }
  return (
    <section className={styles['who']} data-open={person === undefined}>
      <h2>{START_TEXT.who}</h2>
      {here.length === 0 && <p className="muted">{START_TEXT.nobody}</p>}
      <Tiles
        label={START_TEXT.who}
        labelHidden
        look="people"
        columns={2}
        options={here.map(({ id, name }) => ({ id, label: name, mark: initials(name), sub: subOf(id) }))}
        value={person?.id ?? null}
        onChange={(id) => start.pickPerson(here.find((candidate) => candidate.id === id))}
      />
      {person === undefined && here.length > 0 && <p className="muted">{START_TEXT.pinFirst}</p>}
      {person !== undefined && <CredentialNotice credentials={person.credentials} today={start.today} />}
      {person !== undefined && !isShut && (
        <div data-open={pass === undefined}>
          {pass === undefined ? (
            <PinCheck
              key={person.id}
              person={person}
              onPass={start.setPass}
              onCount={start.setDigits}
              error={start.error}
              hint={START_TEXT.pinHint}
            />
          ) : (
            <div className={styles['right']} role="status">
              <CircleCheck size={22} aria-hidden="true" />
              <b>{START_TEXT.pinRight(person.name)}</b>
              <Button variant="quiet" onPress={() => start.setPass(undefined)}>
                {START_TEXT.pinAgain}
              </Button>
            </div>
          )}
        </div>
      )}
      {pass !== undefined && ended.length > 0 && <Allow start={start} people={people} />}
    </section>
  )
}

/** A manager's reason and PIN, while a credential is being renewed (rule R10). */
function Allow({ start, people }: { readonly start: Start; readonly people: readonly Person[] }) {
  const { allowance } = start.draft
  if (allowance === undefined) return <ManagerAllows people={people} onAllow={start.setAllowance} />
  const name = people.find(({ id }) => id === allowance.manager)?.name ?? ''
  return (
    <div className={styles['right']} role="status">
      <CircleCheck size={22} aria-hidden="true" />
      <b>{ALLOWANCE_TEXT.allowed(name)}</b>
    </div>
  )
}
