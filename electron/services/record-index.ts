import type { Checklist } from '../../shared/checklist/checklist'
import type { IndexRow } from '../../shared/history/index-row'
import { isIndexRow } from '../../shared/history/is-index-row'
import type { RecordRow } from '../../shared/ipc/views'
import type { SessionState } from '../../shared/session/state'
import { atOnce } from '../storage/breather'
import type { DataFolder } from '../storage/data-folder'
import { isSessionId } from '../storage/file-names'
import type { Journals } from '../storage/journals'
import { MonthIndex } from '../storage/month-index'
import { toStorageError } from '../storage/storage-error'
import type { CatalogKeeper } from './catalog-keeper'
import type { Checklists } from './checklists'
import { monthOf, rowOf, rowOfJournal } from './record-index/index-rows'
import { isComplete, monthRows, newestFirst } from './record-index/month-rows'
import { UsedUnits } from './record-index/used-units'

/** Sessions looked at for "Same as last". */
const RECENT = 20

/** One summary row a sealed session, a file a month. Derived: what is missing is built from the journals again. */
export class RecordIndex {
  readonly #months = new Map<string, MonthIndex<IndexRow>>()
  readonly #ground: IndexGround
  #units: UsedUnits | undefined
  /** Sealed files in which no session could be read; they stop none of the others. */
  readonly #unreadable = new Set<string>()
  readonly #watchers: ((month: string) => void)[] = []
  /** How often a row of a month was changed. */
  readonly #changes = new Map<string, number>()
  #isClosed = false

  constructor(ground: IndexGround) {
    this.#ground = ground
  }

  /** The month under which a sealed session lies: that of its seal, in UTC. */
  static monthOf(state: SessionState): string {
    return monthOf(state)
  }

  /** Is told of each month in which a row changed. */
  watch(watcher: (month: string) => void): void {
    this.#watchers.push(watcher)
  }

  put(row: IndexRow): void {
    // First, so that nobody goes on with the old rows when the disk refuses the new one.
    this.#note(row.month)
    this.#month(row.month).put(row.session, row)
    this.#units?.add(row)
  }

  /** After something was added behind a seal: the row is made from the journal again. */
  refresh({ session, month }: RecordRow): void {
    const row = rowOfJournal(this.#ground, month, session)
    if (row !== undefined) this.put(row)
  }

  /** After records were deleted: their rows go from memory and from the month's file. */
  forget(month: string, sessions: ReadonlySet<string>): void {
    this.#note(month)
    this.#units = undefined
    const wasHeld = this.holds(month)
    try {
      const rows = this.#month(month).rows()
      if (rows === undefined) return
      this.#month(month).replace(new Map([...rows].filter(([id]) => !sessions.has(id))))
    } finally {
      if (!wasHeld) this.release(month)
    }
  }

  /** Keeps what checking a seal has shown; answers whether that is news. */
  setAltered(session: string, altered: boolean): boolean {
    const row = this.find(session)
    if (row === undefined || row.altered === altered) return false
    this.put({ ...row, altered })
    return true
  }

  /** Lets go of a month's rows, which the next question reads again. */
  release(month: string): void {
    this.#months.get(month)?.release()
  }

  /** Whether a month's rows are in memory already. */
  holds(month: string): boolean {
    return this.#months.get(month)?.isRead === true
  }

  /** Months that hold sealed sessions, newest first. */
  months(): readonly string[] {
    return this.#ground.journals.sealedMonths().reverse()
  }

  /** A month's rows, newest seal first. */
  rows(month: string): readonly IndexRow[] {
    return atOnce(this.reading(month))
  }

  /** A month's rows where its file has all of them; nothing where journals would have to be read. */
  summary(month: string): readonly IndexRow[] | undefined {
    const known = this.#month(month).rows()
    return known !== undefined && isComplete(known, this.idsOf(month)) ? newestFirst(known) : undefined
  }

  /** All of a month's rows in steps of a few milliseconds, for who has the time: rows that are missing are read from the journals. */
  *reading(month: string): Generator<undefined, readonly IndexRow[]> {
    const ids = this.idsOf(month)
    yield undefined
    const changes = this.changesOf(month)
    const { rows, isBuilt, unreadable } = yield* monthRows(this.#ground, month, ids, this.#month(month))
    for (const id of unreadable) this.#unreadable.add(id)
    if (!isBuilt) return newestFirst(rows)
    // What was written between two steps is newer than what was read here.
    const all = changes === this.changesOf(month) ? rows : this.#withNewer(month, rows)
    yield* this.#keep(month, all)
    return newestFirst(all)
  }

  /** The same for who goes through the rows once: what nobody had in memory before is not kept there. */
  *passing(month: string): Generator<undefined, readonly IndexRow[]> {
    const wasHeld = this.holds(month)
    const rows = yield* this.reading(month)
    if (!wasHeld) this.release(month)
    return rows
  }

  /** The file of a month as it was built elsewhere from the present journals. */
  keepBuilt(month: string, text: Uint8Array): void {
    try {
      this.#month(month).replaceText(text)
    } catch (error) {
      // It is derived: who asks the next time builds it again.
      toStorageError(error)
    }
  }

  /** Another number each time a row of the month is changed. */
  changesOf(month: string): number {
    return this.#changes.get(month) ?? 0
  }

  /** Sealed sessions of a month by their files, without those known to be unreadable. */
  idsOf(month: string): readonly string[] {
    return this.#ground.journals.listSealed(month).filter((id) => !this.#unreadable.has(id))
  }

  /** How many sealed sessions there are, by their files alone; without those known to be unreadable. */
  count(): number {
    return this.months().reduce((sum, month) => sum + this.idsOf(month).length, 0)
  }

  find(session: string): IndexRow | undefined {
    const where = isSessionId(session) ? this.#ground.journals.find(session) : undefined
    if (where?.kind !== 'sealed') return undefined
    return this.rows(where.month).find((row) => row.session === session)
  }

  /** The newest sealed session of a client. Walks back at most two years: treatments are weeks apart. */
  lastOf(client: string): RecordRow | undefined {
    for (const month of this.months().slice(0, 24)) {
      const rows = atOnce(this.#rowsSaying(month, `"client":${JSON.stringify(client)}`))
      const row = rows.find((candidate) => candidate.client === client && candidate.purpose === 'treatment')
      if (row !== undefined) return row
    }
    return undefined
  }

  /** Lots of the newest sealed sessions, newest first. */
  recentLots(): readonly RecordRow['lots'][] {
    const [month] = this.months()
    return month === undefined
      ? []
      : this.rows(month)
          .slice(0, RECENT)
          .map(({ lots }) => lots)
  }

  /** The sealed session in which a scanned unit was used (rule R24). */
  unitUsedIn(gtin: string, serial: string): string | undefined {
    atOnce(this.readingUnits())
    return this.#units?.of(gtin, serial)
  }

  /** Reads every month once for the units that were used, so that nobody who scans one waits for it. */
  *readingUnits(): Generator<undefined, void> {
    const units = (this.#units ??= new UsedUnits(this.months()))
    for (const month of units.left()) {
      if (this.#isClosed) return
      const rows = yield* this.#rowsSaying(month, UsedUnits.words)
      for (const row of rows) units.add(row)
      units.done(month)
    }
  }

  /** Ends what is read ahead. */
  close(): void {
    this.#isClosed = true
  }

  rowOf(state: SessionState, checklist: Checklist): IndexRow {
    return rowOf(this.#ground, state, checklist)
  }

  /** On a disk that refuses it, rows are read from the journals again the next time. */
  *#keep(month: string, rows: ReadonlyMap<string, IndexRow>): Generator<undefined, void> {
    try {
      yield* this.#month(month).replacing(rows)
    } catch (error) {
      toStorageError(error)
    }
  }

  #withNewer(month: string, rows: ReadonlyMap<string, IndexRow>): ReadonlyMap<string, IndexRow> {
    const ids = new Set(this.idsOf(month))
    const since = this.#month(month).rows() ?? new Map<string, IndexRow>()
    return new Map([...rows, ...since].filter(([id]) => ids.has(id)))
  }

  #note(month: string): void {
    this.#changes.set(month, this.changesOf(month) + 1)
    for (const watcher of this.#watchers) watcher(month)
  }

  /** The rows in whose summary these words stand, newest first, and perhaps others; a month that nobody else holds is let go of again. */
  *#rowsSaying(month: string, words: string): Generator<undefined, readonly IndexRow[]> {
    if (this.holds(month)) return yield* this.reading(month)
    const found = yield* this.#month(month).saying(words, this.idsOf(month))
    if (found !== undefined) return newestFirst(found)
    return yield* this.passing(month)
  }

  #month(month: string): MonthIndex<IndexRow> {
    const known = this.#months.get(month)
    if (known !== undefined) return known
    const opened = MonthIndex.of(this.#ground.folder, month, isIndexRow)
    this.#months.set(month, opened)
    return opened
  }
}

interface IndexGround {
  readonly folder: DataFolder
  readonly journals: Journals
  readonly catalog: CatalogKeeper
  readonly checklists: Checklists
}
