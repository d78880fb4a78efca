import type { Checklist, Line, Section } from '../checklist'
import { linesOf } from '../checklist'
import type { Field } from '../field'
import { picksOf } from './answers'
import { MAX_LINES } from './draft'
import { isAnswerFixed, isFixed, shippedLine } from './fixed-lines'

/** What keeps a draft from being put in use, as data; `shared/text/checklist-editor` says it. */
export type DraftFault = (
  | { readonly code: 'name-missing' }
  | { readonly code: 'words-missing'; readonly section: string }
  | { readonly code: 'too-many-lines'; readonly section: string; readonly name: string; readonly count: number }
  | { readonly code: 'no-lines'; readonly section: string; readonly name: string }
  | { readonly code: 'label-missing' }
  | { readonly code: 'short-missing' }
  | { readonly code: 'same-id'; readonly id: string }
  | { readonly code: 'answer-words-missing' }
  | { readonly code: 'same-answers'; readonly label: string }
  | { readonly code: 'number-range'; readonly label: string }
  | { readonly code: 'answer-changed' }
  | { readonly code: 'out-of-order'; readonly before: string }
  | { readonly code: 'asked-if-later'; readonly before: string }
  | { readonly code: 'asked-if-gone' }
  | { readonly code: 'always-asked' }
  | { readonly code: 'structure'; readonly label: string }
) & {
  /** The line to go to. */
  readonly line?: string
  /** The line's words, for the sentence. */
  readonly words?: string
}

/** What a draft is held against. */
interface Known {
  /** What every checklist is built on. */
  readonly frame: Checklist
  /** The shipped list that this one is, or was made from. */
  readonly shipped?: Checklist | undefined
  readonly inUse?: Checklist | undefined
}

/** Everything that keeps a draft from being put in use. Total: every checklist gets an answer. */
export function draftFaults(list: Checklist, { frame, shipped, inUse }: Known): readonly DraftFault[] {
  const ids = linesOf(list).map(({ line }) => line.id)
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
  return [
    ...(isBlank(list.name) ? [{ code: 'name-missing' } as const] : []),
    ...list.sections.flatMap(sectionFaults),
    ...[...new Set(twice)].map((id) => ({ code: 'same-id', id, line: id }) as const),
    ...structureFaults(list, frame),
    ...linesOf(list).flatMap(({ line }) =>
      [
        ...wordFaults(line),
        ...line.fields.flatMap(fieldFaults),
        ...answerFaults(line, [shipped, inUse]),
        ...orderFaults(list, line),
        ...askedIfFaults(list, line),
      ].map((fault) => ({ ...fault, line: line.id, words: line.label })),
    ),
  ]
}

const isBlank = (text: string) => text.trim() === ''

function sectionFaults(section: Section): readonly DraftFault[] {
  const { name, lines, instruction } = section
  const at = { section: section.id, name }
  const words = [name, instruction, ...(section.kind === 'pause' ? Object.values(section.door) : [])]
  return [
    ...(words.some(isBlank) ? [{ code: 'words-missing', section: section.id } as const] : []),
    ...(lines.length > MAX_LINES ? [{ code: 'too-many-lines', ...at, count: lines.length } as const] : []),
    ...(lines.every((line) => line.closedBySeal === true) ? [{ code: 'no-lines', ...at } as const] : []),
  ]
}

/** The pauses themselves, and the lines without which no session works, are those of every checklist. */
function structureFaults(list: Checklist, frame: Checklist): readonly DraftFault[] {
  const shape = ({ sections }: Checklist) => sections.map(({ id, kind }) => `${kind} ${id}`).join()
  const sections = shape(list) === shape(frame) ? [] : [{ code: 'structure', label: list.name } as const]
  const needed = linesOf(frame).filter(({ line }) => isFixed(line))
  const places = new Map(linesOf(list).map(({ line, section }) => [line.id, { line, section: section.id }]))
  const lost = needed.filter(({ line, section }) => {
    const found = places.get(line.id)
    return found?.section !== section.id || !isSameRole(found.line, line)
  })
  const strange = linesOf(list).filter(
    ({ line, section }) =>
      (section.kind === 'cards') !== (line.card !== undefined) ||
      (isFixed(line) && !needed.some((known) => known.line.id === line.id)),
  )
  const last = list.sections.at(-1)?.lines
  const isSealLast = last?.every((line, index) => line.closedBySeal !== true || index === last.length - 1) ?? false
  return [
    ...sections,
    ...[...lost, ...strange].map(({ line }) => ({ code: 'structure', label: line.label, line: line.id }) as const),
    ...(isSealLast ? [] : [{ code: 'structure', label: list.name } as const]),
  ]
}

function isSameRole(line: Line, needed: Line): boolean {
  return (
    line.card === needed.card &&
    line.automatic === needed.automatic &&
    line.closedBySeal === needed.closedBySeal &&
    line.level === needed.level &&
    line.notApplicable.kind === needed.notApplicable.kind
  )
}

function wordFaults({ label, short }: Line): readonly DraftFault[] {
  if (isBlank(label)) return [{ code: 'label-missing' }]
  return isBlank(short) ? [{ code: 'short-missing' }] : []
}

function fieldFaults(field: Field): readonly DraftFault[] {
  const { label } = field
  const words = picksOf(field).map((pick) => pick.label.trim().toLowerCase())
  const isRangeOff = field.kind === 'number' && !(field.max > field.min && field.step <= field.max - field.min)
  const isTextOff = field.kind === 'text' && field.maxLength < field.minLength
  return [
    ...([label, ...words].some(isBlank) ? [{ code: 'answer-words-missing' } as const] : []),
    ...(new Set(words).size < words.length ? [{ code: 'same-answers', label } as const] : []),
    ...(isRangeOff || isTextOff ? [{ code: 'number-range', label } as const] : []),
  ]
}

/** Rules read the answers of these lines: every field and every answer of an earlier version is still there. */
function answerFaults(line: Line, versions: readonly (Checklist | undefined)[]): readonly DraftFault[] {
  const known = versions.flatMap((list) => (isAnswerFixed(line, list) ? (shippedLine(list, line.id) ?? []) : []))
  const isKept = known.length === 0 || known.some(({ fields }) => fields.every((field) => isKeptIn(line, field)))
  return isKept ? [] : [{ code: 'answer-changed' }]
}

function isKeptIn(line: Line, field: Field): boolean {
  const now = line.fields.find(({ id }) => id === field.id)
  if (now === undefined) return false
  const added = picksOf(now).map(({ id }) => id)
  return reads(now) === reads(field, added)
}

/** A field without its words; of the answers only those named, and what choosing them does. */
function reads(field: Field, added: readonly string[] = []): string {
  const picks = picksOf(field).map((pick) => pick.id)
  const extra = added.filter((id) => !picks.includes(id))
  const options = field.kind === 'choice' || field.kind === 'choices' ? field.options : []
  const does = options.flatMap(({ id, stops, refusedBy }) =>
    stops === undefined && refusedBy === undefined ? [] : [id, stops ?? '', refusedBy ?? ''],
  )
  return JSON.stringify([field.kind, field.when ?? null, field.optional ?? false, [...picks, ...extra].sort(), does])
}

function orderFaults(list: Checklist, line: Line): readonly DraftFault[] {
  if (line.after === undefined) return []
  const section = list.sections.find(({ lines }) => lines.includes(line))?.lines ?? []
  const before = section.findIndex(({ id }) => id === line.after)
  if (before >= 0 && before < section.indexOf(line)) return []
  const words = linesOf(list).find((place) => place.line.id === line.after)?.line.label
  return [{ code: 'out-of-order', before: words ?? line.after }]
}

/** A condition asks what is answered already, in an answer that exists. */
function askedIfFaults(list: Checklist, line: Line): readonly DraftFault[] {
  const { askedIf } = line
  if (askedIf === undefined) return []
  if (isFixed(line)) return [{ code: 'always-asked' }]
  const lines = linesOf(list).map((place) => place.line)
  const before = lines.findIndex(({ id }) => id === askedIf.line)
  const source = lines[before]
  if (source === undefined) return [{ code: 'asked-if-gone' }]
  if (before >= lines.indexOf(line)) return [{ code: 'asked-if-later', before: source.label }]
  const known = possibleAnswers(source, askedIf.field)
  return askedIf.is.every((id) => known.includes(id)) ? [] : [{ code: 'asked-if-gone' }]
}

/** How a line may end, as far as another may ask for it. */
export const ASKABLE_ENDS = ['done', 'not-applicable', 'problem'] as const

function possibleAnswers(line: Line, id: string | undefined): readonly string[] {
  if (id === undefined) return ASKABLE_ENDS
  const field = line.fields.find((known) => known.id === id)
  if (field === undefined) return []
  return field.kind === 'tick' ? ['yes'] : picksOf(field).map((pick) => pick.id)
}
