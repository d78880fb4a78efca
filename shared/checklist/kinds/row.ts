import type { z } from 'zod'
import type { Field, FieldOf, Kind } from '../field'
import { refused, taken, type Parsed, type Refusal } from '../refusal'
import type { ValueOf } from './value'

/** Everything the program knows of one kind of answer. */
export interface KindRow<K extends Kind> {
  /** What may be stored for this field. */
  readonly schema: (field: FieldOf<K>) => z.ZodType<ValueOf<K>>
  /** Whether the schema takes it as it is, where that can be said in less time. */
  readonly isSure?: (raw: unknown, field: FieldOf<K>) => raw is ValueOf<K>
  /** Why the schema did not take it. */
  readonly refuse: (raw: unknown, field: FieldOf<K>) => Refusal
  /** The answer as text, for tables and plain files; `decode` reads it back. */
  readonly encode: (value: ValueOf<K>, field: FieldOf<K>) => string
  readonly decode: (text: string, field: FieldOf<K>) => Parsed<ValueOf<K>>
  readonly settled: (value: ValueOf<K> | undefined, field: FieldOf<K>) => boolean
  /** The words a person reads. */
  readonly read: (value: ValueOf<K>, field: FieldOf<K>) => string
  /** A settled answer, for the laws that every kind keeps. */
  readonly example: (field: FieldOf<K>) => ValueOf<K>
}

type Written<K extends Kind> = Omit<KindRow<K>, 'decode'> & {
  /** From text to what the schema may take; `undefined` is never taken. */
  readonly fromText: (text: string, field: FieldOf<K>) => unknown
}

/** Completes a row: a field's schema is built once, and text is read through it. */
export function kindRow<K extends Kind>({ fromText, ...row }: Written<K>): KindRow<K> {
  const built = new WeakMap<Field, z.ZodType<ValueOf<K>>>()
  const schema = (field: FieldOf<K>) => {
    const known = built.get(field)
    if (known) return known
    const fresh = row.schema(field)
    built.set(field, fresh)
    return fresh
  }
  const decode = (text: string, field: FieldOf<K>): Parsed<ValueOf<K>> => {
    const raw = fromText(text, field)
    const parsed = schema(field).safeParse(raw)
    return parsed.success ? taken(parsed.data) : refused(row.refuse(raw, field))
  }
  return { ...row, schema, decode }
}

/** JSON text, or `undefined`. */
export function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
