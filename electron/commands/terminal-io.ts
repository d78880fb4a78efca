import { readSync, writeSync } from 'node:fs'
import { errnoOf } from '../storage/storage-error'

/**
 * The standard streams by their numbers, at once: in a thread Node's own streams wait for the main thread, which in its
 * turn waits for the thread.
 */
export function writeAll(stream: 1 | 2, text: string): void {
  const bytes = Buffer.from(text)
  for (let done = 0; done < bytes.length;) {
    try {
      done += writeSync(stream, bytes, done)
    } catch (error) {
      if (errnoOf(error) !== 'EAGAIN') {
        // Whoever read it is gone: there is nobody left to tell.
        if (errnoOf(error) === 'EPIPE') return
        throw error
      }
      pause()
    }
  }
}

/** All of standard input; nothing where there is none. */
export function readAll(): string {
  const chunks: Buffer[] = []
  const chunk = Buffer.alloc(4096)
  for (;;) {
    try {
      const count = readSync(0, chunk, 0, chunk.length, null)
      if (count === 0) break
      chunks.push(Buffer.from(chunk.subarray(0, count)))
    } catch (error) {
      if (errnoOf(error) !== 'EAGAIN') break
      pause()
    }
  }
  return Buffer.concat(chunks).toString('utf8')
}

const PAUSE_MS = 5

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS)
}
