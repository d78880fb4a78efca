import type { MouseEvent } from 'react'

export interface LinkTarget {
  readonly href: string
  /** Takes over from the browser for a plain click or Enter. */
  readonly onPress?: (() => void) | undefined
}

/** Props of an `<a>` that goes to `href`, or calls `onPress` instead. */
export function linkProps({ href, onPress }: LinkTarget) {
  return {
    href,
    onClick: (event: MouseEvent) => {
      if (!onPress) return
      event.preventDefault()
      onPress()
    },
  }
}
