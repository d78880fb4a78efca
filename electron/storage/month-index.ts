import path from 'node:path'
import { isObject } from '../../shared/checks'
import { atOnce } from './breather'
import type { DataFolder, Place } from './data-folder'
import { isMonth, isSessionId, stems } from './file-names'
import { onDisk } from './storage-error'

type Rows<R> = ReadonlyMap<string, R>

/** What stands before the rows of a file, and behind them; each row has a line of its own, so that it is read by itself. */
const HEAD = '{"v":3,"doc":{'
const TAIL = '\n}}\n'
const EMPTY_LENGTH = HEAD.length + TAIL.length
const LINE_FEED = 10
const QUOTE = 34

/** Rows read or written in one step: about a millisecond. */
const ROWS_A_STEP = 50

/**
 * `index/<month>.json`: one summary row a session. Derived: a row that is missing or damaged is made anew from its
 * journal. A row that comes is written behind the others, without reading them; the last one of a session counts.
 */
export class MonthIndex<R extends object> {
  readonly #folder: DataFolder
  readonly #place: Place
  readonly #isRow: (value: unknown) => value is R
  /** Nothing before the file was read. */
  #read: { readonly rows: Rows<R> | undefined } | undefined

  private constructor(folder: DataFolder, month: string, isRow: (value: unknown) => value is R) {
    this.#folder = folder
    this.#place = folder.monthIndex(month)
    this.#isRow = isRow
  }

  static of<R extends object>(folder: DataFolder, month: string, isRow: (value: unknown) => value is R): MonthIndex<R> {
    return new MonthIndex(folder, month, isRow)
  }

  /** The months that have an index, oldest first. */
  static months(folder: DataFolder): string[] {
    return stems(folder.list('index'), '.json', isMonth)
  }

  get isRead(): boolean {
    return this.#read !== undefined
  }

  /** Lets go of the rows, which the next question reads again. */
  release(): void {
    this.#read = undefined
  }

  /** Rows by session id; nothing where the index has to be built. */
  rows(): Rows<R> | undefined {
    return atOnce(this.reading())
  }

  /** The same in steps. Who reads at the same time, or adds a row meanwhile, does no harm. */
  *reading(): Generator<undefined, Rows<R> | undefined> {
    if (this.#read === undefined) {
      const rows = yield* this.#rowsOfFile()
      this.#read ??= { rows }
    }
    return this.#read.rows
  }

  /** Adds a session's row or replaces it. Returns once it is on the disk; throws a StorageError. */
  put(session: string, row: R): void {
    if (!onDisk(() => this.#append(session, row))) this.replace(new Map(this.rows()).set(session, row))
    else if (this.#read !== undefined) this.#read = { rows: new Map(this.#read.rows).set(session, row) }
  }

  /** The whole index, built anew, and on the disk. */
  replace(rows: Rows<R>): void {
    this.#write(atOnce(indexText(rows)), true)
    this.#read = { rows }
  }

  /** The same in steps, for rows that were built from the journals: what a power cut tears of them is built again. */
  *replacing(rows: Rows<R>): Generator<undefined, void> {
    const taken = { rows }
    this.#read = taken
    const text = yield* indexText(rows)
    // What was added meanwhile has been written, with all of these.
    if (this.#read === taken) this.#write(text, false)
  }

  /** The text of the whole index, built elsewhere. */
  replaceText(text: Uint8Array): void {
    this.#write(text, false)
    this.#read = undefined
  }

  /**
   * The rows in whose lines these words stand, in steps and without keeping or reading the others. Nothing where the file
   * is not one of exactly these sessions.
   */
  *saying(words: string, sessions: readonly string[]): Generator<undefined, Rows<R> | undefined> {
    const bytes = this.#bytes()
    if (bytes === undefined || !isOfLines(bytes)) return undefined
    const seen = new Set<string>()
    const found = new Map<string, R>()
    let next = bytes.indexOf(words)
    for (let start = FIRST_LINE.length, count = 1; start < bytes.length; count += 1) {
      const end = endOfLine(bytes, start)
      const session = sessionAt(bytes, start)
      // A later line of a session takes the place of the one before.
      found.delete(session)
      seen.add(session)
      if (next !== -1 && next < end) {
        this.#addLine(bytes.toString('utf8', start, end), found)
        if (!found.has(session)) return undefined
        next = bytes.indexOf(words, end)
      }
      start = end + 1
      if (count % ROWS_A_STEP === 0) yield undefined
    }
    seen.delete('')
    return seen.size === sessions.length && sessions.every((session) => seen.has(session)) ? found : undefined
  }

  *#rowsOfFile(): Generator<undefined, Rows<R> | undefined> {
    const bytes = this.#bytes()
    if (bytes === undefined) return undefined
    if (!isOfLines(bytes)) return this.#wholeOf(bytes)
    const rows = new Map<string, R>()
    for (let start = FIRST_LINE.length, count = 1; start < bytes.length; count += 1) {
      const end = endOfLine(bytes, start)
      this.#addLine(bytes.toString('utf8', start, end), rows)
      start = end + 1
      if (count % ROWS_A_STEP === 0) yield undefined
    }
    return rows
  }

  /** `"id":{…}`, with a comma before the next one. What is not like that counts as missing. */
  #addLine(line: string, rows: Map<string, R>): void {
    const colon = line.indexOf('":')
    const session = line.slice(1, colon)
    if (colon === -1 || !isSessionId(session)) return
    const row = parseJson(line.slice(colon + 2, line.endsWith(',') ? -1 : undefined))
    if (this.#isRow(row)) rows.set(session, row)
  }

  /** As earlier versions wrote it: in one line, and good as a whole or not at all. */
  #wholeOf(bytes: Buffer): Rows<R> | undefined {
    const file = parseJson(bytes.toString('utf8'))
    if (!isObject(file) || file['v'] !== 3 || !isObject(file['doc'])) return undefined
    const rows = new Map<string, R>()
    for (const [session, row] of Object.entries(file['doc'])) {
      if (!isSessionId(session) || !this.#isRow(row)) return undefined
      rows.set(session, row)
    }
    return rows
  }

  #bytes(): Buffer | undefined {
    const { disk } = this.#folder
    return onDisk(() => (disk.identityAt(this.#place.file) === undefined ? undefined : disk.read(this.#place.file)))
  }

  /** False where the file is not there or not of this form. */
  #append(session: string, row: R): boolean {
    const { disk } = this.#folder
    const { file } = this.#place
    if (disk.identityAt(file) === undefined) return false
    const fd = disk.open(file, false)
    try {
      const end = disk.identity(fd).size - TAIL.length
      if (disk.readAt(fd, 0, HEAD.length + 1).compare(FIRST_LINE) !== 0) return false
      if (disk.readAt(fd, end, TAIL.length).toString() !== TAIL) return false
      const comma = end + TAIL.length === EMPTY_LENGTH ? '' : ','
      const bytes = Buffer.from(`${comma}\n${lineOf(session, row)}${TAIL}`)
      for (let done = 0; done < bytes.length;) done += disk.write(fd, bytes, done, end + done)
      disk.flush(fd)
      return true
    } catch (error) {
      // Half a row would be passed over, and so would those that come behind it.
      disk.remove(file)
      this.#read = undefined
      throw error
    } finally {
      disk.close(fd)
    }
  }

  #write(text: Uint8Array, isFlushed: boolean): void {
    const { disk } = this.#folder
    const { file } = this.#place
    const aside = `${file}.tmp-new`
    onDisk(() => {
      this.#sweep()
      const fd = disk.open(aside, true)
      try {
        for (let done = 0; done < text.length;) done += disk.write(fd, text, done, done)
        if (isFlushed) disk.flush(fd)
      } catch (error) {
        disk.close(fd)
        disk.remove(aside)
        throw error
      }
      disk.close(fd)
      disk.rename(aside, file)
      if (isFlushed) disk.flushFolder(path.dirname(file))
    })
  }

  /** What a crash left beside the file: rows of records that may have been deleted since. */
  #sweep(): void {
    const { dir, base } = path.parse(this.#place.file)
    const { disk } = this.#folder
    for (const name of disk.list(dir)) if (name.startsWith(`${base}.tmp-`)) disk.remove(path.join(dir, name))
  }
}

const FIRST_LINE = Buffer.from(`${HEAD}\n`)

const isOfLines = (bytes: Buffer): boolean => bytes.subarray(0, FIRST_LINE.length).equals(FIRST_LINE)

function endOfLine(bytes: Buffer, start: number): number {
  const feed = bytes.indexOf(LINE_FEED, start)
  return feed === -1 ? bytes.length : feed
}

/** The session of the line that begins here; nothing in the last line, which has none. */
const sessionAt = (bytes: Buffer, start: number): string =>
  bytes[start] === QUOTE ? bytes.toString('latin1', start + 1, bytes.indexOf(QUOTE, start + 1)) : ''

const lineOf = (session: string, row: object): string => `${JSON.stringify(session)}:${JSON.stringify(row)}`

/** The file of these rows, made in steps. */
export function* indexText(rows: Rows<object>): Generator<undefined, Uint8Array<ArrayBuffer>> {
  const pieces: Buffer[] = []
  let lines: string[] = []
  let before = `${HEAD}\n`
  const take = () => {
    pieces.push(Buffer.from(before + lines.join(',\n')))
    before = ',\n'
    lines = []
  }
  for (const [session, row] of rows) {
    lines.push(lineOf(session, row))
    if (lines.length < ROWS_A_STEP) continue
    take()
    yield undefined
  }
  if (lines.length > 0) take()
  return joined(rows.size === 0 ? [Buffer.from(HEAD + TAIL)] : [...pieces, Buffer.from(TAIL)])
}

/** In memory of its own, so that a thread can hand it over. */
function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let end = 0
  for (const piece of pieces) {
    all.set(piece, end)
    end += piece.length
  }
  return all
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
