import { isId } from '../checklist/field'
import { isObject } from '../checks'
import {
  isLotValue,
  isPhotoValue,
  isTimerValue,
  type LotValue,
  type PhotoValue,
  type TimerValue,
} from '../checklist/kinds/value'

/** An answer of ticks, words, numbers, contact times, lots and photos. */
interface PlainAnswer {
  readonly line: string
  readonly values?: Readonly<Record<string, true | string | number | string[] | TimerValue | LotValue | PhotoValue[]>>
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

function isPlain(value: unknown): boolean {
  if (value === true || typeof value === 'string') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (!Array.isArray(value)) return isTimerValue(value) || isLotValue(value)
  return value.every((one) => typeof one === 'string') || value.every(isPhotoValue)
}
