import { useEffect, useState } from 'react'
import type { Person } from '../../../shared/people/person'
import { PIN_TEXT } from '../../../shared/text/cards'
import { errorSentence } from '../../../shared/text/errors'
import { call } from '../../api/api'

export type PinPerson = Pick<Person, 'id' | 'name' | 'pinLength'>

export interface PinCheckState {
  /** For the pad: a new number empties the dots. */
  readonly attempt: number
  readonly error: string | undefined
  readonly lockedReason: string | undefined
  readonly isChecking: boolean
  readonly check: (person: PinPerson, pin: string) => Promise<string | undefined>
  readonly onCount: (count: number) => void
  /** Empties the pad, and says why. */
  readonly again: (why: string | undefined) => void
}

/** Turns a person's PIN into a pass. Wrong and locked PINs become sentences; a lock lasts while others try theirs. */
export function usePinCheck(person: PinPerson | undefined): PinCheckState {
  const [attempt, setAttempt] = useState(0)
  const [error, setError] = useState<string>()
  const [isChecking, setIsChecking] = useState(false)
  const locks = useLocks()
  const left = locks.secondsLeft(person?.id)
  const again = (why: string | undefined) => {
    setAttempt((count) => count + 1)
    setError(why)
  }
  const check = async (asked: PinPerson, pin: string) => {
    setIsChecking(true)
    const result = await call('people.check-pin', { person: asked.id, pin })
    setIsChecking(false)
    if (result.ok) return result.value.pass
    if (result.error.code === 'pin-locked') locks.lock(asked.id, result.error.seconds)
    again(result.error.code === 'pin-locked' ? undefined : errorSentence(result.error))
    return undefined
  }
  const onCount = (count: number) => {
    if (count > 0) setError(undefined)
  }
  const lockedReason = left > 0 ? PIN_TEXT.wait(left) : undefined
  return { attempt, error, lockedReason, isChecking, check, onCount, again }
}

/** Until when whose PIN is not taken, by this window's own clock. */
function useLocks() {
  const [until, setUntil] = useState<Readonly<Record<string, number>>>({})
  const [now, setNow] = useState(0)
  const isRunning = Object.values(until).some((end) => end > now)
  useEffect(() => {
    if (!isRunning) return
    const timer = setInterval(() => setNow(performance.now()), 500)
    return () => clearInterval(timer)
  }, [isRunning])
  return {
    secondsLeft: (id: string | undefined) => Math.ceil(Math.max(0, (until[id ?? ''] ?? 0) - now) / 1000),
    lock: (id: string, seconds: number) => {
      const start = performance.now()
      setNow(start)
      setUntil((before) => ({ ...before, [id]: start + seconds * 1000 }))
    },
  }
}
