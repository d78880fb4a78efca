import { isId } from '../checklist/field'

type Members = Readonly<Record<string, unknown>>

/** An answer that says nothing but ticks, words and numbers. */
interface PlainAnswer {
  readonly line: string
  readonly values?: Readonly<Record<string, true | string | number>>
}

/**
 * Whether the schema of `answered` would take this as it is. Most of a record is such answers, and the schema needs ten
 * times as long to say the same.
 */
export function isPlainAnswer(data: unknown): data is PlainAnswer {
  if (!isObject(data) || !isId(data['line'])) return false
  const { length } = Object.keys(data)
  return length === 1 || (length === 2 && arePlain(data['values']))
}

function arePlain(values: unknown): boolean {
  return isObject(values) && Object.entries(values).every(([id, value]) => isId(id) && isPlain(value))
}

const isPlain = (value: unknown): boolean =>
  value === true || typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
