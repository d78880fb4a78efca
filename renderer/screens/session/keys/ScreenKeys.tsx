import { useEffectEvent, useLayoutEffect, useState } from 'react'
import { undoable } from '../../../../shared/session/rules'
import { useListUi } from '../list-ui'
import { pauseNumber, sectionsOf } from '../sections'
import { useOpenSession } from '../session-context'
import { isTyping } from './is-typing'
import { KeysSheet } from './KeysSheet'

/** Keys that work anywhere in the session, and the sheet that lists them. */
export function ScreenKeys() {
  const { state, context, now, act, show } = useOpenSession()
  const { panel, actions } = useListUi()
  const [isSheetOpen, setIsSheetOpen] = useState(false)
  const view = (number: number) => {
    const { checklist } = context
    const pause = sectionsOf(state, checklist).find(({ id }) => (pauseNumber(state, checklist, id) ?? 1) === number)
    if (pause !== undefined) show(pause.id)
    return pause !== undefined
  }
  const run = (event: KeyboardEvent): boolean => {
    const key = event.key.toLowerCase()
    const isText = event.target instanceof Element && isTyping(event.target)
    if (event.ctrlKey && key === 'z' && !event.shiftKey && !isText) {
      if (undoable(state, now()) !== undefined) void act('session.undo', {})
      return true
    }
    if (event.ctrlKey && key === 'enter') {
      pressDoor()
      return true
    }
    if (event.altKey && /^Digit[1-9]$/.test(event.code)) return view(Number(event.code.slice(5)))
    if (key === 'escape' && panel !== undefined && !event.defaultPrevented) {
      actions.close()
      return true
    }
    if (event.key === '?' && !isText && !event.ctrlKey && !event.altKey) {
      setIsSheetOpen(true)
      return true
    }
    return false
  }
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!isSheetOpen && run(event)) event.preventDefault()
  })
  // In the same breath as the first paint: a key pressed at once is not lost.
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
  return <KeysSheet isOpen={isSheetOpen} onClose={() => setIsSheetOpen(false)} />
}

/** As a press on its button: the key never does what no button offers. */
function pressDoor(): void {
  document.querySelector<HTMLElement>('[data-key="door"] button')?.click()
}
