import type { Line } from '../checklist'
import type { Field, Kind, Option } from '../field'
import { FRESH_WORDS } from '../../text/checklist-answers'

/** How a line is answered, as the editor offers it: a bare tick, or one field. */
export type AnswerKind = 'tick' | Exclude<Kind, 'tick'>

/** The photo beside another answer has this id; a line answered by photos alone has another. */
const PHOTO_BESIDE = 'photo'
const isBeside = ({ id, kind }: Field) => kind === 'photo' && id === PHOTO_BESIDE

/** The fields that are the answer itself. */
export function answerFields(line: Line): readonly Field[] {
  return line.fields.filter((field) => !isBeside(field))
}

/** The kind of the one answer; `several` where the line asks more than one thing. */
export function answerKind(line: Line): AnswerKind | 'several' {
  const [first, second] = answerFields(line)
  if (first === undefined) return 'tick'
  return second === undefined && first.kind !== 'tick' ? first.kind : 'several'
}

/** Another answer in place of the one the line has; a photo beside it stays. */
export function withAnswer(line: Line, kind: AnswerKind): Line {
  if (answerKind(line) === kind) return line
  const fresh = kind === 'tick' ? [] : [FRESH[kind]()]
  // A line answered by a photo needs no second one.
  return { ...line, fields: [...fresh, ...line.fields.filter((field) => kind !== 'photo' && isBeside(field))] }
}

const option = (id: string, label: string): Option => ({ id, label })

const FRESH: { readonly [K in Exclude<AnswerKind, 'tick'>]: () => Field } = {
  choice: () => ({
    id: 'answer',
    kind: 'choice',
    label: FRESH_WORDS.answer,
    options: [option('yes', FRESH_WORDS.yes), option('no', FRESH_WORDS.no)],
  }),
  choices: () => ({
    id: 'answers',
    kind: 'choices',
    label: FRESH_WORDS.answers,
    options: [option('first', FRESH_WORDS.first), option('second', FRESH_WORDS.second)],
    settles: 'any',
  }),
  number: () => ({ id: 'reading', kind: 'number', label: FRESH_WORDS.reading, unit: '', min: 0, max: 100, step: 1 }),
  text: () => ({ id: 'note', kind: 'text', label: FRESH_WORDS.note, minLength: 1, maxLength: 400 }),
  date: () => ({ id: 'day', kind: 'date', label: FRESH_WORDS.day }),
  lot: () => ({ id: 'lot', kind: 'lot', label: FRESH_WORDS.lot, item: 'needle' }),
  timer: () => ({
    id: 'contact-time',
    kind: 'timer',
    label: FRESH_WORDS.contactTime,
    zones: [{ id: 'surface', label: FRESH_WORDS.surface }],
  }),
  photo: () => ({ id: 'photos', kind: 'photo', label: FRESH_WORDS.photos, max: 8 }),
  signature: () => ({ id: 'signature', kind: 'signature', label: FRESH_WORDS.signature }),
}

/** Whether a photo beside the answer is needed, may be added, or is not asked for. */
export function photoBeside(line: Line): 'none' | 'optional' | 'needed' {
  const field = line.fields.find(isBeside)
  if (field === undefined) return 'none'
  return field.optional === true ? 'optional' : 'needed'
}

export function withPhotoBeside(line: Line, photo: 'none' | 'optional' | 'needed'): Line {
  const known = line.fields.find(isBeside)
  const others = line.fields.filter((field) => field !== known)
  if (photo === 'none') return { ...line, fields: others }
  const { optional: _optional, ...field } = known ?? {
    id: PHOTO_BESIDE,
    kind: 'photo' as const,
    label: FRESH_WORDS.photo,
    max: 4,
  }
  const asked: Field = photo === 'optional' ? { ...field, optional: true } : field
  const isThere = known !== undefined
  return { ...line, fields: isThere ? line.fields.map((each) => (each === known ? asked : each)) : [...others, asked] }
}

/** Changes one field; its id stays. */
export function changeField(line: Line, id: string, change: (field: Field) => Field): Line {
  return { ...line, fields: line.fields.map((field) => (field.id === id ? { ...change(field), id } : field)) }
}

/** What can be picked in a field: the answers of a choice, the zones of a contact time. */
interface Choosable {
  readonly id: string
  readonly label: string
}

export function picksOf(field: Field): readonly Choosable[] {
  if (field.kind === 'choice' || field.kind === 'choices') return field.options
  return field.kind === 'timer' ? field.zones : []
}

/** A choice of one is none. */
const LEAST_PICKS: Readonly<Partial<Record<Kind, number>>> = { choice: 2, choices: 1, timer: 1 }

function withPicks(field: Field, picks: readonly Choosable[]): Field {
  if (picks.length < (LEAST_PICKS[field.kind] ?? 0)) return field
  if (field.kind === 'choice' || field.kind === 'choices') return { ...field, options: [...picks] }
  return field.kind === 'timer' ? { ...field, zones: [...picks] } : field
}

export function addPick(line: Line, field: string, pick: Choosable): Line {
  return changeField(line, field, (known) => withPicks(known, [...picksOf(known), pick]))
}

export function rewordPick(line: Line, field: string, id: string, label: string): Line {
  return changeField(line, field, (known) =>
    withPicks(
      known,
      picksOf(known).map((pick) => (pick.id === id ? { ...pick, label } : pick)),
    ),
  )
}

export function removePick(line: Line, field: string, id: string): Line {
  return changeField(line, field, (known) =>
    withPicks(
      known,
      picksOf(known).filter((pick) => pick.id !== id),
    ),
  )
}

/** Whether a field can do without one of its picks: enough stay, and no other field of the line asks for it. */
export function canRemovePick(line: Line, field: Field, id: string): boolean {
  const isAskedFor = line.fields.some(({ when }) => when?.field === field.id && when.is.includes(id))
  return !isAskedFor && picksOf(field).length > (LEAST_PICKS[field.kind] ?? 0)
}
