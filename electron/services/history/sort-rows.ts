import { type HistoryColumn, type HistoryQuery, HISTORY_STATES, USUAL_SORT } from '../../../shared/history/query'
import { TREATMENTS } from '../../../shared/session/events'
import { type HistoryBlock, type HistoryNames, NO_TREATMENT, NO_TURNOVER, NONE } from './history-block'

/** What rows are sorted by: a whole number below `size`, or `size` itself where a row has none. */
interface Ranking {
  readonly size: number
  readonly of: (block: HistoryBlock, place: number) => number
}

/**
 * Sorts found rows, which come newest first, and stay so among equals. Rows without a value stand last either way.
 * Every rank is a small number, so the rows are counted into their places instead of being compared.
 */
export function sortRows(
  found: Uint32Array,
  blocks: readonly HistoryBlock[],
  names: HistoryNames,
  { by, descending }: NonNullable<HistoryQuery['sort']> = USUAL_SORT,
): Uint32Array {
  if (by === 'finished') return descending ? found : found.slice().reverse()
  const { size, of } = rankingBy(by, names)
  const ranks = new Uint32Array(found.length)
  const starts = new Uint32Array(size + 2)
  let base = 0
  let next = 0
  for (const block of blocks) {
    const end = base + block.count
    for (let at = found[next]; at !== undefined && at < end; at = found[next]) {
      const value = of(block, at - base)
      const rank = value >= size ? size : descending ? size - 1 - value : value
      ranks[next++] = rank
      starts[rank + 1] = (starts[rank + 1] ?? 0) + 1
    }
    base = end
  }
  return placed(found, ranks, starts)
}

/** `starts` holds how many rows have the rank before each. */
function placed(found: Uint32Array, ranks: Uint32Array, starts: Uint32Array): Uint32Array {
  for (let rank = 1; rank < starts.length; rank += 1) starts[rank] = (starts[rank] ?? 0) + (starts[rank - 1] ?? 0)
  const sorted = new Uint32Array(found.length)
  for (let next = 0; next < found.length; next += 1) {
    const rank = ranks[next] ?? 0
    const place = starts[rank] ?? 0
    starts[rank] = place + 1
    sorted[place] = found[next] ?? 0
  }
  return sorted
}

function rankingBy(by: Exclude<HistoryColumn, 'finished'>, names: HistoryNames): Ranking {
  switch (by) {
    case 'room':
      return ranked(names.rooms.ranks(), ({ room }) => room)
    case 'technician':
      return ranked(names.technicians.ranks(), ({ technician }) => technician)
    case 'client':
      return ranked(names.clients.ranks(), ({ client }) => client)
    case 'record':
      return ranked(names.sessions.ranks(), ({ session }) => session)
    case 'treatment':
      return { size: TREATMENTS.length, of: ({ treatment }, place) => treatment[place] ?? NO_TREATMENT }
    case 'turnover':
      return { size: NO_TURNOVER, of: ({ turnover }, place) => turnover[place] ?? NO_TURNOVER }
    case 'status':
      return { size: HISTORY_STATES.length, of: ({ status }, place) => status[place] ?? 0 }
    case 'checks':
      return { size: 2 ** 20, of: checks }
  }
}

function ranked(ranks: Uint32Array, column: (block: HistoryBlock) => Uint16Array | Uint32Array): Ranking {
  const { length } = ranks
  const of = (block: HistoryBlock, place: number): number => {
    const code = column(block)[place] ?? NONE
    // A place far behind the end of an array is looked up as a word, which takes fifty times as long.
    return code < length ? (ranks[code] ?? length) : length
  }
  return { size: length, of }
}

/** By problems, then by what did not apply, then by what was done: six, six and eight bits. */
function checks({ problems, notApplicable, done }: HistoryBlock, place: number): number {
  const [first, second] = [Math.min(problems[place] ?? 0, 63), Math.min(notApplicable[place] ?? 0, 63)]
  return (first * 64 + second) * 256 + Math.min(done[place] ?? 0, 255)
}
