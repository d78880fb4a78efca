import { useState } from 'react'
import { usePinCheck, type PinPerson } from '../sign-in/use-pin-check'

/** The PIN pad beside a form: a right PIN stays on it as full dots until a digit or the person changes. */
export function useSessionPin(person: PinPerson | undefined) {
  const check = usePinCheck(person)
  const [count, setCount] = useState(0)
  const [right, setRight] = useState<{ readonly person: string; readonly pass: string }>()
  const pass = right !== undefined && right.person === person?.id ? right.pass : undefined
  return {
    ...check,
    count,
    pass,
    isRight: pass !== undefined,
    onCount: (digits: number) => {
      setCount(digits)
      setRight(undefined)
      check.onCount(digits)
    },
    onComplete: async (asked: PinPerson, digits: string) => {
      const given = await check.check(asked, digits)
      if (given === undefined) setCount(0)
      else setRight({ person: asked.id, pass: given })
    },
    /** Empties the pad for another person, or because the pass is used up. */
    again: (why: string | undefined) => {
      setCount(0)
      setRight(undefined)
      check.again(why)
    },
  }
}
