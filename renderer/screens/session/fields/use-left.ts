import { useState } from 'react'

/** Whether the person has been in a field and gone on: before that, half a word is not yet wrong. */
export function useLeft() {
  const [isLeft, setIsLeft] = useState(false)
  return { isLeft, leave: () => setIsLeft(true) }
}
