import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { ExportGround } from '../../../electron/commands/export/export-ground'
import { type RecordSource, sourceOf } from '../../../electron/exports/record-source'
import { RecordReader } from '../../../electron/services/records/record-reader'
import { recordRows } from '../../../electron/services/records/record-rows'
import type { IndexRow } from '../../../shared/history/index-row'

/** What every way of writing is given. */
export interface Writing {
  readonly ground: ExportGround
  readonly target: string
  readonly sessions: number
  readonly bytes: number
  readonly peers: string
  readonly threadScript: string
  /** Tells that the work goes on. */
  readonly beat: () => void
}

/** The newest sessions, as many as are asked for. */
export async function* rowsOf({ ground, sessions, beat }: Writing): AsyncGenerator<IndexRow> {
  let left = sessions
  for await (const row of recordRows(ground.index, 'all')) {
    if (left === 0) return
    left -= 1
    beat()
    yield row
  }
}

/** The same records as our own export reads, its seals checked. */
export async function* sourcesOf(writing: Writing): AsyncGenerator<RecordSource> {
  const reader = new RecordReader(writing.ground)
  const frame = { clinic: writing.ground.catalog.get().clinic.name, health: true }
  for await (const row of rowsOf(writing)) {
    const record = await reader.read(row)
    const source = record && sourceOf(record, frame)
    if (source !== undefined) yield source
  }
}

/** The sealed journals, month by month. */
export function* journalsOf({ folder, index }: ExportGround): Generator<string> {
  for (const month of index.months()) {
    const among = path.dirname(folder.sealedJournal(month, 'any').file)
    for (const name of readdirSync(among)) yield path.join(among, name)
  }
}
