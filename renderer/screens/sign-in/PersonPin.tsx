import { useState } from 'react'
import { initials } from '../../../shared/people/names'
import type { Person } from '../../../shared/people/person'
import { Tiles } from '../../components/Tiles'
import { PinCheck } from '../session/seal/PinCheck'
import styles from './PersonPin.module.css'

interface PersonPinProps {
  /** Who is asked for. */
  readonly label: string
  readonly people: readonly Person[]
  /** Said in place of the tiles when there is nobody to choose. */
  readonly nobody: string
  /** Said in place of the pad until somebody is chosen. */
  readonly choose: string
  /** A pass is good once, for this person, for two minutes. */
  readonly onPass: (person: Person, pass: string) => void
  /** Why the last pass was of no use, in words. */
  readonly error?: string | undefined
  /** Said in place of the pad while something else has to come first. */
  readonly waits?: string | undefined
  readonly hint?: string | undefined
}

/** Who, then the PIN: tiles of people and, once one is chosen, the pad. */
export function PersonPin(props: PersonPinProps) {
  const { people } = props
  const [picked, setPicked] = useState<string | null>(people.length === 1 ? (people[0]?.id ?? null) : null)
  const person = people.find(({ id }) => id === picked)
  if (people.length === 0) return <p className="muted">{props.nobody}</p>
  return (
    <div className={styles['who']}>
      <Tiles
        label={props.label}
        look="people"
        columns={2}
        options={people.map(({ id, name }) => ({ id, label: name, mark: initials(name) }))}
        value={picked}
        onChange={setPicked}
      />
      {person === undefined && <p className="muted">{props.choose}</p>}
      {person !== undefined && props.waits !== undefined && <p className="muted">{props.waits}</p>}
      {person !== undefined && props.waits === undefined && (
        <PinCheck
          key={person.id}
          person={person}
          onPass={(pass) => props.onPass(person, pass)}
          error={props.error}
          hint={props.hint}
        />
      )}
    </div>
  )
}
