import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import { AnsweringThread } from '../answering-thread'
import { ownMemory } from '../own-memory'

const TASK = 'roomready-read-ahead'

/** Files one behind the other, in memory that may be handed on. */
export interface FilesRead {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Where each file lies; nothing for one that could not be read. */
  readonly places: readonly ({ readonly start: number; readonly end: number } | undefined)[]
}

/**
 * A thread that reads files some time before others need them, so that these never wait for the disk. A file that cannot
 * be read is told by who needs it, and so is everything where the thread has ended.
 */
export function readAhead(script: string): AnsweringThread<readonly string[], FilesRead> {
  return new AnsweringThread(script, { task: TASK })
}

/** A file of those that were read; nothing where it could not be. */
export function fileOf({ bytes, places }: FilesRead, which: number): Buffer | undefined {
  const place = places[which]
  return place && Buffer.from(bytes.buffer, place.start, place.end - place.start)
}

/** Whether this thread was started to read ahead; then it does so until it is told to end. */
export function workAsReadAhead(): boolean {
  if (isMainThread || parentPort === null || !isTask(workerData)) return false
  const port = parentPort
  // Both ends of this channel are this program: what comes is what `recordTexts` asks for.
  port.on('message', (files: readonly string[]) => {
    const read = readAll(files)
    port.postMessage(read, [read.bytes.buffer])
  })
  return true
}

function isTask(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'task' in data && data.task === TASK
}

/** Nearly always enough for what is asked for at a time. */
const ROOM = 1 << 20

function readAll(files: readonly string[]): FilesRead {
  let bytes = ownMemory(ROOM)
  let length = 0
  const places = files.map((file) => {
    try {
      const fd = openSync(file, 'r')
      try {
        const { size } = fstatSync(fd)
        bytes = withRoom(bytes, length, size)
        const start = length
        const end = start + readWhole(fd, bytes, start, size)
        // A file that shrinks meanwhile is read anew by who needs it.
        if (end !== start + size) return undefined
        length = end
        return { start, end }
      } finally {
        closeSync(fd)
      }
    } catch {
      return undefined
    }
  })
  return { bytes, places }
}

function readWhole(fd: number, bytes: Uint8Array, start: number, size: number): number {
  let done = 0
  for (let read = -1; read !== 0 && done < size; done += read)
    read = readSync(fd, bytes, start + done, size - done, null)
  return done
}

function withRoom(bytes: Uint8Array<ArrayBuffer>, length: number, more: number): Uint8Array<ArrayBuffer> {
  if (length + more <= bytes.length) return bytes
  const larger = ownMemory((length + more) * 2)
  larger.set(bytes.subarray(0, length))
  return larger
}
