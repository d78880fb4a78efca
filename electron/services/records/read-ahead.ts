import { closeSync, openSync, readSync } from 'node:fs'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'

const TASK = 'roomready-read-ahead'
const PIECE = 1 << 18

/**
 * A thread that reads files some time before others do, so that these find them in the system's memory and never wait
 * for the disk. What it reads it throws away; a file that cannot be read is told by who needs it.
 */
export class ReadAhead {
  readonly #worker: Worker

  constructor(script: string) {
    this.#worker = new Worker(script, { workerData: { task: TASK } })
    // Without it everything goes on, only slower.
    this.#worker.on('error', () => undefined)
  }

  read(files: readonly string[]): void {
    this.#worker.postMessage(files)
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }
}

/** Whether this thread was started to read ahead; then it does so until it is told to end. */
export function workAsReadAhead(): boolean {
  if (isMainThread || parentPort === null || !isTask(workerData)) return false
  const piece = new Uint8Array(PIECE)
  // Both ends of this channel are this program: what comes is what `ReadAhead` sends.
  parentPort.on('message', (files: readonly string[]) => {
    for (const file of files) readThrough(file, piece)
  })
  return true
}

function isTask(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'task' in data && data.task === TASK
}

function readThrough(file: string, piece: Uint8Array): void {
  try {
    const fd = openSync(file, 'r')
    try {
      while (readSync(fd, piece) === piece.length);
    } finally {
      closeSync(fd)
    }
  } catch {
    // Told by who needs it.
  }
}
