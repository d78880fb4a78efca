import os from 'node:os'
import type { RecordHead, RecordRow } from '../../../shared/ipc/views'
import { Breather } from '../../storage/breather'
import type { ExportFrame } from '../../exports/export-format'
import { EXPORT_FORMATS } from '../../exports/formats'
import type { MadeText } from '../../exports/write-export'
import { AnsweringThread } from '../answering-thread'
import type { CatalogKeeper } from '../catalog-keeper'
import type { DataFolder } from '../../storage/data-folder'
import { type FilesRead, readAhead } from './read-ahead'
import { SealedHashes } from './sealed-hashes'
import { type TextOfSome, type TextTask, textTask, type WantedRecord, type WantedTexts } from './text-thread'

/** Fewer records are written before the threads would be up. */
const WORTH_THREADS = 1000
/** What a thread is given at a time: some ten milliseconds of work. */
const AT_A_TIME = 32
const MOST_THREADS = 4
/** What a thread has before it, so that it never waits for this one. */
const AHEAD = 6
/** Megabytes for what lives as long as one record. */
const YOUNG_MB = 32

interface Wish {
  readonly ground: { readonly folder: DataFolder; readonly catalog: CatalogKeeper }
  /** The script of the threads; without one this thread does everything. */
  readonly script: string | undefined
  /** Id of the kind of file. */
  readonly kind: string
  readonly frame: ExportFrame
  readonly rows: AsyncIterable<RecordRow> | Iterable<RecordRow>
  /** How many there are. */
  readonly count: number
}

/** The text of many records, made by several threads at once and given in the order of the rows; nothing for a few. */
export function recordTexts({ ground, script, kind, frame, rows, count }: Wish): AsyncIterable<MadeText> | undefined {
  if (script === undefined || count < WORTH_THREADS || !EXPORT_FORMATS.some(({ id }) => id === kind)) return undefined
  const task = textTask({ root: ground.folder.root, catalog: ground.catalog.get(), format: kind, frame })
  return textsInOrder(script, task, batchesOf(rows, new SealedHashes(ground.folder)), ground.folder)
}

async function* batchesOf(rows: Wish['rows'], seals: SealedHashes): AsyncGenerator<readonly WantedRecord[]> {
  const breather = new Breather()
  let batch: WantedRecord[] = []
  for await (const row of rows) {
    batch.push({ row: headOf(row), framed: await seals.of(row, breather) })
    if (breather.isDue) await breather.pause()
    if (batch.length < AT_A_TIME) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/** What the threads tell of a row. Each member by its name: copying all but some of them takes far longer. */
function headOf(row: RecordRow): RecordHead {
  const { session, month, purpose, openedAt, sealedAt, offset, room, roomName, technician, technicianName } = row
  const { client, treatment, checklist, version, done, notApplicable, problems, corrected, stopped } = row
  return {
    ...{ session, month, purpose, openedAt, sealedAt, offset, room, roomName, technician, technicianName },
    ...(client !== undefined && { client }),
    ...(treatment !== undefined && { treatment }),
    ...{ checklist, version, done, notApplicable, problems, corrected, stopped },
  }
}

async function* textsInOrder(
  script: string,
  task: TextTask,
  batches: AsyncIterable<readonly WantedRecord[]>,
  folder: DataFolder,
): AsyncGenerator<MadeText> {
  const count = Math.min(Math.max(os.availableParallelism(), 2), MOST_THREADS)
  const threads = Array.from({ length: count }, (): TextThread => new AnsweringThread(script, task, YOUNG_MB))
  const reader = readAhead(script)
  const waiting: Promise<MadeText>[] = []
  try {
    let place = 0
    for await (const batch of batches) {
      const journals = reader.ask(batch.map(({ row: { month, session } }) => folder.sealedJournal(month, session).file))
      const made = madeBy(threads[place++ % count], batch, journals)
      // Told where it is awaited.
      made.catch(() => undefined)
      waiting.push(made)
      const first = waiting.length < count * AHEAD ? undefined : waiting.shift()
      if (first !== undefined) yield await first
    }
    for (const made of waiting) yield await made
  } finally {
    await Promise.all([reader, ...threads].map((thread) => thread.end()))
  }
}

type TextThread = AnsweringThread<WantedTexts, TextOfSome>

/** The journals have to come in the order of asking. */
async function madeBy(
  thread: TextThread | undefined,
  wanted: readonly WantedRecord[],
  reading: Promise<FilesRead | undefined>,
): Promise<MadeText> {
  const journals = await reading
  const made = await thread?.ask({ wanted: JSON.stringify(wanted), journals }, journals && [journals.bytes.buffer])
  if (made === undefined) throw thread?.fault ?? new Error('The thread made nothing')
  return { ...made, wanted: wanted.length }
}
