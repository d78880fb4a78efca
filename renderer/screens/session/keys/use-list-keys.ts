import { useRef, type KeyboardEvent } from 'react'
import type { PausePoint } from '../../../../shared/checklist/checklist'
import { timerField, usableProducts } from '../../../../shared/session/rules'
import { focusField, focusLine, rowId, useListUi } from '../list-ui'
import { useOpenSession } from '../session-context'
import { isTyping } from './is-typing'

/** A barcode scanner types faster than this, in milliseconds between keys; its letters are not commands. */
const SCANNER_MS = 35

/** Single keys that work only while the focus is in the list (WCAG 2.1.4). */
export function useListKeys(section: PausePoint): (event: KeyboardEvent<HTMLElement>) => void {
  const { activeLine } = useOpenSession()
  const run = useCommands(section)
  const last = useRef(-Infinity)
  return (event) => {
    const gap = event.timeStamp - last.current
    const isLetter = event.key.length === 1
    if (isLetter) last.current = event.timeStamp
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || (isLetter && event.repeat)) return
    const { target } = event
    // Menus and lists that open above the page are drawn elsewhere, but their keys come by here.
    if (!(target instanceof Element) || !event.currentTarget.contains(target) || isTyping(target)) return
    const line = target.closest<HTMLElement>('[data-line]')?.dataset['line'] ?? activeLine
    if (line === undefined || (isLetter && gap < SCANNER_MS)) return
    if (run(event.key.toLowerCase(), line)) event.preventDefault()
  }
}

/** Answers whether the key is a command. */
function useCommands(section: PausePoint): (key: string, line: string) => boolean {
  const { show } = useOpenSession()
  const startTimer = useStartTimer(section)
  const move = (from: string, step: 1 | -1) => {
    const at = section.lines.findIndex(({ id }) => id === from)
    const next = section.lines[Math.min(section.lines.length - 1, Math.max(0, at + step))]
    if (next === undefined) return
    show(section.id, next.id)
    focusLine(next.id)
  }
  return (key, line) => {
    switch (key) {
      case 'arrowdown':
      case 'j':
        move(line, 1)
        return true
      case 'arrowup':
      case 'k':
        move(line, -1)
        return true
      case 'p':
        pressButton(line, 'problem')
        return true
      case 'n':
        pressButton(line, 'not-applicable')
        return true
      case 'c':
        pressButton(line, 'correct')
        return true
      case 't':
        startTimer(line)
        return true
      case 'f':
        show(section.id, line)
        openPhoto(line)
        return true
      default:
        return false
    }
  }
}

/** Commands press the row's own buttons, so that a key never does what no button offers. */
function pressButton(line: string, name: string): void {
  document.getElementById(rowId(line))?.querySelector<HTMLElement>(`[data-key="${name}"] button`)?.click()
}

/** Starts the contact time where it is clear with what; otherwise goes to the choice. */
function useStartTimer(section: PausePoint): (line: string) => void {
  const { state, context, show, lots } = useOpenSession()
  const { actions } = useListUi()
  return (id) => {
    const line = section.lines.find((candidate) => candidate.id === id)
    if (line === undefined || timerField(line) === undefined || state.timers[id] !== undefined) return
    const usable = usableProducts(context, { room: state.room, today: lots().today })
    show(section.id, id)
    const [only] = usable
    if (only === undefined || usable.length > 1) focusField(id)
    else actions.startTimer(id, only.id)
  }
}

/** Opens the offer of a photo, or goes to the button that takes one. */
function openPhoto(line: string): void {
  requestAnimationFrame(() => {
    const row = document.getElementById(rowId(line))
    row?.querySelector<HTMLElement>('[data-key="photo"] button')?.click()
    requestAnimationFrame(() => {
      const buttons = row?.querySelectorAll<HTMLElement>('[data-photos] button')
      Array.from(buttons ?? [])
        .at(-1)
        ?.focus()
    })
  })
}
