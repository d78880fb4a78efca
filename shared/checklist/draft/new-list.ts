import type { Checklist } from '../checklist'
import { FRAME } from '../shipped'
import { isFixed } from './fixed-lines'

/** A list that holds only what every session needs: the program's own lines, and the whole turnover. */
export function emptyList(id: string, name: string): Checklist {
  const last = FRAME.sections.at(-1)?.id
  const sections = FRAME.sections.map((section) => ({
    ...section,
    lines: section.id === last ? section.lines : section.lines.filter(isFixed),
  }))
  return { id, name, version: 1, sections }
}

/** A list of the clinic's own with the lines of another; what the other was made from stays known. */
export function copiedList(id: string, name: string, from: Checklist, shipped: Checklist | undefined): Checklist {
  const madeFrom = shipped === undefined ? {} : { madeFrom: shipped.id }
  const exceptions = from.exceptions === undefined ? {} : { exceptions: from.exceptions }
  return { id, name, version: 1, sections: from.sections, ...madeFrom, ...exceptions }
}
