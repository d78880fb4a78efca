import { useEffectEvent, useRef, type KeyboardEvent } from 'react'
import type { PausePoint } from '../../../../shared/checklist/checklist'
import { disinfectionFault } from '../../../../shared/catalog/product'
import { timerField } from '../../../../shared/session/rules'
import { focusField, focusLine, rowId, useListUi } from '../list-ui'
import { useOpenSession } from '../session-context'
import { isTyping } from './is-typing'

/** A barcode scanner types faster than this, in milliseconds between keys; its letters are not commands. */
const SCANNER_MS = 35

/** Single keys that work only while the focus is in the list (WCAG 2.1.4). */
export function useListKeys(section: PausePoint): (event: KeyboardEvent<HTMLElement>) => void {
  const { activeLine, state, context, show } = useOpenSession()
  const { actions } = useListUi()
  const last = useRef(-Infinity)
  const lineAt = (target: Element) => target.closest<HTMLElement>('[data-line]')?.dataset['line'] ?? activeLine
  const move = (from: string | undefined, step: 1 | -1) => {
    const at = section.lines.findIndex(({ id }) => id === from)
    const next = section.lines[at < 0 ? 0 : Math.min(section.lines.length - 1, Math.max(0, at + step))]
    if (next === undefined) return
    show(section.id, next.id)
    focusLine(next.id)
  }
  const press = (name: string, line: string) => {
    // Commands press the row's own buttons, so that a key never does what no button offers.
    const button = document.getElementById(rowId(line))?.querySelector<HTMLElement>(`[data-key="${name}"] button`)
    button?.click()
  }
  const startTimer = (id: string) => {
    const line = section.lines.find((candidate) => candidate.id === id)
    if (line === undefined || timerField(line) === undefined) return
    const usable = context.products.filter((product) => disinfectionFault(product) === undefined)
    const only = state.timers[id]?.product ?? (usable.length === 1 ? usable[0]?.id : undefined)
    if (state.timers[id] !== undefined) return
    if (only === undefined) {
      show(section.id, id)
      return focusField(id)
    }
    actions.startTimer(id, only)
  }
  const run = (key: string, line: string): boolean => {
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
        press('problem', line)
        return true
      case 'n':
        press('not-applicable', line)
        return true
      case 'c':
        press('correct', line)
        return true
      case 't':
        startTimer(line)
        return true
      case 'f':
        show(section.id, line)
        focusPhoto(line)
        return true
      default:
        return false
    }
  }
  return useEffectEvent((event: KeyboardEvent<HTMLElement>) => {
    const gap = event.timeStamp - last.current
    last.current = event.timeStamp
    const { target } = event
    if (
      event.defaultPrevented ||
      event.ctrlKey ||
      event.altKey ||
      event.metaKey ||
      (event.repeat && event.key.length === 1)
    )
      return
    // Menus and lists that open above the page are drawn elsewhere, but their keys come by here.
    if (!(target instanceof Element) || !event.currentTarget.contains(target) || isTyping(target)) return
    const line = lineAt(target)
    if (line === undefined || (gap < SCANNER_MS && event.key.length === 1)) return
    if (run(event.key.toLowerCase(), line)) event.preventDefault()
  })
}

function focusPhoto(line: string): void {
  requestAnimationFrame(() => {
    document.getElementById(rowId(line))?.querySelector<HTMLElement>('[data-photos] button:last-of-type')?.focus()
  })
}
