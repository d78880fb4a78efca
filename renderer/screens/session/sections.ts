import { pausesOf, type Checklist, type Line, type PausePoint, type Section } from '../../../shared/checklist/checklist'
import { askedLines } from '../../../shared/session/asked'
import { activePauses, currentPause } from '../../../shared/session/context'
import type { SessionState } from '../../../shared/session/state'

/** The sections that this session has, in working order: what a stopped session never came to is left out. */
export function sectionsOf(state: SessionState, checklist: Checklist): readonly Section[] {
  const pauses = activePauses(state, checklist)
  if (state.purpose !== 'treatment') return pauses
  if (state.abandoned === undefined) return checklist.sections.map((section) => askedLines(state, checklist, section))
  const [turnover] = pauses
  return checklist.sections.flatMap((section) => {
    if (section.id === turnover?.id) return turnover
    return section.lines.some((line) => state.lines[line.id] !== undefined) ? section : []
  })
}

/** `open`: lines can be settled; `passed`: late entries and corrections; `later`: for reading only. */
export type Access = 'open' | 'passed' | 'later'

export function accessTo(state: SessionState, checklist: Checklist, section: Section): Access {
  if (section.kind === 'cards') return 'open'
  if (state.passed[section.id] !== undefined) return 'passed'
  const pauses = activePauses(state, checklist)
  if (!pauses.some((pause) => pause.id === section.id)) return 'passed'
  const current = currentPause(state, checklist)
  return current === undefined || current.id === section.id ? 'open' : 'later'
}

/** Where the work is: the pause under way, or the event cards while the treatment runs. */
export function workSection(state: SessionState, checklist: Checklist): Section | undefined {
  const sections = sectionsOf(state, checklist)
  const current = currentPause(state, checklist)
  if (current === undefined) return sections.at(-1)
  const index = sections.findIndex((section) => section.id === current.id)
  const before = sections[index - 1]
  const untouched = current.lines.every((line) => state.lines[line.id] === undefined)
  return before?.kind === 'cards' && untouched ? before : sections[index]
}

/** Which pause of the checklist this is, from 1; none where a session has only one. */
export function pauseNumber(state: SessionState, checklist: Checklist, id: string): number | undefined {
  if (state.purpose !== 'treatment') return undefined
  return pausesOf(checklist).findIndex((pause) => pause.id === id) + 1 || undefined
}

/** The pause that comes before a section, if the section follows one directly. */
export function pauseBefore(sections: readonly Section[], id: string): PausePoint | undefined {
  const before = sections[sections.findIndex((section) => section.id === id) - 1]
  return before?.kind === 'pause' ? before : undefined
}

export function isSettled(state: SessionState, line: Line): boolean {
  const status = state.lines[line.id]?.status ?? 'open'
  return status === 'done' || status === 'not-applicable'
}

/** The next line to settle, looking on from `after` and then from the top. */
export function nextOpenLine(state: SessionState, section: Section, after?: string): string | undefined {
  const at = section.lines.findIndex((line) => line.id === after)
  const turned = [...section.lines.slice(at + 1), ...section.lines.slice(0, at + 1)]
  return turned.find((line) => (state.lines[line.id]?.status ?? 'open') === 'open' && line.closedBySeal !== true)?.id
}

/** Whether nothing but signing and sealing is left to do; `doorLeft` counts what keeps the door of `pause` closed. */
export function isReadyToSeal(state: SessionState, checklist: Checklist, doorLeft: number): boolean {
  if (state.sealed !== undefined) return false
  const current = currentPause(state, checklist)
  if (current === undefined) return true
  return doorLeft === 0 && activePauses(state, checklist).at(-1)?.id === current.id
}
