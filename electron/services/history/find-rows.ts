import { foldText } from '../../../shared/history/fold-text'
import { LINE_MARKS } from '../../../shared/history/index-row'
import { HISTORY_STATES, type HistoryQuery } from '../../../shared/history/query'
import { TREATMENTS } from '../../../shared/session/events'
import { bitsOf, dayCode, type HistoryBlock, type HistoryNames } from './history-block'

/** A query with everything in the numbers that the columns hold; minus one asks nothing. */
interface Wanted {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly room: number
  readonly technician: number
  readonly checklist: number
  readonly treatment: number
  readonly state: number
  readonly line: number
  readonly mark: number
}

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
function wantedOf(query: HistoryQuery, { rooms, technicians, checklists, lines }: HistoryNames): Wanted | undefined {
  const code = (id: string | undefined, find: (id: string) => number) => (id === undefined ? ANY : find(id))
  const wanted = {
    room: code(query.room, (id) => rooms.find(id)),
    technician: code(query.technician, (id) => technicians.find(id)),
    checklist: code(query.checklist, (id) => checklists.find(id)),
    line: code(query.line?.id, (id) => lines.find(id)),
  }
  if (Object.values(wanted).includes(-1)) return undefined
  return {
    ...wanted,
    text: foldText(query.text ?? ''),
    from: query.from === undefined ? -Infinity : dayCode(query.from),
    to: query.to === undefined ? Infinity : dayCode(query.to),
    treatment: query.treatment === undefined ? ANY : TREATMENTS.indexOf(query.treatment),
    state: query.state === undefined ? 0 : bitsOf(HISTORY_STATES, [query.state]),
    mark: query.line === undefined ? 0 : bitsOf(LINE_MARKS, [query.line.was]),
  }
}

/** Other than -1, which stands for "not known". */
const ANY = -2

function findIn(block: HistoryBlock, wanted: Wanted, base: number, found: Uint32Array, size: number): number {
  const { text, from, to, room, technician, checklist, treatment, state, line } = wanted
  const { day, states, search } = block
  let next = size
  for (let place = 0; place < block.count; place += 1) {
    const on = day[place] ?? 0
    if (on < from || on > to) continue
    if (room !== ANY && block.room[place] !== room) continue
    if (technician !== ANY && block.technician[place] !== technician) continue
    if (checklist !== ANY && block.checklist[place] !== checklist) continue
    if (treatment !== ANY && block.treatment[place] !== treatment) continue
    if (state !== 0 && ((states[place] ?? 0) & state) === 0) continue
    if (line !== ANY && !isMarked(block, place, wanted)) continue
    if (text !== '' && !(search[place] ?? '').includes(text)) continue
    found[next++] = base + place
  }
  return next
}

function isMarked({ markStart, markLine, markBits }: HistoryBlock, place: number, { line, mark }: Wanted): boolean {
  const end = markStart[place + 1] ?? 0
  for (let at = markStart[place] ?? 0; at < end; at += 1) {
    if (markLine[at] === line) return ((markBits[at] ?? 0) & mark) !== 0
  }
  return false
}
