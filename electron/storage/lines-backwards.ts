import type { Disk } from './disk'

const LINE_FEED = 0x0a
const BLOCK = 64 * 1024

/** A line's bytes, and where in the file they begin. */
export interface RawLine {
  readonly bytes: Buffer
  readonly start: number
  readonly ended: boolean
}

/** The lines of a file from the last to the first, read in blocks: the cost is that of the lines asked for. */
export function* linesBackwards(disk: Disk, fd: number, size: number, block = BLOCK): Generator<RawLine> {
  // Before the first line feed from the end is met, what was read is an unfinished line.
  let ended = false
  let carry = Buffer.alloc(0)
  for (let end = size; end > 0;) {
    const start = Math.max(0, end - block)
    const chunk = Buffer.concat([disk.readAt(fd, start, end - start), carry])
    let to = chunk.length
    for (let feed = lastFeed(chunk, to); feed !== -1; feed = lastFeed(chunk, to)) {
      if (ended || feed + 1 < to) yield { bytes: chunk.subarray(feed + 1, to), start: start + feed + 1, ended }
      ended = true
      to = feed
    }
    carry = chunk.subarray(0, to)
    end = start
  }
  if (ended || carry.length > 0) yield { bytes: carry, start: 0, ended }
}

const lastFeed = (bytes: Buffer, before: number): number =>
  before === 0 ? -1 : bytes.lastIndexOf(LINE_FEED, before - 1)
