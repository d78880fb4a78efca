import path from 'node:path'
import { ChainFile, type FileNote } from './chain-file'
import type { DataFolder, Place } from './data-folder'
import { ensureFolder } from './disk'
import { isSessionId, stems } from './file-names'
import { readChain, type ChainContent } from './read-chain'
import { onDisk, StorageError, type StorageFault } from './storage-error'

export interface OpenJournal {
  readonly id: string
  readonly journal: ChainFile
  readonly notes: readonly FileNote[]
}

/** A file in `sessions/open` that no session could be read from. */
export type LostJournal =
  | { readonly kind: 'never-started'; readonly id: string; readonly keptAs: string }
  | { readonly kind: 'unreadable'; readonly id: string; readonly keptAs: string }
  | { readonly kind: 'refused'; readonly id: string; readonly fault: StorageFault }
  | { readonly kind: 'strange-name'; readonly name: string }

/** Where a session's journal is. */
export type JournalWhereabouts = { readonly kind: 'open' } | { readonly kind: 'sealed'; readonly month: string }

const ENDING = '.jsonl'

/** The journals of all sessions: one file each, in `sessions/open` until the seal moves it to its month. */
export class Journals {
  readonly #folder: DataFolder
  readonly #open = new Map<string, ChainFile>()

  constructor(folder: DataFolder) {
    this.#folder = folder
  }

  /** Begins a session's journal; the file is made by the first append. */
  create(id: string): ChainFile {
    if (this.#open.has(id) || this.find(id) !== undefined) throw new Error(`This session has a journal: ${id}`)
    const journal = ChainFile.create(this.#folder.openJournal(id), this.#folder)
    this.#open.set(id, journal)
    return journal
  }

  get(id: string): ChainFile | undefined {
    return this.#open.get(id)
  }

  /** Reads every open session, each by itself: a bad file never stops the others. */
  openAll(): { readonly journals: readonly OpenJournal[]; readonly lost: readonly LostJournal[] } {
    const journals: OpenJournal[] = []
    const lost: LostJournal[] = []
    for (const name of this.#folder.list('sessions', 'open').sort()) {
      const [id] = stems([name], ENDING, isSessionId)
      const result = id === undefined ? ({ kind: 'strange-name', name } as const) : this.#openOne(id)
      if (result.kind === 'opened') journals.push(result)
      else lost.push(result)
    }
    for (const { id, journal } of journals) this.#open.set(id, journal)
    return { journals, lost }
  }

  #openOne(id: string): (OpenJournal & { readonly kind: 'opened' }) | LostJournal {
    const place = this.#folder.openJournal(id)
    try {
      const journal = ChainFile.open(place, this.#folder)
      if (journal.lines.length > 0 || journal.isReadOnly) return { kind: 'opened', id, journal, notes: journal.notes }
      const kind = journal.notes.some((note) => note.kind === 'altered') ? 'unreadable' : 'never-started'
      return { kind, id, keptAs: this.#folder.quarantine.keepFile(place.file, place.origin, 'unreadable') }
    } catch (error) {
      if (error instanceof StorageError) return { kind: 'refused', id, fault: error.code }
      throw error
    }
  }

  /**
   * Moves a sealed session's journal to its month. May be called again after a failure or a crash, whichever step was
   * reached. Never replaces a journal that stands there.
   */
  async seal(id: string, month: string): Promise<void> {
    const from = this.#folder.openJournal(id)
    const to = this.#folder.sealedJournal(month, id)
    await this.#open.get(id)?.close()
    onDisk(() => this.#move(from, to))
    this.#open.delete(id)
  }

  #move(from: Place, to: Place): void {
    const { disk } = this.#folder
    ensureFolder(disk, path.dirname(to.file))
    const isMoved = disk.identityAt(to.file) !== undefined
    if (isMoved && disk.identityAt(from.file) !== undefined)
      throw new Error(`Two journals: ${from.origin}, ${to.origin}`)
    if (!isMoved) disk.rename(from.file, to.file)
    disk.flushFolder(path.dirname(to.file))
    disk.flushFolder(path.dirname(from.file))
  }

  /** What a sealed journal holds, with every fault named. Compare `head.hash` with the clinic log's `session-sealed`. */
  readSealed(month: string, id: string): ChainContent {
    const place = this.#folder.sealedJournal(month, id)
    return onDisk(() => readChain(this.#folder.disk.read(place.file), this.#folder.sha256))
  }

  /** Opens a sealed journal to sign an addendum behind its seal; close it afterwards. */
  openSealed(month: string, id: string): ChainFile {
    return ChainFile.open(this.#folder.sealedJournal(month, id), this.#folder)
  }

  /** Takes sealed journals of one month away for good, once the clinic log says so; those that are gone already count. */
  removeSealed(month: string, ids: Iterable<string>): void {
    const { disk } = this.#folder
    onDisk(() => {
      let folder: string | undefined
      for (const id of ids) {
        const { file } = this.#folder.sealedJournal(month, id)
        if (disk.identityAt(file) === undefined) continue
        disk.remove(file)
        folder = path.dirname(file)
      }
      if (folder !== undefined) disk.flushFolder(folder)
    })
  }

  /** The ids of a month's sealed sessions. */
  listSealed(month: string): string[] {
    return stems(this.#folder.list(path.dirname(this.#folder.sealedJournal(month, 'any').origin)), ENDING, isSessionId)
  }

  sealedMonths(): string[] {
    return this.#folder.months('sessions')
  }

  /** Looks for a session's file; nothing means that it is missing. */
  find(id: string): JournalWhereabouts | undefined {
    const exists = (place: Place): boolean => onDisk(() => this.#folder.disk.identityAt(place.file) !== undefined)
    if (exists(this.#folder.openJournal(id))) return { kind: 'open' }
    const month = this.sealedMonths().findLast((candidate) => exists(this.#folder.sealedJournal(candidate, id)))
    return month === undefined ? undefined : { kind: 'sealed', month }
  }

  /** Which of these sessions no folder holds: a month is listed once, the newest first, until all are found. */
  missingOf(sessions: Iterable<string>): readonly string[] {
    const left = new Set(sessions)
    for (const id of stems(this.#folder.list('sessions', 'open'), ENDING, isSessionId)) left.delete(id)
    for (const month of this.sealedMonths().reverse()) {
      if (left.size === 0) break
      for (const id of this.listSealed(month)) left.delete(id)
    }
    return [...left]
  }

  /** Lets go of every open journal, once what is being written has reached the disk. */
  async close(): Promise<void> {
    await Promise.all([...this.#open.values()].map((journal) => journal.close()))
    this.#open.clear()
  }
}
