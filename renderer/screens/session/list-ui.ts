import { createContext, useContext } from 'react'
import type { AppError } from '../../../shared/ipc/errors'
import type { Draft } from './fields/draft'
import type { Act } from './use-session'

/** What is open in a row, besides its fields. */
export type PanelKind = 'why' | 'problem' | 'not-applicable' | 'correct' | 'again' | 'dried' | 'override' | 'stop'
export interface OpenPanel {
  readonly line: string
  readonly kind: PanelKind
}

/** What rows do. One object for the whole session, so that a row is drawn again only when its own line changes. */
export interface LineActions {
  readonly activate: (line: string) => void
  /** Space, or a press on the row: settles the line, or opens what is missing for it. */
  readonly tick: (line: string) => void
  readonly fill: (line: string, field: string, raw: unknown) => void
  /** Why the entry comes after its pause. */
  readonly sayLate: (line: string, reason: string) => void
  readonly open: (line: string, kind: PanelKind) => void
  readonly close: () => void
  /** Runs a call about a line; a refusal is shown in its row. Answers whether it went through. */
  readonly run: (line: string, ...call: Parameters<Act>) => Promise<boolean>
  readonly startTimer: (line: string, product: string) => void
  /** From the list beside the door to a line, and on to its first field if it has been begun. */
  readonly goTo: (section: string, line: string) => void
  readonly announce: (sentence: string) => void
}

export interface ListUi {
  readonly drafts: Readonly<Record<string, Draft>>
  readonly late: Readonly<Record<string, string>>
  readonly panel: OpenPanel | undefined
  readonly refusals: Readonly<Record<string, AppError>>
  /** Lines whose tick was tried too early: what is missing says so. */
  readonly tried: Readonly<Record<string, true>>
  readonly actions: LineActions
}

export const ListUiContext = createContext<ListUi | undefined>(undefined)

export function useListUi(): ListUi {
  const ui = useContext(ListUiContext)
  if (ui === undefined) throw new Error('No session screen around this component')
  return ui
}

export const rowId = (line: string) => `line-${line}`
export const tickId = (line: string) => `tick-${line}`

/** Puts the focus on a line's tick once the list has been drawn, and brings the row into view. */
export function focusLine(line: string): void {
  requestAnimationFrame(() => {
    document.getElementById(rowId(line))?.scrollIntoView({ block: 'nearest' })
    document.getElementById(tickId(line))?.focus({ preventScroll: true })
  })
}

/** A button that went away because its press succeeded leaves the focus to its line, so that keys go on from there. */
export function keepFocus(line: string): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) focusLine(line)
    }),
  )
}

/** Puts the focus on the first field that is open in a row. */
export function focusField(line: string): void {
  requestAnimationFrame(() => {
    const row = document.getElementById(rowId(line))
    row?.scrollIntoView({ block: 'nearest' })
    const inputs = 'input:not([hidden]), textarea, [role=radio][tabindex="0"], [role=checkbox], button'
    const open = row?.querySelector('[data-open]') ?? undefined
    const first = open?.querySelector<HTMLElement>('[aria-invalid=true]') ?? open?.querySelector<HTMLElement>(inputs)
    first?.focus({ preventScroll: true })
  })
}
