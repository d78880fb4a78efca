import type { Checklist, Line, Section } from '../checklist'
import { linesOf } from '../checklist'
import { MAX_LINES } from './draft'
import { isFixed } from './fixed-lines'

/** Where a line stands in a checklist. */
interface Place {
  readonly line: Line
  readonly section: Section
  /** Among the lines of its section, from 0. */
  readonly index: number
}

export function placeOf(list: Checklist, id: string): Place | undefined {
  const found = linesOf(list).find(({ line }) => line.id === id)
  return found && { ...found, index: found.section.lines.indexOf(found.line) }
}

/** Signing and sealing is always the last thing. */
function arranged(lines: readonly Line[]): Line[] {
  return [...lines.filter((line) => line.closedBySeal !== true), ...lines.filter((line) => line.closedBySeal === true)]
}

function withLines(list: Checklist, section: string, change: (lines: readonly Line[]) => readonly Line[]): Checklist {
  const sections = list.sections.map((known) =>
    known.id === section ? { ...known, lines: arranged(change(known.lines)) } : known,
  )
  return { ...list, sections }
}

/** A new line without words yet; its id is the caller's, and stays. Where the section is full nothing changes. */
export function addLine(list: Checklist, section: string, id: string): Checklist {
  const place = list.sections.find((known) => known.id === section)
  if (place === undefined || place.lines.length >= MAX_LINES || placeOf(list, id) !== undefined) return list
  const line: Line = {
    id,
    label: '',
    short: '',
    help: '',
    source: '',
    level: 'required',
    fields: [],
    notApplicable: { kind: 'never' },
    ...(place.kind === 'cards' && { card: 'answer', repeats: true }),
  }
  return withLines(list, section, (lines) => [...lines, line])
}

export function changeLine(list: Checklist, id: string, change: (line: Line) => Line): Checklist {
  const place = placeOf(list, id)
  if (place === undefined) return list
  return withLines(list, place.section.id, (lines) =>
    lines.map((line) => (line.id === id ? { ...change(line), id } : line)),
  )
}

/** The first words of a line, for the list beside the door's button. */
function shortOf(label: string): string {
  return label
    .trim()
    .split(/\s+/u)
    .slice(0, 3)
    .join(' ')
    .replace(/[,;:.]$/u, '')
}

/** New words; the line stays the one it was. The short form follows as long as nobody gave it words of its own. */
export function rewordLine(list: Checklist, id: string, label: string): Checklist {
  return changeLine(list, id, (line) => ({
    ...line,
    label,
    short: line.short === '' || line.short === shortOf(line.label) ? shortOf(label) : line.short,
  }))
}

export type MoveRefusal = 'fixed' | 'full' | 'cards'

/** Why a line cannot go to a section; `undefined` when it can. */
export function moveRefusal(list: Checklist, id: string, section: string): MoveRefusal | undefined {
  const place = placeOf(list, id)
  const target = list.sections.find((known) => known.id === section)
  if (place === undefined || target === undefined) return 'fixed'
  if (place.section.id === target.id) return undefined
  if (isFixed(place.line)) return 'fixed'
  if (place.section.kind !== target.kind) return 'cards'
  return target.lines.length >= MAX_LINES ? 'full' : undefined
}

/** Puts a line at a place among the lines of a section, counted without it; what cannot be changes nothing. */
export function moveLine(list: Checklist, id: string, section: string, index: number): Checklist {
  const place = placeOf(list, id)
  if (place === undefined || moveRefusal(list, id, section) !== undefined) return list
  const isAway = place.section.id !== section
  const { after, ...rest } = place.line
  // An order holds within a pause only (rule R4).
  const line = isAway || after === undefined ? rest : place.line
  const without = takeOut(list, id, isAway)
  return withLines(without, section, (lines) => {
    const at = Math.max(0, Math.min(lines.length, Math.trunc(index)))
    return [...lines.slice(0, at), line, ...lines.slice(at)]
  })
}

/** What waited for a line that is gone waits for what that line waited for. */
function takeOut(list: Checklist, id: string, relink: boolean): Checklist {
  const place = placeOf(list, id)
  if (place === undefined) return list
  const { after: before } = place.line
  return withLines(list, place.section.id, (lines) =>
    lines
      .filter((line) => line.id !== id)
      .map((line) => {
        if (!relink || line.after !== id) return line
        const { after: _gone, ...rest } = line
        return before === undefined ? rest : { ...rest, after: before }
      }),
  )
}

/** Takes a line out; lines that the program itself needs stay. */
export function removeLine(list: Checklist, id: string): Checklist {
  const place = placeOf(list, id)
  return place === undefined || isFixed(place.line) ? list : takeOut(list, id, true)
}

/** Brings a line back as another version has it, where its section has room. */
export function restoreLine(list: Checklist, from: Checklist, id: string): Checklist {
  const place = placeOf(from, id)
  if (place === undefined || placeOf(list, id) !== undefined) return list
  const target = list.sections.find((section) => section.id === place.section.id)
  if (target === undefined || target.lines.length >= MAX_LINES) return list
  const at = Math.min(place.index, target.lines.length)
  return withLines(list, target.id, (lines) => [...lines.slice(0, at), place.line, ...lines.slice(at)])
}

interface SectionWords {
  readonly name?: string
  readonly instruction?: string
  readonly door?: { readonly label?: string; readonly before?: string; readonly passed?: string }
}

/** Renames a pause or the cards, and the words of the door behind a pause. */
export function renameSection(list: Checklist, id: string, { door, ...words }: SectionWords): Checklist {
  const sections = list.sections.map((section) => {
    if (section.id !== id) return section
    return section.kind === 'pause'
      ? { ...section, ...words, door: { ...section.door, ...door } }
      : { ...section, ...words }
  })
  return { ...list, sections }
}
