import { type RefObject, useEffect, useEffectEvent } from 'react'

/** 1 to 9 pick a room, arrows move among the rooms as they stand; Enter presses the button that has the focus. */
export function useBoardKeys(grid: RefObject<HTMLElement | null>): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || isElsewhere(event.target)) return
    const actions = [...(grid.current?.querySelectorAll<HTMLElement>('[data-room] > button') ?? [])]
    const target = /^[1-9]$/.test(event.key)
      ? actions[Number(event.key) - 1]
      : neighbor(
          actions,
          actions.findIndex((action) => action === document.activeElement),
          event.key,
        )
    if (target === undefined) return
    event.preventDefault()
    target.focus()
    target.scrollIntoView({ block: 'nearest' })
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}

/** Another control that has a use for these keys of its own. */
function isElsewhere(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [role=menu], [role=dialog], nav') !== null
}

function neighbor(actions: readonly HTMLElement[], at: number, key: string): HTMLElement | undefined {
  const columns = columnsOf(actions)
  const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns }[key]
  if (step === undefined) return undefined
  return at < 0 ? actions[0] : actions[at + step]
}

/** How many cards stand in the first row now. */
function columnsOf(actions: readonly HTMLElement[]): number {
  const tops = actions.map((action) => action.closest('article')?.offsetTop)
  const next = tops.findIndex((top) => top !== tops[0])
  return next < 0 ? actions.length : next
}
