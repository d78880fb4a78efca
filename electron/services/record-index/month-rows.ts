import type { IndexRow } from '../../../shared/history/index-row'
import type { MonthIndex } from '../../storage/month-index'
import { rowOfJournal, type RowGround } from './index-rows'

export interface MonthRows {
  readonly rows: ReadonlyMap<string, IndexRow>
  /** Whether the file lacked any of them, or held others. */
  readonly isBuilt: boolean
  /** Sealed files in which no session could be read. */
  readonly unreadable: readonly string[]
}

/** A month's rows in steps of a few milliseconds: those of its file, and those that have to be read from their journals. */
export function* monthRows(
  ground: RowGround,
  month: string,
  ids: readonly string[],
  file: MonthIndex<IndexRow>,
): Generator<undefined, MonthRows> {
  const known = (yield* file.reading()) ?? NONE
  if (isComplete(known, ids)) return { rows: known, isBuilt: false, unreadable: [] }
  const rows = new Map<string, IndexRow>()
  const unreadable: string[] = []
  for (const id of ids) {
    const old = known.get(id)
    const row = old ?? rowOfJournal(ground, month, id)
    if (row === undefined) unreadable.push(id)
    else rows.set(id, row)
    if (old === undefined) yield undefined
  }
  return { rows, isBuilt: true, unreadable }
}

export function isComplete(known: ReadonlyMap<string, IndexRow>, ids: readonly string[]): boolean {
  return ids.length === known.size && ids.every((id) => known.has(id))
}

export function newestFirst(rows: ReadonlyMap<string, IndexRow>): readonly IndexRow[] {
  return [...rows.values()].sort((a, b) => (a.sealedAt < b.sealedAt ? 1 : -1))
}

const NONE: ReadonlyMap<string, IndexRow> = new Map()
