import { createContext, useContext } from 'react'
import type { AppError } from '../../../shared/ipc/errors'
import { afterPaint } from '../../components/after-paint'
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

/** Frames within which something that was asked for has to be drawn. */
const PATIENCE = 20

/** Runs with an element once it is drawn, which may be some frames after its state was set. */
function whenDrawn(find: () => HTMLElement | null, run: (element: HTMLElement) => void, frames = PATIENCE): void {
  // The answer is painted first: bringing the next line into view has the whole list laid out again.
  afterPaint(() => {
    const element = find()
    if (element !== null) run(element)
    else if (frames > 0) whenDrawn(find, run, frames - 1)
  })
}

function focusIn(line: string, element: HTMLElement): void {
  document.getElementById(rowId(line))?.scrollIntoView({ block: 'nearest' })
  element.focus({ preventScroll: true })
}

/** Puts the focus on a line's tick once the list has been drawn, and brings the row into view. */
export function focusLine(line: string): void {
  whenDrawn(
    () => document.getElementById(tickId(line)),
    (tick) => focusIn(line, tick),
  )
}

/** A button that went away because its press succeeded leaves the focus to its line, so that keys go on from there. */
export function keepFocus(line: string): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) focusLine(line)
    }),
  )
}

const INPUTS = 'input:not([hidden]), textarea, [role=radio][tabindex="0"], [role=checkbox], button'

/** Puts the focus on the first field that is open in a row, or the first that is refused. */
export function focusField(line: string): void {
  const find = () => {
    const open = document.getElementById(rowId(line))?.querySelector('[data-open]') ?? null
    return open?.querySelector<HTMLElement>('[aria-invalid=true]') ?? open?.querySelector<HTMLElement>(INPUTS) ?? null
  }
  whenDrawn(find, (field) => focusIn(line, field))
}
