import { type Line, linesOf } from '../../shared/checklist/checklist'
import type { Field } from '../../shared/checklist/field'
import { activeFields, type AnswerValue, readValue } from '../../shared/checklist/kinds'
import type { RecordView } from '../../shared/ipc/views'
import { isAsked } from '../../shared/session/asked'
import { reduce } from '../../shared/session/reduce'
import type { LineEntry, SessionState } from '../../shared/session/state'
import { HEALTH_LEFT_OUT } from '../../shared/text/exports'
import type { ExportFrame, ExportRecord } from './export-format'
import { isHealthLine } from './health-answers'

/** One record as the tables read it. */
export interface RecordSource {
  readonly view: RecordView
  readonly state: SessionState
  readonly clinic: string
  readonly health: boolean
  readonly lines: ReturnType<typeof linesOf>
  readonly nameOf: (person: string) => string
  /** The same as a stretch of one cell, which all records share. */
  readonly nameCells: (person: string) => readonly string[]
}

/** `undefined` for a journal that holds no session. */
export function sourceOf({ view }: ExportRecord, { clinic, health }: ExportFrame): RecordSource | undefined {
  const state = reduce(view.events)
  if (state === undefined) return undefined
  const names = namesOf(view.people)
  // What was answered before another answer took the question away stays in the record.
  const lines = linesOf(view.checklist).filter(
    ({ line: { id } }) => state.lines[id] !== undefined || isAsked(state, view.checklist, id),
  )
  const nameCells = (id: string): readonly string[] => names.get(id) ?? [id]
  return { view, state, clinic, health, lines, nameCells, nameOf: (id) => names.get(id)?.[0] ?? id }
}

/** The same people stand behind record after record. */
const known = new WeakMap<RecordView['people'], ReadonlyMap<string, readonly string[]>>()

function namesOf(people: RecordView['people']): ReadonlyMap<string, readonly string[]> {
  const names = known.get(people) ?? new Map(people.map(({ id, name }) => [id, Object.freeze([name])]))
  known.set(people, names)
  return names
}

/** What a line says in its entry; free text about health is left out with the answer. */
export interface EntryWords {
  readonly answer: string
  readonly note: string
  readonly correction: string
  readonly late: string
}

export function entryWords({ health }: RecordSource, line: Line, entry: LineEntry): EntryWords {
  const words = {
    answer: answerOf(entry, line),
    note: entry.reason ?? entry.note ?? '',
    correction: entry.correction?.reason ?? '',
    late: entry.late ?? '',
  }
  if (health || !isHealthLine(line.id)) return words
  const left = (text: string) => (text === '' ? '' : HEALTH_LEFT_OUT)
  return {
    answer: left(words.answer),
    note: left(words.note),
    correction: left(words.correction),
    late: left(words.late),
  }
}

/** A line's answer in the words the screen uses, field by field. */
function answerOf({ values }: LineEntry, line: Line): string {
  if (values === undefined) return ''
  let answer = ''
  for (const field of activeFields(line, values)) {
    const words = wordsOf(field, values[field.id])
    if (words !== '') answer += `${answer === '' ? '' : '; '}${field.label}: ${words}`
  }
  return answer
}

/** Most answers are one of a few words, and stand in record after record. */
const read = new WeakMap<Field, Map<AnswerValue, string>>()
/** Free text of a field is kept no longer than this many. */
const MOST_WORDS = 200

function wordsOf(field: Field, value: AnswerValue | undefined): string {
  if (value === undefined || typeof value === 'object') return readValue(field, value)
  const all = read.get(field) ?? new Map<AnswerValue, string>()
  const known = all.get(value)
  if (known !== undefined) return known
  if (all.size === MOST_WORDS) all.clear()
  const words = readValue(field, value)
  all.set(value, words)
  read.set(field, all)
  return words
}
