import { lotKey } from '../../../shared/catalog/fold-lot'
import { foldText } from '../../../shared/history/fold-text'
import { LINE_MARKS, type LineMark } from '../../../shared/history/index-row'
import { HISTORY_STATES, type HistoryQuery, type LineAsk, SPOILS_FIRST_TIME } from '../../../shared/history/query'
import { PURPOSES, TREATMENTS } from '../../../shared/session/events'
import { bitsOf, dayCode, type HistoryBlock, type HistoryNames, NO_TURNOVER } from './history-block'
import { rowsHolding } from './search-text'

/** A query with everything in the numbers that the columns hold; minus one asks nothing. */
interface Wanted {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly room: number
  readonly technician: number
  readonly checklist: number
  readonly purpose: number
  readonly treatment: number
  readonly state: number
  readonly line: number
  readonly lot: number
  readonly ask: LineAsk
  /** Which marks of the line answer it. */
  readonly marks: number
  readonly firstTime: boolean | undefined
  /** Minutes. */
  readonly turnover: { readonly min: number; readonly max: number } | undefined
}

const SEALED = bitsOf(HISTORY_STATES, ['sealed'])
const SPOILED = bitsOf(HISTORY_STATES, SPOILS_FIRST_TIME)
const MISSED: readonly LineMark[] = ['problem', 'corrected']

/** The rows that the query asks for, by their place counted through all blocks, in the blocks' order. */
export function findRows(blocks: readonly HistoryBlock[], names: HistoryNames, query: HistoryQuery): Uint32Array {
  const all = blocks.reduce((sum, { count }) => sum + count, 0)
  const found = new Uint32Array(all)
  const wanted = wantedOf(query, names)
  if (wanted === undefined) return found.subarray(0, 0)
  let size = 0
  let base = 0
  for (const block of blocks) {
    size = findIn(block, wanted, base, found, size)
    base += block.count
  }
  return found.subarray(0, size)
}

/** Nothing where a name is asked for that no row has. */
function wantedOf(query: HistoryQuery, names: HistoryNames): Wanted | undefined {
  const { rooms, technicians, checklists, lines, lots } = names
  const code = (id: string | undefined, find: (id: string) => number) => (id === undefined ? ANY : find(id))
  const wanted = {
    room: code(query.room, (id) => rooms.find(id)),
    technician: code(query.technician, (id) => technicians.find(id)),
    checklist: code(query.checklist, (id) => checklists.find(id)),
    line: code(query.line?.id, (id) => lines.find(id)),
    lot: query.lot === undefined ? ANY : lots.find(lotKey(query.lot.item, query.lot.lot)),
  }
  if (Object.values(wanted).includes(-1)) return undefined
  return {
    ...wanted,
    text: foldText(query.text ?? ''),
    from: query.from === undefined ? -Infinity : dayCode(query.from),
    to: query.to === undefined ? Infinity : dayCode(query.to),
    purpose: query.purpose === undefined ? ANY : PURPOSES.indexOf(query.purpose),
    treatment: query.treatment === undefined ? ANY : TREATMENTS.indexOf(query.treatment),
    state: query.state === undefined ? 0 : bitsOf(HISTORY_STATES, [query.state]),
    ask: query.line?.was ?? 'problem',
    marks: query.line === undefined ? 0 : marksAsked(query.line.was),
    firstTime: query.firstTime,
    turnover: query.turnover && { max: NO_TURNOVER - 1, ...query.turnover },
  }
}

/** Other than -1, which stands for "not known". */
const ANY = -2

function marksAsked(ask: LineAsk): number {
  return bitsOf(
    LINE_MARKS,
    LINE_MARKS.filter((mark) => mark === ask || (ask === 'missed' && MISSED.includes(mark))),
  )
}

/** Passed first time, or not; nothing while it is open. */
export function isFirstTime(states: number): boolean | undefined {
  return (states & SEALED) === 0 ? undefined : (states & SPOILED) === 0
}

function findIn(block: HistoryBlock, wanted: Wanted, base: number, found: Uint32Array, size: number): number {
  const { text, from, to, room, technician, checklist, purpose, treatment, state, line, lot, firstTime, turnover } =
    wanted
  const { day, states } = block
  const holding = text === '' ? undefined : rowsHolding(block.search, text)
  let next = size
  for (let place = 0; place < block.count; place += 1) {
    const on = day[place] ?? 0
    if (on < from || on > to) continue
    if (room !== ANY && block.room[place] !== room) continue
    if (technician !== ANY && block.technician[place] !== technician) continue
    if (checklist !== ANY && block.checklist[place] !== checklist) continue
    if (purpose !== ANY && block.purpose[place] !== purpose) continue
    if (treatment !== ANY && block.treatment[place] !== treatment) continue
    if (state !== 0 && ((states[place] ?? 0) & state) === 0) continue
    if (firstTime !== undefined && isFirstTime(states[place] ?? 0) !== firstTime) continue
    if (turnover !== undefined && !isWithin(block.turnover[place] ?? NO_TURNOVER, turnover)) continue
    if (line !== ANY && !isMarked(block, place, wanted) && !isTimed(block, place, wanted)) continue
    if (lot !== ANY && !hasLot(block, place, lot)) continue
    if (holding?.[place] === 0) continue
    found[next++] = base + place
  }
  return next
}

function isMarked({ markStart, markLine, markBits }: HistoryBlock, place: number, { line, marks }: Wanted): boolean {
  const end = markStart[place + 1] ?? 0
  for (let at = markStart[place] ?? 0; at < end; at += 1) {
    if (markLine[at] === line) return ((markBits[at] ?? 0) & marks) !== 0
  }
  return false
}

function hasLot({ lotStart, lot: lots }: HistoryBlock, place: number, lot: number): boolean {
  const end = lotStart[place + 1] ?? 0
  for (let at = lotStart[place] ?? 0; at < end; at += 1) if (lots[at] === lot) return true
  return false
}

/** What the line's contact time says to the question. */
function isTimed({ contactStart, contactLine, contactDried }: HistoryBlock, place: number, wanted: Wanted): boolean {
  if (wanted.ask !== 'timed' && wanted.ask !== 'dried-early' && wanted.ask !== 'missed') return false
  const end = contactStart[place + 1] ?? 0
  for (let at = contactStart[place] ?? 0; at < end; at += 1) {
    if (contactLine[at] === wanted.line) return wanted.ask === 'timed' || (contactDried[at] ?? 0) > 0
  }
  return false
}

function isWithin(minutes: number, { min, max }: { readonly min: number; readonly max: number }): boolean {
  return minutes >= min && minutes <= max
}
