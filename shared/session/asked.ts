import type { AskedIf, Checklist, Line, Section } from '../checklist/checklist'
import { linesOf } from '../checklist/checklist'
import { currentEntry, type SessionState } from './state'

/** The lines of a checklist that are asked only after certain answers, in working order; most checklists have none. */
const conditional = new WeakMap<Checklist, readonly Line[]>()

function conditionalLines(checklist: Checklist): readonly Line[] {
  const known = conditional.get(checklist)
  if (known !== undefined) return known
  const found = linesOf(checklist).flatMap(({ line }) => (line.askedIf === undefined ? [] : line))
  conditional.set(checklist, found)
  return found
}

const NONE: ReadonlySet<string> = new Set()

/** The lines that this session's answers leave out: they are not asked, not counted and hold no door. */
function leftOut(state: SessionState, checklist: Checklist): ReadonlySet<string> {
  const lines = conditionalLines(checklist)
  if (lines.length === 0) return NONE
  const out = new Set<string>()
  for (const { id, askedIf } of lines) {
    // A line that is not asked itself says nothing, whatever it said before.
    if (askedIf !== undefined && (out.has(askedIf.line) || !holds(state, askedIf))) out.add(id)
  }
  return out
}

function holds({ lines }: SessionState, { line, field, is }: AskedIf): boolean {
  const entry = currentEntry(lines[line])
  if (entry === undefined) return false
  if (field === undefined) return is.includes(entry.status)
  if (entry.status !== 'done') return false
  const value = entry.values?.[field]
  const given: readonly unknown[] = Array.isArray(value) ? value : [value === true ? 'yes' : value]
  return given.some((answer) => is.some((id) => id === answer))
}

/** Whether this session asks the line. */
export function isAsked(state: SessionState, checklist: Checklist, line: string): boolean {
  return !leftOut(state, checklist).has(line)
}

/** A section as this session asks it; the section itself where nothing of it is left out. */
export function askedLines<S extends Section>(state: SessionState, checklist: Checklist, section: S): S {
  const out = leftOut(state, checklist)
  if (out.size === 0 || !section.lines.some(({ id }) => out.has(id))) return section
  return { ...section, lines: section.lines.filter(({ id }) => !out.has(id)) }
}
