import type { Checklist } from '../checklist'
import type { Recurs } from '../recurs'
import { frameFor } from '../shipped'
import { isFixed } from './fixed-lines'

/**
 * A list that holds only what its kind needs. For a treatment that is the program's own lines and the whole turnover;
 * a recurring list is only signed.
 */
export function emptyList(id: string, name: string, recurs?: Recurs): Checklist {
  const frame = frameFor(recurs === undefined ? {} : { recurs })
  const turnover = recurs === undefined ? frame.sections.at(-1)?.id : undefined
  const sections = frame.sections.map((section) => ({
    ...section,
    ...(recurs !== undefined && { name }),
    lines: section.id === turnover ? section.lines : section.lines.filter(isFixed),
  }))
  return { id, name, version: 1, sections, ...(recurs !== undefined && { recurs }) }
}

/** A list of the clinic's own with the lines of another; what the other was made from stays known. */
export function copiedList(id: string, name: string, from: Checklist, shipped: Checklist | undefined): Checklist {
  const madeFrom = shipped === undefined ? {} : { madeFrom: shipped.id }
  const exceptions = from.exceptions === undefined ? {} : { exceptions: from.exceptions }
  const recurs = from.recurs === undefined ? {} : { recurs: from.recurs }
  return { id, name, version: 1, sections: from.sections, ...recurs, ...madeFrom, ...exceptions }
}
