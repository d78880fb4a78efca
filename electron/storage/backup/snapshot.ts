import { statSync } from 'node:fs'
import type { LogLine } from '../../../shared/log/line'
import { checkLine, CHAIN_START, type ChainHead } from '../../../shared/log/verify'
import type { DataFolder } from '../data-folder'
import { isMonth, isSessionId, stems } from '../file-names'
import { physicalLine } from '../split-bytes'

/** A file that may grow while a backup runs, as it was at one moment. */
export interface HeldFile {
  readonly folder: string
  readonly name: string
  readonly bytes: Buffer
  readonly mtime: number
}

/** What of a data folder changes from minute to minute, at one moment: so the parts of a backup fit together. */
export interface Snapshot {
  readonly held: readonly HeldFile[]
  /** The clinic log's first line's hash, by which a clinic is known. */
  readonly first: string | null
  readonly head: ChainHead
  /** A seal was half done at that moment: its journal lies in the open ones, but is sealed. */
  readonly isSealing: boolean
  /** Whether a journal came to a month's folder only afterwards. */
  readonly isLater: (folder: string, name: string) => boolean
}

/** Months in which a session may be sealed while a backup runs. */
const MONTHS_IN_USE = 2
const LINE_FEED = 0x0a

/** Reads it in one go, without letting anybody write in between: some milliseconds. Throws the disk's refusal. */
export function takeSnapshot(folder: DataFolder): Snapshot {
  const months = stems(folder.list('clinic-log'), '.jsonl', isMonth)
  const newest = months.at(-1)
  const held: HeldFile[] = []
  if (folder.disk.identityAt(folder.catalog().file) !== undefined) {
    held.push({ folder: '', name: 'catalog.json', ...readHeld(folder, folder.catalog().file) })
  }
  if (newest !== undefined) {
    held.push({ folder: 'clinic-log', name: `${newest}.jsonl`, ...readHeld(folder, folder.clinicMonth(newest).file) })
  }
  const open = stems(folder.list('sessions', 'open'), '.jsonl', isSessionId)
  for (const id of open) {
    held.push({ folder: 'sessions/open', name: `${id}.jsonl`, ...readHeld(folder, folder.openJournal(id).file) })
  }
  const inUse = folder.months('sessions').slice(-MONTHS_IN_USE)
  const known = new Map(inUse.map((month) => [`sessions/${month}`, new Set(folder.list('sessions', month))]))
  const openNames = new Set(open.map((id) => `${id}.jsonl`))
  return {
    held,
    first: firstLineOf(folder)?.hash ?? null,
    head: headOf(held.find((file) => file.folder === 'clinic-log')?.bytes),
    isSealing: held.some((file) => file.folder === 'sessions/open' && SEALED.test(lastLineOf(file.bytes))),
    isLater: (where, name) =>
      where.startsWith('sessions/') && (openNames.has(name) || known.get(where)?.has(name) === false),
  }
}

/** Quotation marks within a text stand behind a backslash, so this is the line's own type. */
const SEALED = /,"type":"(sealed|addendum-signed)","v":1\}$/

/** A line that is being written is left out: the file ends with its last whole one. */
export function wholeLines(bytes: Buffer): Buffer {
  return bytes.subarray(0, bytes.lastIndexOf(LINE_FEED) + 1)
}

function readHeld(folder: DataFolder, file: string): Pick<HeldFile, 'bytes' | 'mtime'> {
  const bytes = folder.disk.read(file)
  return { bytes: file.endsWith('.jsonl') ? wholeLines(bytes) : bytes, mtime: Math.round(statSync(file).mtimeMs) }
}

/** A line is never longer: text that a person types ends far below. */
const FIRST_LINE = 256 * 1024

/** The first line of the clinic log, by which a clinic is known; nothing before there is one. */
export function firstLineOf(folder: DataFolder): LogLine | undefined {
  const [oldest] = stems(folder.list('clinic-log'), '.jsonl', isMonth)
  if (oldest === undefined) return undefined
  const fd = folder.disk.openToRead(folder.clinicMonth(oldest).file)
  try {
    const start = folder.disk.readAt(fd, 0, FIRST_LINE)
    const end = start.indexOf(LINE_FEED)
    return end === -1 ? undefined : checkLine(physicalLine(start.subarray(0, end), true), () => '').line
  } finally {
    folder.disk.close(fd)
  }
}

function headOf(bytes: Buffer | undefined): ChainHead {
  if (bytes === undefined || bytes.length === 0) return CHAIN_START
  const line = checkLine(physicalLine(Buffer.from(lastLineOf(bytes)), true), () => '').line
  return line === undefined ? CHAIN_START : { seq: line.seq + 1, hash: line.hash }
}

const lastLineOf = (bytes: Buffer): string =>
  bytes.toString('utf8', bytes.lastIndexOf(LINE_FEED, bytes.length - 2) + 1, Math.max(0, bytes.length - 1))
