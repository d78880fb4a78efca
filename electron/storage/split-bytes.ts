import { isUtf8 } from 'node:buffer'
import type { PhysicalLine } from '../../shared/log/verify'

export const LINE_FEED = 0x0a

/** The lines of a file; bytes that are no UTF-8 are marked, because decoding would quietly replace them. */
export function* splitBytes(bytes: Buffer): Generator<PhysicalLine> {
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(LINE_FEED, start)
    const line = bytes.subarray(start, end === -1 ? undefined : end)
    yield physicalLine(line, end !== -1)
    start += line.length + 1
  }
}

export const physicalLine = (line: Buffer, ended: boolean): PhysicalLine => {
  return { text: line.toString('utf8'), ended, utf8: isUtf8(line) }
}

/** How many bytes stand behind the last line feed. */
export const tailLength = (bytes: Buffer): number => bytes.length - (bytes.lastIndexOf(LINE_FEED) + 1)
