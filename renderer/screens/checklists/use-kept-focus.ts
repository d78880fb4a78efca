import { type RefObject, useEffect } from 'react'

/** A button that brought this view in its own place is gone: the focus goes on to what is worked on here. */
export function useKeptFocus(around: RefObject<HTMLElement | null>, target: string): void {
  useEffect(() => {
    if (document.activeElement === document.body) around.current?.querySelector<HTMLElement>(target)?.focus()
  }, [around, target])
}
