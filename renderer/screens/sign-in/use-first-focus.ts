import { useEffect, useRef, type RefObject } from 'react'

/** Puts the focus on the first of `selector` inside, once, so that keys work from the start. */
export function useFirstFocus<T extends HTMLElement>(selector: string): RefObject<T | null> {
  const container = useRef<T>(null)
  useEffect(() => {
    container.current?.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true })
  }, [selector])
  return container
}
