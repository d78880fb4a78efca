import type { Catalog } from '../../../shared/catalog/catalog'
import type { RecordRow } from '../../../shared/ipc/views'
import { localDay } from '../../../shared/session/moment'
import { WRONG_USE } from '../../../shared/text/commands'
import { type Given, WrongUse } from '../command'
import { dayOf, textOf } from '../read-options'

export interface RecordChoice {
  readonly from?: string
  readonly to?: string
  readonly room?: string
  readonly technician?: string
}

/** Which records are asked for; rooms and people are found by name or id. Throws WrongUse. */
export function choiceOf(given: Given, { rooms, people }: Catalog): RecordChoice {
  const from = dayOf(given, 'from')
  const to = dayOf(given, 'to')
  if (from !== undefined && to !== undefined && from > to) throw new WrongUse(WRONG_USE.daysTurned)
  const room = textOf(given, 'room')
  const technician = textOf(given, 'technician')
  return {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(room !== undefined && { room: named(room, rooms, WRONG_USE.noRoom).id }),
    ...(technician !== undefined && { technician: named(technician, people, WRONG_USE.noPerson).id }),
  }
}

/** Days are the clinic's. */
export function isChosen({ from, to, room, technician }: RecordChoice, row: RecordRow): boolean {
  const day = localDay({ at: row.sealedAt, offset: row.offset })
  if ((from !== undefined && day < from) || (to !== undefined && day > to)) return false
  if (room !== undefined && row.room !== room) return false
  return technician === undefined || row.technician === technician
}

/** Whether a month of the records, which is one in UTC, may hold some of them: local days reach over its ends. */
export function mayHold({ from, to }: RecordChoice, month: string): boolean {
  const isTooOld = from !== undefined && monthAfter(month) < from.slice(0, 7)
  const isTooNew = to !== undefined && month > monthAfter(to.slice(0, 7))
  return !isTooOld && !isTooNew
}

/** `2026-12` to `2027-01` */
function monthAfter(month: string): string {
  const first = new Date(`${month}-01T00:00:00.000Z`)
  first.setUTCMonth(first.getUTCMonth() + 1)
  return first.toISOString().slice(0, 7)
}

interface Named {
  readonly id: string
  readonly name: string
}

/** By id, or by name without regard to case. */
export function named<T extends Named>(
  text: string,
  list: readonly T[],
  unknown: (text: string, known: readonly string[]) => string,
): T {
  const fold = (name: string) => name.normalize('NFC').toLocaleLowerCase('en')
  const byId = list.find(({ id }) => id === text)
  const [found, another] = byId === undefined ? list.filter(({ name }) => fold(name) === fold(text)) : [byId]
  if (another !== undefined) throw new WrongUse(WRONG_USE.ambiguous(text))
  if (found !== undefined) return found
  throw new WrongUse(
    unknown(
      text,
      list.map(({ name }) => name),
    ),
  )
}
