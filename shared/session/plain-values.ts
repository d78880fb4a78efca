import { isId } from '../checklist/field'
import { isLotValue, isPhotoValue, isSignatureValue, isTimerValue } from '../checklist/kinds/value'
import { isObject } from '../checks'

/** Whether the schema of a line's answers would take these as they are. */
export function arePlainValues(values: unknown): boolean {
  if (!isObject(values)) return false
  for (const id of Object.keys(values)) if (!isId(id) || !isPlain(values[id])) return false
  return true
}

function isPlain(value: unknown): boolean {
  if (value === true || typeof value === 'string') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (!Array.isArray(value)) return isTimerValue(value) || isLotValue(value) || isSignatureValue(value)
  return value.every((one) => typeof one === 'string') || value.every(isPhotoValue)
}
