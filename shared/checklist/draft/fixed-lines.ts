import type { Checklist, Line } from '../checklist'
import { linesOf } from '../checklist'

/** The first gloves, and the contact time that a room's release rests on (rules R2 and R8). */
const STRUCTURE = ['gloves-on', 'surfaces-disinfected-after']

/** Lines that are not critical, but whose answers a rule reads (R15, R22). */
const READ_BY_RULES = ['allergy-check', 'waste-and-floor']

/** Lines without which a session cannot be opened, worked or sealed. They can be reworded, and nothing else. */
export function isFixed({ id, automatic, closedBySeal, card }: Line): boolean {
  const isEvent = card === 'gloves' || card === 'break' || card === 'incident'
  return automatic === true || closedBySeal === true || isEvent || STRUCTURE.includes(id)
}

/** Whether a line of the shipped list may be taken out or made weaker only with a reason. */
export function isCritical({ id, level }: Line): boolean {
  return level === 'must' || READ_BY_RULES.includes(id)
}

/** The line as it ships, if the list is a shipped one or was made from one. */
export function shippedLine(shipped: Checklist | undefined, id: string): Line | undefined {
  return shipped === undefined ? undefined : linesOf(shipped).find(({ line }) => line.id === id)?.line
}

/** Whether rules read the answer of this line: its words may change, how it is answered may not. */
export function isAnswerFixed(line: Line, shipped: Checklist | undefined): boolean {
  const known = shippedLine(shipped, line.id)
  const isEvent = line.card !== undefined && line.card !== 'answer'
  return isEvent || isFixed(line) || (known !== undefined && isCritical(known) && known.fields.length > 0)
}
