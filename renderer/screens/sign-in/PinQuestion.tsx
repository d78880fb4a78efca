import { useState, type ReactNode } from 'react'
import { initials } from '../../../shared/people/person'
import { PIN_TEXT } from '../../../shared/text/cards'
import { SIGN_IN_TEXT } from '../../../shared/text/frame'
import { PinPad } from '../../components/PinPad'
import { Tiles } from '../../components/Tiles'
import styles from './PinQuestion.module.css'
import { useFirstFocus } from './use-first-focus'
import { usePinCheck, type PinPerson } from './use-pin-check'

export interface PinQuestionProps {
  readonly people: readonly PinPerson[]
  /** Above the names: "Who signs in?" */
  readonly heading: string
  /** A pass is good once, for this person, for two minutes. */
  readonly onPass: (person: string, pass: string) => void
  /** Why the last pass was of no use after all. */
  readonly error?: string | undefined
  readonly hint?: ReactNode
}

/** Who, and that person's PIN, with every way in which a PIN can be refused. The name is not asked where only one may. */
export function PinQuestion({ people, heading, onPass, error, hint = SIGN_IN_TEXT.pinHint }: PinQuestionProps) {
  const [picked, setPicked] = useState<string | null>(null)
  const only = people.length === 1 ? people[0] : undefined
  const person = only ?? people.find(({ id }) => id === picked)
  const pin = usePinCheck(person)
  const first = useFirstFocus<HTMLDivElement>('[role=radio][tabindex="0"]')
  const check = async (asked: PinPerson, digits: string) => {
    const pass = await pin.check(asked, digits)
    if (pass === undefined) return
    pin.again(undefined)
    onPass(asked.id, pass)
  }
  return (
    <div className={styles['question']} ref={first}>
      {only === undefined && (
        <Tiles
          label={heading}
          look="people"
          columns={2}
          options={people.map(({ id, name }) => ({ id, label: name, mark: initials(name) }))}
          value={picked}
          onChange={(id) => {
            setPicked(id)
            pin.again(undefined)
          }}
        />
      )}
      {person === undefined ? (
        <p className="muted">{SIGN_IN_TEXT.choose}</p>
      ) : (
        <PinPad
          key={person.id}
          label={PIN_TEXT.label(person.name)}
          length={person.pinLength}
          words={PIN_TEXT.words}
          attempt={pin.attempt}
          error={pin.error ?? error}
          lockedReason={pin.lockedReason}
          hint={hint}
          onCount={pin.onCount}
          onComplete={(digits) => void check(person, digits)}
        />
      )}
    </div>
  )
}
