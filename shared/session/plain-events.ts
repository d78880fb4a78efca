import { isId, LOT_ITEMS } from '../checklist/field'
import { PHOTO_TYPES } from '../checklist/kinds/value'
import { type Check, isObject, isOneOf, isSha256, isText, isWhole, isYesOrNo } from '../checks'
import { isPlainAnswer } from './plain-answer'

/** What an event's data hold: each member with its check, and which of them have to be there. */
interface Shape {
  readonly members: Readonly<Record<string, Check>>
  readonly needed: readonly string[]
}

const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value)
const isWords: Check = (value) => typeof value === 'string' && value !== '' && value.length <= 4000
const areIds: Check = (value) => Array.isArray(value) && value.length > 0 && value.every(isId)

const CHECKLIST = shape({ id: isId, version: Number.isSafeInteger, hash: isText })
const RELEASED = shape({ by: isText, at: isText }, { override: isText })
const SIGNATURE = shape({ person: isId }, { path: isText })

/** The lists of words that the schemas have. */
interface Words {
  readonly purposes: readonly string[]
  readonly treatments: readonly string[]
}

/**
 * Whether the schema of an event would take its data as they are, said by hand: years of records hold millions of them,
 * and the schema needs ten times as long to say the same. What is not said here is left to the schema.
 */
export const plainEvents = ({ purposes, treatments }: Words): Readonly<Record<string, Check>> => ({
  answered: isPlainAnswer,
  opened: holdsOnly(
    shape(
      { session: isId, purpose: isOneOf(purposes), room: isId, technician: isId, checklist: holdsOnly(CHECKLIST) },
      { client: isText, treatment: isOneOf(treatments), released: holdsOnly(RELEASED), sharpsFull: isYesOrNo },
    ),
  ),
  'marked-not-applicable': holdsOnly(shape({ line: isId, reason: isWords })),
  'problem-reported': holdsOnly(shape({ line: isId, note: isWords })),
  'timer-started': holdsOnly(shape({ line: isId, product: isId, name: isText, seconds: isNumber, zones: areIds })),
  'timer-rewetted': holdsOnly(shape({ line: isId, zones: areIds, kept: isNumber })),
  'timer-completed': holdsOnly(shape({ line: isId, seconds: isNumber, kept: isNumber, rewets: Number.isSafeInteger })),
  'lot-logged': holdsOnly(
    shape(
      { item: isOneOf(LOT_ITEMS), lot: isText, expiry: isText, reason: isOneOf(['first', 'extra', 'dropped']) },
      { gtin: isText, serial: isText, statement: (value) => value === true, line: isId },
    ),
  ),
  'evidence-attached': holdsOnly(
    shape({
      line: isId,
      field: isId,
      sha256: isSha256,
      type: isOneOf(PHOTO_TYPES),
      bytes: (value) => isWhole(value, 1),
    }),
  ),
  'pause-point-passed': holdsOnly(shape({ pause: isId })),
  sealed: holdsOnly(shape({ signature: holdsOnly(SIGNATURE), fingerprint: isText }, { checker: isId })),
})

function shape(needed: Shape['members'], optional: Shape['members'] = {}): Shape {
  return { members: { ...needed, ...optional }, needed: Object.keys(needed) }
}

const holdsOnly =
  ({ members, needed }: Shape): Check =>
  (value) => {
    if (!isObject(value)) return false
    for (const name of needed) if (!Object.hasOwn(value, name)) return false
    for (const name of Object.keys(value)) {
      const check = Object.hasOwn(members, name) ? members[name] : undefined
      if (check?.(value[name]) !== true) return false
    }
    return true
  }
