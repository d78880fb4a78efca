import { isId } from '../checklist/field'
import { type Check, isObject, isOneOf, isText, isYesOrNo } from '../checks'

const CHECKLIST: Readonly<Record<string, Check>> = { id: isId, version: Number.isSafeInteger, hash: isText }
const RELEASED: Readonly<Record<string, Check>> = { by: isText, at: isText, override: isText }

/**
 * Whether the schema of `opened` would take data as they are, said by hand: every record has such a line, and hardly
 * ever the same. A session with zones of its room is left to the schema.
 */
export function plainOpening(purposes: readonly string[], treatments: readonly string[]): (data: unknown) => boolean {
  const members: Readonly<Record<string, Check>> = {
    session: isId,
    purpose: isOneOf(purposes),
    room: isId,
    technician: isId,
    checklist: (value) => holdsOnly(value, CHECKLIST, ['id', 'version', 'hash']),
    client: isText,
    treatment: isOneOf(treatments),
    released: (value) => holdsOnly(value, RELEASED, ['by', 'at']),
    sharpsFull: isYesOrNo,
  }
  const needed = ['session', 'purpose', 'room', 'technician', 'checklist']
  return (data) => holdsOnly(data, members, needed)
}

function holdsOnly(value: unknown, checks: Readonly<Record<string, Check>>, needed: readonly string[]): boolean {
  if (!isObject(value)) return false
  for (const name of needed) if (!Object.hasOwn(value, name)) return false
  for (const name of Object.keys(value)) {
    const check = Object.hasOwn(checks, name) ? checks[name] : undefined
    if (check?.(value[name]) !== true) return false
  }
  return true
}
