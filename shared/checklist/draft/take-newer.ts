import { CHECKLIST, type Checklist, type Line, linesOf, type Section } from '../checklist'
import type { Field } from '../field'
import { isSame } from './difference'
import { isAnswerFixed, isFixed } from './fixed-lines'
import { moveLine, placeOf, removeLine } from './lines'
import type { Newer } from './newer'

/** Something that the clinic and the newer shipped version both changed, and whose change stands. */
export interface Clash {
  readonly label: string
  readonly what: ClashPart
  readonly stands: 'own' | 'shipped'
  /** RoomReady's words where the clinic's own stand. */
  readonly theirs?: string
}
export type ClashPart = 'words' | 'answer' | 'line' | 'rest'

/** A clinic's list with what is new in the shipped one. */
export interface TakenIn {
  readonly list: Checklist
  readonly clashes: readonly Clash[]
}

/**
 * What the clinic never changed becomes as it ships now, what only the clinic changed stays. Of what both changed the
 * clinic's stands, but for answers that rules read: there the shipped fields come in.
 */
export function withNewer(own: Checklist, { from, to }: Newer): TakenIn {
  const clashes: Clash[] = []
  const sections = own.sections.map((section) => mergedSection(section, from, to, clashes))
  const name = own.name === from.name ? to.name : own.name
  const merged = CHECKLIST.parse({ ...own, name, sections })
  const list = withAdded(withMoved(withoutGone(merged, { from, to }, clashes), { from, to }), { from, to })
  return { list, clashes }
}

type Members = Readonly<Record<string, unknown>>

/** Member by member; `clash` hears of what both changed, and differently. */
function merged(own: Members, from: Members, to: Members, clash: (member: string) => void): Members {
  const members = [...new Set([...Object.keys(own), ...Object.keys(to)])]
  return Object.fromEntries(
    members.flatMap((member) => {
      const isOwn = !isSame(own[member], from[member])
      if (isOwn && !isSame(to[member], from[member]) && !isSame(own[member], to[member])) clash(member)
      const value = isOwn ? own[member] : to[member]
      return value === undefined ? [] : [[member, value]]
    }),
  )
}

function mergedSection(own: Section, from: Checklist, to: Checklist, clashes: Clash[]): Members {
  const [before, now] = [from, to].map(({ sections }) => sections.find(({ id }) => id === own.id))
  const lines = own.lines.map((line) => mergedLine(line, from, to, clashes))
  if (before === undefined || now === undefined) return { ...own, lines }
  const clash = () => clashes.push({ label: own.name, what: 'words', stands: 'own' })
  const { lines: _own, ...words } = own
  const { lines: _before, ...was } = before
  const { lines: _now, ...is } = now
  const door =
    own.kind === 'pause' && before.kind === 'pause' && now.kind === 'pause'
      ? { door: merged(own.door, before.door, now.door, clash) }
      : {}
  return { ...merged({ ...words, ...door }, { ...was, ...door }, { ...is, ...door }, clash), lines }
}

function mergedLine(own: Line, from: Checklist, to: Checklist, clashes: Clash[]): Members {
  const before = placeOf(from, own.id)?.line
  const now = placeOf(to, own.id)?.line
  if (before === undefined || now === undefined) return own
  const { fields, ...rest } = own
  const { fields: fieldsBefore, ...restBefore } = before
  const { fields: fieldsNow, ...restNow } = now
  const label = own.label
  const members = merged(rest, restBefore, restNow, (member) =>
    clashes.push(
      member === 'label'
        ? { label, what: 'words', stands: 'own', theirs: now.label }
        : { label, what: 'rest', stands: 'own' },
    ),
  )
  if (isSame(fields, fieldsBefore)) return { ...members, fields: fieldsNow }
  if (isSame(fieldsNow, fieldsBefore) || isSame(fields, fieldsNow)) return { ...members, fields }
  const stands = isAnswerFixed(now, to) ? 'shipped' : 'own'
  clashes.push({ label, what: 'answer', stands })
  return { ...members, fields: stands === 'own' ? fields : mergedFields(fields, fieldsBefore, fieldsNow) }
}

/** The shipped fields, in the clinic's words where those of the shipped one stayed as they were; then the clinic's own. */
function mergedFields(own: readonly Field[], from: readonly Field[], to: readonly Field[]): readonly Field[] {
  const of = (fields: readonly Field[], id: string) => fields.find((field) => field.id === id)
  const kept = to.map((field) => (isSame(of(from, field.id), field) ? (of(own, field.id) ?? field) : field))
  return [...kept, ...own.filter(({ id }) => of(from, id) === undefined && of(to, id) === undefined)]
}

/** Lines that no longer ship go, but those that the clinic made its own. */
function withoutGone(list: Checklist, { from, to }: Newer, clashes: Clash[]): Checklist {
  return linesOf(from).reduce((known, { line }) => {
    const own = placeOf(known, line.id)?.line
    if (own === undefined || isFixed(own) || placeOf(to, line.id) !== undefined) return known
    if (isSame(own, line)) return removeLine(known, line.id)
    clashes.push({ label: own.label, what: 'line', stands: 'own' })
    return known
  }, list)
}

/** Lines that ship in another pause go there, unless the clinic moved them itself. */
function withMoved(list: Checklist, { from, to }: Newer): Checklist {
  return linesOf(to).reduce((known, { line, section }) => {
    const was = placeOf(from, line.id)?.section.id
    const isHere = was !== undefined && was !== section.id && placeOf(known, line.id)?.section.id === was
    return isHere ? moveLine(known, line.id, section.id, placeBehind(known, section, line.id)) : known
  }, list)
}

/** New lines stand behind the line that they ship behind. A pause may grow too long by it: the draft then says so. */
function withAdded(list: Checklist, { from, to }: Newer): Checklist {
  return linesOf(to).reduce((known, { line, section }) => {
    if (placeOf(from, line.id) !== undefined || placeOf(known, line.id) !== undefined) return known
    const at = placeBehind(known, section, line.id)
    const { after, ...rest } = line
    const added = after === undefined || placeOf(known, after) === undefined ? rest : line
    const sections = known.sections.map((one) =>
      one.id === section.id ? { ...one, lines: [...one.lines.slice(0, at), added, ...one.lines.slice(at)] } : one,
    )
    return { ...known, sections }
  }, list)
}

function placeBehind(list: Checklist, { id, lines }: Section, line: string): number {
  const order = list.sections.find((section) => section.id === id)?.lines.map((known) => known.id) ?? []
  const before = lines.slice(
    0,
    lines.findIndex((known) => known.id === line),
  )
  return Math.max(-1, ...before.map((known) => order.indexOf(known.id))) + 1
}
