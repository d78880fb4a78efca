import { useRef } from 'react'

/** What opened a form gets the focus back when the form is closed. */
export function useOpener() {
  const opener = useRef<Element | null>(null)
  return {
    remember: () => {
      opener.current = document.activeElement
    },
    giveBack: () => {
      if (opener.current instanceof HTMLElement) opener.current.focus()
    },
  }
}
