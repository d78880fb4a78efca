import type { LogLine } from '../../shared/log/line'
import { checkLine, CHAIN_START, type ChainHead, type LineFault } from '../../shared/log/verify'
import type { DataFolder, Place } from './data-folder'
import { linesBackwards, type RawLine } from './lines-backwards'
import { physicalLine } from './split-bytes'

/** Gets the lines from the newest to the oldest; `fault` is given with one that was altered. */
export type TailVisitor = (line: LogLine, fault: LineFault | undefined) => 'more' | 'enough'

/** A faulty line near the end of the clinic log. `seq` is missing where the line could not be read. */
export interface TailFault {
  readonly month: string
  readonly seq: number | undefined
  readonly fault: LineFault
}

/** What walking one month file from its end found. */
export interface MonthTail {
  readonly month: string
  /** The newest line that could be read. */
  readonly head: ChainHead | undefined
  readonly faults: readonly TailFault[]
  readonly isNewer: boolean
  readonly soundLength: number
  readonly tornBytes: Buffer
  /** The oldest line that was read, for the link to the month before. */
  readonly oldest: LogLine | undefined
  readonly isEnough: boolean
}

/** Walks a month file backwards until the visitor has enough; at least to the newest line that can be read. */
function readMonthTail(folder: DataFolder, month: string, visit: TailVisitor, after: LogLine | undefined): MonthTail {
  const place = folder.clinicMonth(month)
  const fd = folder.disk.openToRead(place.file)
  try {
    const size = folder.disk.identity(fd).size
    const walk = new TailWalk(folder, month, size, after)
    for (const raw of linesBackwards(folder.disk, fd, size)) {
      if (walk.take(raw, visit) === 'enough') break
    }
    return walk.result()
  } finally {
    folder.disk.close(fd)
  }
}

class TailWalk {
  readonly #folder: DataFolder
  readonly #month: string
  readonly #faults: TailFault[] = []
  #newer: LogLine | undefined
  #unreadable = 0
  #head: ChainHead | undefined
  #isNewer = false
  #isEnough = false
  #soundLength: number
  #tornBytes = Buffer.alloc(0)

  constructor(folder: DataFolder, month: string, size: number, after: LogLine | undefined) {
    this.#folder = folder
    this.#month = month
    this.#soundLength = size
    this.#newer = after
  }

  take(raw: RawLine, visit: TailVisitor): 'more' | 'enough' {
    const verdict = checkLine(physicalLine(raw.bytes, raw.ended), this.#folder.sha256)
    const fault = verdict.kind === 'fault' ? verdict.fault : undefined
    if (fault === 'torn') {
      this.#soundLength = raw.start
      this.#tornBytes = Buffer.from(raw.bytes)
      return 'more'
    }
    if (fault === 'newer-version') this.#isNewer = true
    else if (fault !== undefined) this.#faults.push({ month: this.#month, seq: verdict.line?.seq, fault })
    return verdict.line === undefined ? this.#skip() : this.#visit(verdict.line, fault, visit)
  }

  #skip(): 'more' {
    this.#unreadable += 1
    this.#newer = undefined
    return 'more'
  }

  #visit(line: LogLine, fault: LineFault | undefined, visit: TailVisitor): 'more' | 'enough' {
    this.#head ??= { seq: line.seq + 1 + this.#unreadable, hash: line.hash }
    if (fault === undefined) this.#checkLink(line)
    // What an altered line says of itself proves nothing about its neighbors.
    this.#newer = fault === undefined ? line : undefined
    const answer = visit(line, fault)
    this.#isEnough = answer === 'enough'
    return answer
  }

  #checkLink(line: LogLine): void {
    const newer = this.#newer
    if (newer === undefined) return
    const fault = newer.seq !== line.seq + 1 ? 'seq-gap' : newer.prev !== line.hash ? 'prev-mismatch' : undefined
    if (fault !== undefined) this.#faults.push({ month: this.#month, seq: newer.seq, fault })
  }

  result(): MonthTail {
    return {
      month: this.#month,
      head: this.#head,
      faults: this.#faults,
      isNewer: this.#isNewer,
      soundLength: this.#soundLength,
      tornBytes: this.#tornBytes,
      oldest: this.#newer,
      isEnough: this.#isEnough,
    }
  }
}

/** What the newest month files say of the log. */
export interface ClinicLogTail {
  readonly head: ChainHead
  /** The newest month file and its sound part; nothing in a clinic that has not begun. */
  readonly newest: { readonly month: string; readonly soundLength: number; readonly tornBytes: Buffer } | undefined
  readonly faults: readonly TailFault[]
  readonly isNewer: boolean
  /** Month files in which nothing could be read, and their names in quarantine. */
  readonly unreadable: readonly { readonly month: string; readonly keptAs: string }[]
}

const MONTHS_READ = 2

/** Reads the newest two month files from the end, so that its cost does not grow with the years. */
export function readClinicLogTail(folder: DataFolder, months: readonly string[], visit: TailVisitor): ClinicLogTail {
  const tails: MonthTail[] = []
  const unreadable: { month: string; keptAs: string }[] = []
  for (const month of months.toReversed()) {
    if (tails.length === MONTHS_READ || tails.at(-1)?.isEnough === true) break
    const tail = readMonthTail(folder, month, visit, tails.at(-1)?.oldest)
    if (tail.head === undefined && !tail.isNewer) unreadable.push({ month, keptAs: setAside(folder, month) })
    else tails.push(tail)
  }
  return {
    head: tails.find((tail) => tail.head !== undefined)?.head ?? CHAIN_START,
    newest: tails[0],
    faults: tails.flatMap((tail) => tail.faults),
    isNewer: tails.some((tail) => tail.isNewer),
    unreadable,
  }
}

const setAside = (folder: DataFolder, month: string): string => {
  const place: Place = folder.clinicMonth(month)
  return folder.quarantine.keepFile(place.file, place.origin, 'unreadable')
}
