import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'

const TASK = 'roomready-read-ahead'

/** Files one behind the other, in memory that may be handed on. */
export interface FilesRead {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Where each file ends; nothing for one that could not be read. */
  readonly ends: readonly (number | undefined)[]
}

/**
 * A thread that reads files some time before others need them, so that these never wait for the disk. A file that cannot
 * be read is told by who needs it, and so is everything where the thread has ended.
 */
export class ReadAhead {
  readonly #worker: Worker
  readonly #asked: ((files: FilesRead | undefined) => void)[] = []
  #hasEnded = false

  constructor(script: string) {
    this.#worker = new Worker(script, { workerData: { task: TASK } })
    this.#worker.on('message', (files: FilesRead) => this.#asked.shift()?.(files))
    this.#worker.on('error', () => this.#giveUp())
    this.#worker.on('exit', () => this.#giveUp())
  }

  /** Answers in the order of asking. */
  read(files: readonly string[]): Promise<FilesRead | undefined> {
    if (this.#hasEnded) return Promise.resolve(undefined)
    return new Promise((resolve) => {
      this.#asked.push(resolve)
      this.#worker.postMessage(files)
    })
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }

  #giveUp(): void {
    this.#hasEnded = true
    for (const resolve of this.#asked.splice(0)) resolve(undefined)
  }
}

/** A file of those that were read; nothing where it could not be. */
export function fileOf({ bytes, ends }: FilesRead, place: number): Buffer | undefined {
  const end = ends[place]
  if (end === undefined) return undefined
  const start = ends.slice(0, place).findLast((before) => before !== undefined) ?? 0
  return Buffer.from(bytes.buffer, start, end - start)
}

/** Whether this thread was started to read ahead; then it does so until it is told to end. */
export function workAsReadAhead(): boolean {
  if (isMainThread || parentPort === null || !isTask(workerData)) return false
  const port = parentPort
  // Both ends of this channel are this program: what comes is what `ReadAhead` sends.
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
  let bytes = new Uint8Array(ROOM)
  let length = 0
  const ends = files.map((file) => {
    try {
      const fd = openSync(file, 'r')
      try {
        const { size } = fstatSync(fd)
        bytes = withRoom(bytes, length, size)
        const end = length + readWhole(fd, bytes, length, size)
        // A file that grows or shrinks meanwhile is read anew by who needs it.
        if (end !== length + size) return undefined
        length = end
        return end
      } finally {
        closeSync(fd)
      }
    } catch {
      return undefined
    }
  })
  return { bytes, ends }
}

function readWhole(fd: number, bytes: Uint8Array, start: number, size: number): number {
  let done = 0
  for (let read = -1; read !== 0 && done < size; done += read)
    read = readSync(fd, bytes, start + done, size - done, null)
  return done
}

function withRoom(bytes: Uint8Array<ArrayBuffer>, length: number, more: number): Uint8Array<ArrayBuffer> {
  if (length + more <= bytes.length) return bytes
  const larger = new Uint8Array((length + more) * 2)
  larger.set(bytes.subarray(0, length))
  return larger
}
