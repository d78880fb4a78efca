import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { DICTIONARY } from '../../shared/text/exports'
import { ExportFile } from './export-file'
import type { ExportFrame, ExportRecord } from './export-format'
import type { FileKind } from './file-kind'

export interface ExportTask<Wanted> {
  readonly target: string
  readonly kind: FileKind
  readonly frame: ExportFrame
  readonly wanted: readonly Wanted[]
  /** `undefined` for a record that cannot be read: it does not stop the others. */
  readonly read: (wanted: Wanted) => ExportRecord | undefined
  readonly onProgress: (done: number) => void
  readonly isCancelled: () => boolean
}

/** Longest stretch of work, in milliseconds, before others in the process get their turn. */
const TURN_MS = 12
const TOLD_EVERY_MS = 100

/**
 * Writes records to a file, one in memory at a time; a tick in an open session waits for one record at most. Answers
 * where the file lies and how many records are in it, or `undefined` once cancelled. Neither then nor after a failure a
 * half file stays.
 */
export async function writeExport<Wanted>(
  task: ExportTask<Wanted>,
): Promise<{ readonly file: string; readonly count: number } | undefined> {
  const file = await ExportFile.create(task.target)
  const writer = task.kind.start(file, task.frame)
  try {
    const count = await addAll(task, writer.add)
    if (count === undefined) {
      await file.discard()
      return undefined
    }
    await writer.finish()
    const name = await file.finish()
    await writeDictionary(name, task.kind)
    return { file: name, count }
  } catch (error) {
    await file.discard()
    throw error
  } finally {
    await writer.close()
  }
}

async function addAll<Wanted>(
  { wanted, read, onProgress, isCancelled }: ExportTask<Wanted>,
  add: (record: ExportRecord) => Promise<void>,
): Promise<number | undefined> {
  let count = 0
  let turn = performance.now()
  let told = turn
  for (const [done, one] of wanted.entries()) {
    if (isCancelled()) return undefined
    const record = read(one)
    if (record !== undefined) {
      await add(record)
      count += 1
    }
    if (performance.now() - turn < TURN_MS) continue
    await setImmediate()
    turn = performance.now()
    if (turn - told < TOLD_EVERY_MS) continue
    told = turn
    onProgress(done + 1)
  }
  return isCancelled() ? undefined : count
}

/** `sessions.csv` gets `sessions-columns.csv` beside it. */
async function writeDictionary(name: string, { dictionary }: FileKind): Promise<void> {
  if (dictionary === undefined) return
  const { dir, name: stem, ext } = path.parse(name)
  const file = await ExportFile.create(path.join(dir, `${stem}-${DICTIONARY.ending}${ext}`))
  try {
    await file.write(dictionary())
    await file.finish()
  } catch (error) {
    await file.discard()
    throw error
  }
}
