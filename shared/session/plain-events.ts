import { isId, LOT_ITEMS } from '../checklist/field'
import { PHOTO_TYPES } from '../checklist/kinds/value'
import { type Check, isObject, isOneOf, isSha256, isText, isWhole, isYesOrNo } from '../checks'
import { arePlainValues } from './plain-values'

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
const ZONE = shape({ id: isId, label: isText })
const LATE = { late: holdsOnly(shape({ reason: isWords })) }
/** What a line is corrected to, by its status. */
const LINE_TO: Readonly<Record<string, Check>> = {
  done: holdsOnly(shape({ status: isText }, { values: arePlainValues })),
  'not-applicable': holdsOnly(shape({ status: isText, reason: isWords })),
  problem: holdsOnly(shape({ status: isText, note: isWords })),
  open: holdsOnly(shape({ status: isText })),
}
const isLineTo: Check = (to) =>
  isObject(to) &&
  typeof to['status'] === 'string' &&
  Object.hasOwn(LINE_TO, to['status']) &&
  LINE_TO[to['status']]?.(to) === true

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
  answered: holdsOnly(shape({ line: isId }, { values: arePlainValues, ...LATE })),
  corrected: holdsOnly(
    shape({ line: isId, of: Number.isSafeInteger, to: isLineTo, reason: isText }, { undo: isYesOrNo }),
  ),
  opened: holdsOnly(
    shape(
      { session: isId, purpose: isOneOf(purposes), room: isId, technician: isId, checklist: holdsOnly(CHECKLIST) },
      {
        client: isText,
        treatment: isOneOf(treatments),
        released: holdsOnly(RELEASED),
        sharpsFull: isYesOrNo,
        zones: (zones) => Array.isArray(zones) && zones.every(holdsOnly(ZONE)),
      },
    ),
  ),
  'marked-not-applicable': holdsOnly(shape({ line: isId, reason: isWords }, LATE)),
  'problem-reported': holdsOnly(shape({ line: isId, note: isWords })),
  'timer-started': holdsOnly(shape({ line: isId, product: isId, name: isText, seconds: isNumber, zones: areIds })),
  'timer-rewetted': holdsOnly(shape({ line: isId, zones: areIds, kept: isNumber })),
  'timer-completed': holdsOnly(shape({ line: isId, seconds: isNumber, kept: isNumber, rewets: Number.isSafeInteger })),
  'lot-logged': holdsOnly(
    shape(
      { item: isOneOf(LOT_ITEMS), lot: isText, expiry: isText, reason: isOneOf(['first', 'extra', 'dropped']) },
      { gtin: isText, serial: isText, statement: (value) => value === true, line: isId, ...LATE },
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

function holdsOnly({ members, needed }: Shape): Check {
  return (value) => {
    if (!isObject(value)) return false
    for (const name of needed) if (!Object.hasOwn(value, name)) return false
    for (const name of Object.keys(value)) {
      const check = Object.hasOwn(members, name) ? members[name] : undefined
      if (check?.(value[name]) !== true) return false
    }
    return true
  }
}
