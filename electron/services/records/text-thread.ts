import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import type { Catalog } from '../../../shared/catalog/catalog'
import type { RecordHead } from '../../../shared/ipc/views'
import type { ExportFormat, ExportFrame, ExportRecord } from '../../exports/export-format'
import { EXPORT_FORMATS } from '../../exports/formats'
import { TextBytes } from '../../exports/text-bytes'
import { DataFolder } from '../../storage/data-folder'
import { StorageError } from '../../storage/storage-error'
import { Checklists } from '../checklists'
import { type FilesRead, fileOf } from './read-ahead'
import { readRecordOf } from './read-record'

const TASK = 'roomready-record-texts'

/** What a thread that makes records into text stands on: it only reads. */
export interface TextTask {
  readonly task: typeof TASK
  /** The data folder. */
  readonly root: string
  readonly catalog: Catalog
  /** Id of the format. */
  readonly format: string
  readonly frame: ExportFrame
}

/** A record, and the hash that the clinic log keeps of its seal. */
export interface WantedRecord {
  readonly row: RecordHead
  readonly framed: string | undefined
}

export interface WantedTexts {
  /** `WantedRecord`s as JSON, which crosses in less time than they would. */
  readonly wanted: string
  /** The same records' journals, as far as they are read already. */
  readonly journals: FilesRead | undefined
}

/** The text of records that could be read, and how many they were. */
export interface TextOfSome {
  readonly text: Uint8Array<ArrayBuffer>
  readonly count: number
}

export function textTask(task: Omit<TextTask, 'task'>): TextTask {
  return { task: TASK, ...task }
}

/** Whether this thread was started to make records into text; then it does so until it is told to end. */
export function workAsTextThread(): boolean {
  if (isMainThread || parentPort === null || !isTask(workerData)) return false
  const port = parentPort
  const work = worker(workerData)
  // Both ends of this channel are this program: what comes is what `recordTexts` sends.
  port.on('message', ({ wanted, journals }: WantedTexts) => {
    const made = textOfSome(JSON.parse(wanted) as readonly WantedRecord[], journals, work)
    port.postMessage(made, [made.text.buffer])
  })
  return true
}

function isTask(data: unknown): data is TextTask {
  return typeof data === 'object' && data !== null && 'task' in data && data.task === TASK
}

function worker({ root, catalog, format: id, frame }: TextTask): Work {
  const keeper = { get: () => catalog }
  const ground = { folder: DataFolder.look(root), catalog: keeper, checklists: new Checklists(keeper) }
  const format = EXPORT_FORMATS.find((known) => known.id === id)
  if (format === undefined) throw new Error(`No such format of text: ${id}`)
  return (wanted, journal, text) => {
    const record = recordOf(ground, format, wanted, journal)
    if (record !== undefined) format.record(record, frame, text)
    return record !== undefined
  }
}

/** Adds the text of a record, and tells whether it could be read. */
type Work = (wanted: WantedRecord, journal: Buffer | undefined, text: TextBytes) => boolean

/** Nothing for a record that cannot be read: it does not stop the others. */
function recordOf(
  ground: Parameters<typeof readRecordOf>[0],
  { events }: ExportFormat,
  { row, framed }: WantedRecord,
  journal: Buffer | undefined,
): ExportRecord | undefined {
  try {
    const read = readRecordOf(ground, row, framed, { only: events, journal })
    return read.ok ? read.value : undefined
  } catch (error) {
    if (error instanceof StorageError) return undefined
    throw error
  }
}

function textOfSome(records: readonly WantedRecord[], journals: FilesRead | undefined, work: Work): TextOfSome {
  const all = new TextBytes()
  let count = 0
  records.forEach((one, place) => {
    if (work(one, journals && fileOf(journals, place), all)) count += 1
  })
  return { text: all.copy(), count }
}
