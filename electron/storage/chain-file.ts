import { canonicalLine } from '../../shared/log/chain'
import type { Draft, LogLine } from '../../shared/log/line'
import { CHAIN_START, type ChainHead } from '../../shared/log/verify'
import { AppendFile } from './append-file'
import { chainAll, ChainWriter } from './chain-writer'
import type { Place } from './data-folder'
import { writeNewFile, type Disk } from './disk'
import type { FlushPace } from './flush-pace'
import { NewerFormatError } from './newer-format-error'
import type { Quarantine } from './quarantine'
import { readChain, type ChainContent, type NamedFault } from './read-chain'
import type { Sha256OfBytes } from './sound-chain'
import { onDisk } from './storage-error'
import { TornEnd } from './torn-end'

export interface ChainFileContext {
  readonly disk: Disk
  readonly pace: FlushPace
  readonly quarantine: Quarantine
  readonly sha256: Sha256OfBytes
}

/** What opening a file brought to light, to be told in words. */
export type FileNote =
  | { readonly kind: 'torn-end'; readonly bytes: number; readonly keptAs: string | undefined }
  | { readonly kind: 'altered'; readonly faults: readonly NamedFault[] }
  | { readonly kind: 'newer-version' }

/** One file of chained lines, held in memory and grown on the disk. */
export class ChainFile {
  readonly #context: ChainFileContext
  readonly #origin: string
  readonly #file: AppendFile
  readonly #writer: ChainWriter
  readonly #lines: LogLine[]
  readonly #tornEnd: TornEnd | undefined
  readonly notes: readonly FileNote[]
  /** A newer program wrote in this file: it can be shown as far as it was understood, not continued. */
  readonly isReadOnly: boolean

  private constructor(place: Place, context: ChainFileContext, content: ChainContent, tail: Uint8Array) {
    this.#context = context
    this.#origin = place.origin
    this.#lines = [...content.lines]
    this.#file = new AppendFile(place.file, { ...context, length: content.soundLength })
    this.#writer = new ChainWriter({ ...context, head: content.head, onWritten: (lines) => this.#lines.push(...lines) })
    this.isReadOnly = content.isNewer
    if (tail.length > 0) {
      this.#tornEnd = new TornEnd({ ...context, bytes: tail, origin: place.origin, file: this.#file })
      // A file with no whole line is no journal: its owner decides what becomes of it.
      if (content.lines.length > 0) this.#tornEnd.trySetAside()
    }
    this.notes = notesOf(content, this.#tornEnd)
  }

  /** A chain that begins: its file is made by the first append. */
  static create(place: Place, context: ChainFileContext): ChainFile {
    return onDisk(() => {
      if (context.disk.identityAt(place.file) !== undefined) throw new Error(`There is a file already: ${place.origin}`)
      return new ChainFile(place, context, EMPTY, NOTHING)
    })
  }

  /** Reads a file whole. Throws a StorageError when it cannot be read. */
  static open(place: Place, context: ChainFileContext): ChainFile {
    return onDisk(() => {
      const bytes = context.disk.read(place.file)
      const content = readChain(bytes, context.sha256)
      const tail = bytes.subarray(content.soundLength)
      return new ChainFile(place, context, content, tail)
    })
  }

  get lines(): readonly LogLine[] {
    return this.#lines
  }

  get head(): ChainHead {
    return this.#writer.head
  }

  /** One write and one flush for all drafts. Rejects with StorageError or NewerFormatError; then none is in the file. */
  async append<T extends string, D extends object>(drafts: readonly Draft<T, D>[]): Promise<readonly LogLine<T, D>[]> {
    if (this.isReadOnly) throw new NewerFormatError(this.#origin)
    this.#tornEnd?.setAside()
    return this.#writer.append(drafts, this.#file)
  }

  /**
   * Writes the whole chain, with drafts that this file's own disk refused behind it, to another place: the way out when
   * the folder is gone for good. Refuses a name that is taken.
   */
  copyTo(file: string, drafts: readonly Draft[] = []): void {
    const { disk, sha256 } = this.#context
    onDisk(() => writeNewFile(disk, file, Buffer.from(textOf(this.#lines) + chainAll(drafts, this.head, sha256).text)))
  }

  /** Waits for what is being written, then lets go of the file. */
  async close(): Promise<void> {
    await this.#writer.idle()
    this.#file.close()
  }
}

const NOTHING = new Uint8Array()

const EMPTY: ChainContent = {
  lines: [],
  faults: [],
  head: CHAIN_START,
  soundLength: 0,
  tornLength: 0,
  isNewer: false,
}

const textOf = (lines: readonly LogLine[]): string => lines.map((line) => `${canonicalLine(line).text}\n`).join('')

function notesOf(content: ChainContent, tornEnd: TornEnd | undefined): FileNote[] {
  const notes: FileNote[] = []
  if (tornEnd !== undefined) notes.push({ kind: 'torn-end', bytes: tornEnd.length, keptAs: tornEnd.keptAs })
  if (content.faults.length > 0) notes.push({ kind: 'altered', faults: content.faults })
  if (content.isNewer) notes.push({ kind: 'newer-version' })
  return notes
}
