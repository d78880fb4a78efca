import type { KeyboardEvent } from 'react'

const STEP: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/**
 * Arrow keys, Home and End move the focus among the radios of a group without picking: a pick is written to the record,
 * so it takes Space. Put it on the element with `role="radiogroup"`.
 */
export function moveRovingFocus(event: KeyboardEvent<HTMLElement>): void {
  const radios = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=radio]')]
  const at = radios.findIndex((radio) => radio === document.activeElement)
  const target = nextIndex(event.key, at, radios.length)
  if (at < 0 || target === undefined) return
  event.preventDefault()
  radios[target]?.focus()
}

function nextIndex(key: string, at: number, count: number): number | undefined {
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  const step = STEP[key]
  return step === undefined ? undefined : (at + step + count) % count
}

/** Tab enters a group at the chosen option, else at the first that can be chosen. */
export function tabStopOf<Id extends string>(
  options: readonly { readonly id: Id; readonly unavailable?: unknown }[],
  value: Id | null,
): Id | undefined {
  const chosen = options.find((option) => option.id === value)
  return (chosen ?? options.find((option) => option.unavailable === undefined) ?? options[0])?.id
}
