import path from 'node:path'
import { DICTIONARY } from '../../shared/text/exports'
import { Breather } from '../storage/breather'
import { ExportFile } from './export-file'
import type { ExportFrame, ExportRecord } from './export-format'
import type { FileKind } from './file-kind'

export interface ExportTask<Wanted> {
  readonly target: string
  readonly kind: FileKind
  readonly frame: ExportFrame
  readonly wanted: AsyncIterable<Wanted> | Iterable<Wanted>
  /** `undefined` for a record that cannot be read: it does not stop the others. */
  readonly read: (wanted: Wanted) => ExportRecord | undefined | Promise<ExportRecord | undefined>
  /** The same records made into text elsewhere; then none is read here. */
  readonly texts?: AsyncIterable<MadeText> | undefined
  readonly onProgress: (done: number) => void
  readonly isCancelled: () => boolean
}

/** Some of the wanted records as text: how many could be read, and how many were wanted. */
export interface MadeText {
  readonly text: Uint8Array
  readonly count: number
  readonly wanted: number
}

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
    const { texts } = task
    const { addText } = writer
    const count =
      texts !== undefined && addText !== undefined
        ? await addTexts(task, texts, addText)
        : await addAll(task, writer.add)
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
  const breather = new Breather()
  let count = 0
  let done = 0
  let told = -Infinity
  for await (const one of wanted) {
    if (isCancelled()) return undefined
    const record = await read(one)
    if (record !== undefined) {
      await add(record)
      count += 1
    }
    done += 1
    if (breather.isDue) await breather.pause()
    if (performance.now() - told < TOLD_EVERY_MS) continue
    told = performance.now()
    onProgress(done)
  }
  return isCancelled() ? undefined : count
}

async function addTexts<Wanted>(
  { onProgress, isCancelled }: ExportTask<Wanted>,
  texts: AsyncIterable<MadeText>,
  addText: (text: Uint8Array) => Promise<void>,
): Promise<number | undefined> {
  let count = 0
  let done = 0
  let told = -Infinity
  for await (const made of texts) {
    if (isCancelled()) return undefined
    await addText(made.text)
    count += made.count
    done += made.wanted
    if (performance.now() - told < TOLD_EVERY_MS) continue
    told = performance.now()
    onProgress(done)
  }
  return isCancelled() ? undefined : count
}

/** `sessions.csv` gets `sessions-columns.csv` beside it. */
export function dictionaryBeside(name: string): string {
  const { dir, name: stem, ext } = path.parse(name)
  return path.join(dir, `${stem}-${DICTIONARY.ending}${ext}`)
}

async function writeDictionary(name: string, { dictionary }: FileKind): Promise<void> {
  if (dictionary === undefined) return
  const file = await ExportFile.create(dictionaryBeside(name))
  try {
    await file.write(dictionary())
    await file.finish()
  } catch (error) {
    await file.discard()
    throw error
  }
}
