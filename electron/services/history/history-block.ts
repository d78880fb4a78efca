import { lotKey } from '../../../shared/catalog/fold-lot'
import type { HistoryRow } from '../../../shared/history/history-page'
import { statesOf } from '../../../shared/history/history-page'
import { type IndexRow, LINE_MARKS } from '../../../shared/history/index-row'
import { HISTORY_STATES } from '../../../shared/history/query'
import { PURPOSES, TREATMENTS } from '../../../shared/session/events'
import { KnownNames } from './known-names'
import { RankedTexts } from './ranked-texts'
import { type SearchText, searchTextOf } from './search-text'

/** What the columns of all blocks are numbered by. */
export class HistoryNames {
  readonly rooms = new KnownNames()
  readonly technicians = new KnownNames()
  readonly checklists = new KnownNames()
  readonly lines = new KnownNames()
  readonly lots = new KnownNames()
  readonly clients = new RankedTexts()
  readonly sessions = new RankedTexts()
}

export const NONE = 0xffffffff
export const NO_TURNOVER = 0xffff
export const NO_TREATMENT = 255
const DAY = 86_400_000

/** A month's sessions in columns, newest first; open sessions have a block of their own. */
export interface HistoryBlock {
  readonly count: number
  readonly at: Float64Array
  /** Minutes east of UTC. */
  readonly offset: Int16Array
  /** The clinic's local day, in days since 1970. */
  readonly day: Int32Array
  readonly session: Uint32Array
  readonly room: Uint16Array
  readonly technician: Uint16Array
  readonly checklist: Uint16Array
  readonly client: Uint32Array
  readonly purpose: Uint8Array
  /** Place in TREATMENTS; NO_TREATMENT where nobody was treated. */
  readonly treatment: Uint8Array
  /** One bit a state, at its place in HISTORY_STATES. */
  readonly states: Uint8Array
  readonly status: Uint8Array
  readonly done: Uint16Array
  readonly notApplicable: Uint16Array
  readonly problems: Uint16Array
  readonly turnover: Uint16Array
  /** Where the marks of each row begin; one more than there are rows. */
  readonly markStart: Uint32Array
  readonly markLine: Uint16Array
  /** One bit a mark, at its place in LINE_MARKS. */
  readonly markBits: Uint8Array
  /** Where the contact times of each row begin; one more than there are rows. */
  readonly contactStart: Uint32Array
  readonly contactLine: Uint16Array
  /** Seconds. */
  readonly contactRequired: Uint16Array
  /** Seconds; 0 where it was not finished. */
  readonly contactKept: Uint16Array
  readonly contactDried: Uint8Array
  /** Where the lots of each row begin; one more than there are rows. */
  readonly lotStart: Uint32Array
  readonly lot: Uint32Array
  readonly search: SearchText
}

/** Rows in their order become columns. */
export function blockOf(rows: readonly IndexRow[], names: HistoryNames, isOpen: boolean): HistoryBlock {
  const count = rows.length
  const marks = rows.map((row) => Object.entries(row.marks))
  const markCount = marks.reduce((sum, { length }) => sum + length, 0)
  const block = {
    count,
    at: new Float64Array(count),
    offset: new Int16Array(count),
    day: new Int32Array(count),
    session: new Uint32Array(count),
    room: new Uint16Array(count),
    technician: new Uint16Array(count),
    checklist: new Uint16Array(count),
    client: new Uint32Array(count),
    purpose: new Uint8Array(count),
    treatment: new Uint8Array(count),
    states: new Uint8Array(count),
    status: new Uint8Array(count),
    done: new Uint16Array(count),
    notApplicable: new Uint16Array(count),
    problems: new Uint16Array(count),
    turnover: new Uint16Array(count),
    markStart: new Uint32Array(count + 1),
    markLine: new Uint16Array(markCount),
    markBits: new Uint8Array(markCount),
    ...contactColumns(rows, names),
    ...lotColumns(rows, names),
    search: searchTextOf(rows.map(({ search }) => search)),
  }
  let mark = 0
  for (const [place, row] of rows.entries()) {
    fillTimes(block, place, isOpen ? Date.parse(row.openedAt) : Date.parse(row.sealedAt), row.offset)
    fillNames(block, place, row, names)
    fillOutcome(block, place, row, isOpen)
    for (const [line, found] of marks[place] ?? []) {
      block.markLine[mark] = names.lines.code(line, line, '')
      block.markBits[mark++] = bitsOf(LINE_MARKS, found)
    }
    block.markStart[place + 1] = mark
  }
  return block
}

function contactColumns(rows: readonly IndexRow[], names: HistoryNames) {
  const contacts = rows.map((row) => Object.entries(row.contacts))
  const count = contacts.reduce((sum, { length }) => sum + length, 0)
  const columns = {
    contactStart: new Uint32Array(rows.length + 1),
    contactLine: new Uint16Array(count),
    contactRequired: new Uint16Array(count),
    contactKept: new Uint16Array(count),
    contactDried: new Uint8Array(count),
  }
  let next = 0
  for (const [place, list] of contacts.entries()) {
    for (const [line, [required, kept, dried]] of list) {
      columns.contactLine[next] = names.lines.code(line, line, '')
      columns.contactRequired[next] = Math.min(required, 0xffff)
      columns.contactKept[next] = Math.min(kept, 0xffff)
      columns.contactDried[next++] = Math.min(dried, 0xff)
    }
    columns.contactStart[place + 1] = next
  }
  return columns
}

function lotColumns(rows: readonly IndexRow[], { lots: names }: HistoryNames) {
  const count = rows.reduce((sum, { lots }) => sum + lots.length, 0)
  const columns = { lotStart: new Uint32Array(rows.length + 1), lot: new Uint32Array(count) }
  let next = 0
  for (const [place, { lots }] of rows.entries()) {
    for (const { item, lot } of lots) columns.lot[next++] = names.code(lotKey(item, lot), lot, '')
    columns.lotStart[place + 1] = next
  }
  return columns
}

/** One bit for each of `found`, at its place in `all`. */
export function bitsOf<T>(all: readonly T[], found: readonly T[]): number {
  return found.reduce((bits, one) => bits | (1 << all.indexOf(one)), 0)
}

/** The local day as the blocks number it. */
export function dayCode(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00.000Z`) / DAY)
}

function fillTimes(block: HistoryBlock, place: number, at: number, offset: number): void {
  block.at[place] = at
  block.offset[place] = offset
  block.day[place] = Math.floor((at + offset * 60_000) / DAY)
}

function fillNames(block: HistoryBlock, place: number, row: IndexRow, names: HistoryNames): void {
  block.session[place] = names.sessions.code(row.session)
  block.room[place] = names.rooms.code(row.room, row.roomName, row.sealedAt)
  block.technician[place] = names.technicians.code(row.technician, row.technicianName, row.sealedAt)
  block.checklist[place] = names.checklists.code(row.checklistId, row.checklist, row.sealedAt)
  block.client[place] = row.client === undefined ? NONE : names.clients.code(row.client)
}

function fillOutcome(block: HistoryBlock, place: number, row: IndexRow, isOpen: boolean): void {
  const states = statesOf(row, isOpen)
  block.purpose[place] = PURPOSES.indexOf(row.purpose)
  block.treatment[place] = row.treatment === undefined ? NO_TREATMENT : TREATMENTS.indexOf(row.treatment)
  block.states[place] = bitsOf(HISTORY_STATES, states)
  block.status[place] = HISTORY_STATES.indexOf(isOpen ? 'open' : (states.at(-1) ?? 'sealed'))
  block.done[place] = row.done
  block.notApplicable[place] = row.notApplicable
  block.problems[place] = row.problems
  block.turnover[place] = Math.min(row.turnover ?? NO_TURNOVER, NO_TURNOVER)
}

/** A row of the list, from the columns alone. */
export function rowAt(block: HistoryBlock, place: number, names: HistoryNames): HistoryRow {
  const client = block.client[place] ?? NONE
  const treatment = TREATMENTS[block.treatment[place] ?? NO_TREATMENT]
  const turnover = block.turnover[place] ?? NO_TURNOVER
  return {
    session: names.sessions.text(block.session[place] ?? 0),
    status: HISTORY_STATES[block.status[place] ?? 0] ?? 'sealed',
    at: new Date(block.at[place] ?? 0).toISOString(),
    offset: block.offset[place] ?? 0,
    purpose: PURPOSES[block.purpose[place] ?? 0] ?? 'treatment',
    roomName: names.rooms.name(block.room[place] ?? 0),
    technicianName: names.technicians.name(block.technician[place] ?? 0),
    ...(client !== NONE && { client: names.clients.text(client) }),
    ...(treatment !== undefined && { treatment }),
    done: block.done[place] ?? 0,
    notApplicable: block.notApplicable[place] ?? 0,
    problems: block.problems[place] ?? 0,
    ...(turnover !== NO_TURNOVER && { turnover }),
  }
}
