import type { Person } from '../../../../shared/people/person'
import { SECOND_CHECK_TEXT as TEXT } from '../../../../shared/text/people'
import { PersonPin } from '../../sign-in/PersonPin'
import type { Checker } from './use-seal'

interface SecondCheckProps {
  /** Everybody but the one who signs. */
  readonly people: readonly Person[]
  readonly onPass: (checker: Checker) => void
}

/** Rule R20: somebody else looks at the room and says so with a PIN. */
export function SecondCheck({ people, onPass }: SecondCheckProps) {
  return (
    <>
      <p role="status">{TEXT.asked}</p>
      <PersonPin
        label={TEXT.who}
        people={people}
        nobody={TEXT.nobody}
        choose={TEXT.choose}
        hint={TEXT.pinHint}
        onPass={(person, pass) => onPass({ person: person.id, pass })}
      />
    </>
  )
}
