import type { Policy } from '../catalog/catalog'
import type { Product } from '../catalog/product'
import type { Supplies } from '../catalog/supplies'
import type { Cards, Checklist, Line, PausePoint } from '../checklist/checklist'
import { pausesOf } from '../checklist/checklist'
import { askedLines } from './asked'
import type { SessionState } from './state'

/** What rules need beside the session itself. The window and the main process build it from the same answer. */
export interface RuleContext {
  readonly checklist: Checklist
  readonly policy: Policy
  readonly products: readonly Product[]
  readonly supplies?: Supplies
}

/** The lines of a refresh: readiness ran out, so the surfaces are disinfected again and the room released. */
const REFRESH_LINES = ['surfaces-cleaned', 'surfaces-disinfected-after', 'hands-after', 'room-released']

/** The pauses this session has to pass: all of them, or only the turnover when nobody is (or was) treated. */
export function activePauses(state: SessionState, checklist: Checklist): readonly PausePoint[] {
  const known = KNOWN_PAUSES.get(state)
  if (known?.checklist === checklist) return known.pauses
  const pauses = findActivePauses(state, checklist)
  KNOWN_PAUSES.set(state, { checklist, pauses })
  return pauses
}

/** Every rule of a tick asks for the same pauses; a state never changes, so one answer serves them all. */
const KNOWN_PAUSES = new WeakMap<
  SessionState,
  { readonly checklist: Checklist; readonly pauses: readonly PausePoint[] }
>()

function findActivePauses(state: SessionState, checklist: Checklist): readonly PausePoint[] {
  const pauses = pausesOf(checklist).map((pause) => askedLines(state, checklist, pause))
  if (state.purpose === 'treatment' && state.abandoned === undefined) return pauses
  return pauses.slice(-1).map((pause) => ({ ...pause, lines: turnoverLines(state, pause) }))
}

function turnoverLines(state: SessionState, pause: PausePoint): Line[] {
  if (state.purpose !== 'refresh') return pause.lines
  const lines = pause.lines.filter((line) => REFRESH_LINES.includes(line.id))
  // What a refresh leaves out cannot be waited for.
  return lines.map((line) => {
    const { after, ...rest } = line
    return after === undefined || !REFRESH_LINES.includes(after) ? rest : line
  })
}

/** The pause whose door is still closed; `undefined` when only the seal is left to do or the session is sealed. */
export function currentPause(state: SessionState, checklist: Checklist): PausePoint | undefined {
  return activePauses(state, checklist).find((pause) => state.passed[pause.id] === undefined)
}

/** Whether event cards are open: the last pause before them has passed, the first one after them has not. */
export function cardsOpen(state: SessionState, checklist: Checklist): boolean {
  if (state.purpose !== 'treatment' || state.abandoned !== undefined || state.sealed !== undefined) return false
  const index = checklist.sections.findIndex((section) => section.kind === 'cards')
  const before = checklist.sections.slice(0, index).findLast((section) => section.kind === 'pause')
  const after = checklist.sections.slice(index + 1).find((section) => section.kind === 'pause')
  const isOpen = before === undefined || state.passed[before.id] !== undefined
  return index >= 0 && isOpen && (after === undefined || state.passed[after.id] === undefined)
}

/** The event cards of this session; those that its answers leave out are not among them. */
export function cardsOf(state: SessionState, checklist: Checklist): Cards | undefined {
  const cards = checklist.sections.find((section) => section.kind === 'cards')
  return cards === undefined ? undefined : askedLines(state, checklist, cards)
}

/** Cards while they are open; afterwards, until the seal, only for what is entered late (rule R18). */
export function cardsAccess(state: SessionState, checklist: Checklist): 'open' | 'late' | 'closed' {
  if (cardsOpen(state, checklist)) return 'open'
  return state.sealed === undefined && state.gloves.since !== undefined ? 'late' : 'closed'
}

export interface Place {
  readonly line: Line
  /** Absent for an event card. */
  readonly pause?: PausePoint
}

/** Where a line stands in this session; `undefined` when the session does not have it. */
export function findLine(state: SessionState, checklist: Checklist, id: string): Place | undefined {
  for (const pause of activePauses(state, checklist)) {
    const line = pause.lines.find((candidate) => candidate.id === id)
    if (line !== undefined) return { line, pause }
  }
  const line = cardsOf(state, checklist)?.lines.find((candidate) => candidate.id === id)
  if (line !== undefined) return { line }
  // Lines of pauses that a stopped session does not pass any more: nothing new, but corrections.
  for (const pause of state.abandoned === undefined ? [] : pausesOf(checklist)) {
    const line = pause.lines.find((candidate) => candidate.id === id)
    if (line !== undefined) return { line, pause }
  }
  return undefined
}
