import { isObject } from '../checks'
import type { Line } from './checklist'
import type { Field, FieldOf, Kind, Option } from './field'
import { CHOICE, CHOICES, TICK } from './kinds/chosen'
import type { KindRow } from './kinds/row'
import { DATE, LOT, NUMBER, TEXT } from './kinds/typed'
import { type AnswerValue, type ValueOf, type Values } from './kinds/value'
import { PHOTO, SIGNATURE, TIMER } from './kinds/witnessed'
import { refused, taken, type Parsed, type Refusal } from './refusal'

export type { AnswerValue, LotValue, ValueOf, Values } from './kinds/value'

/** The one table of answer kinds. A new kind is one row here (and one component in the window). */
export const KINDS: { readonly [K in Kind]: KindRow<K> } = {
  tick: TICK,
  choice: CHOICE,
  choices: CHOICES,
  number: NUMBER,
  text: TEXT,
  date: DATE,
  lot: LOT,
  timer: TIMER,
  photo: PHOTO,
  signature: SIGNATURE,
}

/** A field whose kind the compiler follows into the table. */
type Keyed<K extends Kind> = { [P in K]: FieldOf<P> & { readonly kind: P } }[K]

function valueOf<K extends Kind>(field: Keyed<K>, raw: unknown): ValueOf<K> | undefined {
  const row: KindRow<K> = KINDS[field.kind]
  return row.isSure?.(raw, field) === true ? raw : row.schema(field).safeParse(raw).data
}

/** Whether this answer is complete for this field. */
export function isSettled<K extends Kind>(field: Keyed<K>, value: AnswerValue | undefined): boolean {
  const row: KindRow<K> = KINDS[field.kind]
  return row.settled(valueOf(field, value), field)
}

/** The answer in words; empty if the field has none. */
export function readValue<K extends Kind>(field: Keyed<K>, value: AnswerValue | undefined): string {
  const row: KindRow<K> = KINDS[field.kind]
  const known = valueOf(field, value)
  return known === undefined ? '' : row.read(known, field)
}

/** The answer as plain text for tables; empty if the field has none. */
export function encodeValue<K extends Kind>(field: Keyed<K>, value: AnswerValue | undefined): string {
  const row: KindRow<K> = KINDS[field.kind]
  const known = valueOf(field, value)
  return known === undefined ? '' : row.encode(known, field)
}

/** The way back from `encodeValue`, and what the window does with typed text. */
export function decodeValue<K extends Kind>(field: Keyed<K>, text: string): Parsed<ValueOf<K>> {
  const row: KindRow<K> = KINDS[field.kind]
  return row.decode(text, field)
}

/** One field's answer from unknown data. */
export function parseValue<K extends Kind>(field: Keyed<K>, raw: unknown): Parsed<ValueOf<K>> {
  const row: KindRow<K> = KINDS[field.kind]
  const value = valueOf(field, raw)
  return value === undefined ? refused(row.refuse(raw, field)) : taken(value)
}

/** An answer as the options of `when` name it. */
function answersTo(value: AnswerValue | undefined): readonly unknown[] {
  if (value === true) return ['yes']
  return Array.isArray(value) ? value : [value]
}

/** The fields asked of this line now: those whose `when` holds, and whose own question is asked. */
export function activeFields(line: Line, values: Values): readonly Field[] {
  if (line.fields.every(({ when }) => when === undefined)) return line.fields
  const active = new Map<string, Field>()
  for (const field of line.fields) {
    const { when } = field
    const asked =
      !when ||
      (active.has(when.field) && answersTo(values[when.field]).some((answer) => when.is.some((id) => id === answer)))
    if (asked) active.set(field.id, field)
  }
  return [...active.values()]
}

/** The answer of this field that stops the session (rules R13 and R14), if it was given. */
export function stopOf(field: Field, values: Values): Option | undefined {
  if (field.kind !== 'choice') return undefined
  return field.options.find(({ id, stops }) => id === values[field.id] && stops === 'session')
}

/**
 * What still has to be answered before this line can be ticked. An answer that stops the session is an answer: it is
 * recorded, and keeps the line from being settled.
 */
export function missingFields(line: Line, values: Values): readonly Field[] {
  return activeFields(line, values).filter(
    (field) => !field.optional && !isSettled(field, values[field.id]) && !stopOf(field, values),
  )
}

/**
 * A line's answers from unknown data, complete or not. Fields the line does not have are refused; answers to
 * questions that are not asked (any more) are dropped.
 */
export function parseValues(line: Line, raw: unknown): Parsed<Values> {
  if (!isObject(raw)) return refused({ code: 'not-an-answer', label: line.label })
  const stranger = Object.keys(raw).find((id) => !line.fields.some((field) => field.id === id))
  if (stranger !== undefined) return refused({ code: 'unknown-field', field: stranger })
  let values: Values = {}
  for (const field of line.fields) {
    const given = Object.hasOwn(raw, field.id) ? raw[field.id] : undefined
    if (given === undefined || !activeFields(line, values).includes(field)) continue
    const parsed = parseValue(field, given)
    if (!parsed.ok) return parsed
    values = { ...values, [field.id]: parsed.value }
  }
  const unequal = line.fields.flatMap((field) => unequalTo(field, line, values))[0]
  return unequal ? refused(unequal) : taken(values)
}

/** Counted out has to be counted in. */
function unequalTo(field: Field, line: Line, values: Values): readonly Refusal[] {
  if (field.kind !== 'number' || field.equals === undefined) return []
  const value = values[field.id]
  const other = values[field.equals]
  if (typeof value !== 'number' || typeof other !== 'number' || value === other) return []
  const otherLabel = line.fields.find(({ id }) => id === field.equals)?.label ?? field.equals
  return [{ code: 'unequal', label: field.label, value, otherLabel, other }]
}
