import type { Draft, LogLine } from '../../shared/log/line'
import { CHAIN_START, verifyChain, type ChainEntry, type ChainHead } from '../../shared/log/verify'
import { AppendFile } from './append-file'
import { ChainWriter } from './chain-writer'
import { readClinicLogTail, type ClinicLogTail, type TailFault, type TailVisitor } from './clinic-log-tail'
import type { DataFolder } from './data-folder'
import { isMonth, stems } from './file-names'
import { NewerFormatError } from './newer-format-error'
import { splitBytes } from './split-bytes'
import { onDisk } from './storage-error'
import { TornEnd } from './torn-end'

/** What opening the log brought to light, to be told in words. */
export type ClinicLogNote =
  | { readonly kind: 'torn-end'; readonly month: string; readonly bytes: number; readonly keptAs: string | undefined }
  | { readonly kind: 'altered'; readonly faults: readonly TailFault[] }
  | { readonly kind: 'unreadable'; readonly month: string; readonly keptAs: string }
  | { readonly kind: 'newer-version'; readonly month: string }

/** A line of the clinic log as the verification sees it. */
export type ClinicLogEntry = ChainEntry & { readonly month: string }

const monthsOf = (folder: DataFolder): string[] => stems(folder.list('clinic-log'), '.jsonl', isMonth)

/** The clinic's one chain, split into a file a month. */
export class ClinicLog {
  readonly notes: readonly ClinicLogNote[]
  readonly isReadOnly: boolean
  readonly #folder: DataFolder
  readonly #writer: ChainWriter
  readonly #tornEnd: TornEnd | undefined
  #current: { readonly month: string; readonly file: AppendFile } | undefined

  private constructor(folder: DataFolder, tail: ClinicLogTail) {
    this.#folder = folder
    this.#writer = new ChainWriter({ head: tail.head, sha256: folder.sha256 })
    this.isReadOnly = tail.isNewer
    if (tail.newest !== undefined) {
      const { month, soundLength, tornBytes } = tail.newest
      const place = folder.clinicMonth(month)
      const file = new AppendFile(place.file, { disk: folder.disk, pace: folder.pace, length: soundLength })
      this.#current = { month, file }
      if (tornBytes.length > 0) {
        this.#tornEnd = new TornEnd({ bytes: tornBytes, origin: place.origin, quarantine: folder.quarantine, file })
        this.#tornEnd.trySetAside()
      }
    }
    this.notes = notesOf(tail, this.#tornEnd)
  }

  /**
   * Opens the log by its end alone: `visit` gets lines from the newest to the oldest until it has enough, at most those
   * of the last two month files. Throws a StorageError when they cannot be read.
   */
  static open(folder: DataFolder, visit: TailVisitor): ClinicLog {
    return onDisk(() => new ClinicLog(folder, readClinicLogTail(folder, monthsOf(folder), visit)))
  }

  get head(): ChainHead {
    return this.#writer.head
  }

  /** One write and one flush for all drafts. Rejects with StorageError or NewerFormatError; then none is in the log. */
  async append<T extends string, D extends object>(drafts: readonly Draft<T, D>[]): Promise<readonly LogLine<T, D>[]> {
    const [first] = drafts
    if (first === undefined) return []
    if (this.isReadOnly) throw new NewerFormatError(this.#current?.month ?? 'clinic-log')
    this.#tornEnd?.setAside()
    return this.#writer.append(drafts, this.#fileFor(first.at.slice(0, 7)))
  }

  /** The file for a month; when the clock was set back, still the newest one, so that the files keep the chain's order. */
  #fileFor(month: string): AppendFile {
    if (this.#current !== undefined && month <= this.#current.month) return this.#current.file
    const { disk, pace } = this.#folder
    const file = new AppendFile(this.#folder.clinicMonth(month).file, { disk, pace, length: 0 })
    const before = this.#current?.file
    this.#current = { month, file }
    if (before !== undefined) void this.#writer.idle().then(() => before.close())
    return file
  }

  /** Every line of every month, judged in one chain, for a verification of the whole. */
  async *readAll(): AsyncGenerator<ClinicLogEntry, void, undefined> {
    let head: ChainHead = CHAIN_START
    for (const month of monthsOf(this.#folder)) {
      const entries = verifyChain(splitBytes(this.#readMonth(month)), this.#folder.sha256, head)
      let step = entries.next()
      for (; step.done !== true; step = entries.next()) {
        yield { ...step.value, month }
        if (step.value.kind === 'fault' && step.value.fault === 'newer-version') return
      }
      head = step.value
      // A month is a few thousand lines: between two of them the program does its other work.
      await new Promise((resolve) => setImmediate(resolve))
    }
  }

  /** Only what is acknowledged of the month that is being written. */
  #readMonth(month: string): Buffer {
    const bytes = onDisk(() => this.#folder.disk.read(this.#folder.clinicMonth(month).file))
    return month === this.#current?.month ? bytes.subarray(0, this.#current.file.length) : bytes
  }

  /** Waits for what is being written, then lets go of the file. */
  async close(): Promise<void> {
    await this.#writer.idle()
    this.#current?.file.close()
  }
}

function notesOf(tail: ClinicLogTail, tornEnd: TornEnd | undefined): ClinicLogNote[] {
  const notes: ClinicLogNote[] = tail.unreadable.map((file) => ({ kind: 'unreadable', ...file }))
  const month = tail.newest?.month ?? ''
  if (tornEnd !== undefined) notes.push({ kind: 'torn-end', month, bytes: tornEnd.length, keptAs: tornEnd.keptAs })
  if (tail.faults.length > 0) notes.push({ kind: 'altered', faults: tail.faults })
  if (tail.isNewer) notes.push({ kind: 'newer-version', month })
  return notes
}
