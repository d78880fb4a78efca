import { useEffect, useRef } from 'react'

/** Frames within which what lay under the cover can be focused again. */
const PATIENCE = 20

/** Gives the focus back to what had it before the cover came, however long the cover takes to let go of the page. */
export function useFocusBack(isCovered: boolean): void {
  const last = useRef<HTMLElement>(null)
  useEffect(() => {
    if (isCovered) return undefined
    const note = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && target.closest('[data-lock-cover]') === null) last.current = target
    }
    window.addEventListener('focusin', note)
    return () => window.removeEventListener('focusin', note)
  }, [isCovered])
  useEffect(() => (isCovered ? () => focusSoon(last.current) : undefined), [isCovered])
}

function focusSoon(element: HTMLElement | null, frames = PATIENCE): void {
  requestAnimationFrame(() => {
    if (element === null || !element.isConnected || document.activeElement === element) return
    element.focus({ preventScroll: true })
    if (document.activeElement !== element && frames > 0) focusSoon(element, frames - 1)
  })
}
