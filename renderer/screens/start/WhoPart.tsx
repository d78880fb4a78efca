import { CircleCheck } from 'lucide-react'
import { initials } from '../../../shared/people/names'
import type { Person } from '../../../shared/people/person'
import { START_TEXT } from '../../../shared/text/start'
import { Button } from '../../components/Button'
import { Tiles } from '../../components/Tiles'
import { useBoard } from '../frame/board-context'
import { PinCheck } from '../session/seal/PinCheck'
import type { Start } from './use-start'
import styles from './WhoPart.module.css'

/** Who treats, and the PIN that says so. */
export function WhoPart({ start, people }: { readonly start: Start; readonly people: readonly Person[] }) {
  const { board } = useBoard()
  const { person, pass } = start.draft
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
      {person !== undefined && (
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
    </section>
  )
}
