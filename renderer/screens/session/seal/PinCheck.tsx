import { useEffect, useState, type ReactNode } from 'react'
import type { Person } from '../../../../shared/people/person'
import { PIN_TEXT } from '../../../../shared/text/cards'
import { errorSentence } from '../../../../shared/text/errors'
import { call } from '../../../api/api'
import { PinPad } from '../../../components/PinPad'

export interface PinCheckProps {
  readonly person: Pick<Person, 'id' | 'name' | 'pinLength'>
  /** Called with a pass that is good once, for this person, for two minutes. */
  readonly onPass: (pass: string) => void
  /** Why the pass was of no use after all. */
  readonly error?: string | undefined
  readonly hint?: ReactNode
  /** How many digits are entered; not called when they are emptied after a check. */
  readonly onCount?: ((count: number) => void) | undefined
}

/** Asks for one person's PIN and turns it into a pass. Give it the person's id as its key. */
export function PinCheck({ person, onPass, error, hint, onCount }: PinCheckProps) {
  const [attempt, setAttempt] = useState(0)
  const [wrong, setWrong] = useState<string>()
  const wait = useCountdown()
  const check = async (pin: string) => {
    const result = await call('people.check-pin', { person: person.id, pin })
    setAttempt((count) => count + 1)
    if (result.ok) {
      setWrong(undefined)
      onPass(result.value.pass)
      return
    }
    if (result.error.code === 'pin-locked') {
      // The wait says itself why no PIN is taken, as long as it lasts.
      wait.start(result.error.seconds)
      setWrong(undefined)
      return
    }
    setWrong(errorSentence(result.error))
  }
  return (
    <PinPad
      label={PIN_TEXT.label(person.name)}
      length={person.pinLength}
      words={PIN_TEXT.words}
      attempt={attempt}
      onComplete={(pin) => void check(pin)}
      onCount={(count) => {
        if (count > 0) setWrong(undefined)
        onCount?.(count)
      }}
      error={wrong ?? error}
      lockedReason={wait.left > 0 ? PIN_TEXT.wait(wait.left) : undefined}
      hint={hint}
    />
  )
}

/** Whole seconds that are left of a wait. */
function useCountdown() {
  const [left, setLeft] = useState(0)
  const isRunning = left > 0
  useEffect(() => {
    if (!isRunning) return
    const timer = setInterval(() => setLeft((seconds) => Math.max(0, seconds - 1)), 1000)
    return () => clearInterval(timer)
  }, [isRunning])
  return { left, start: (seconds: number) => setLeft(Math.ceil(seconds)) }
}
