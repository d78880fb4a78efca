import { z } from 'zod'
import type { Checklist } from '../../shared/checklist/checklist'
import { type IndexRow, indexFacts } from '../../shared/history/index-row'
import { isIndexRow } from '../../shared/history/is-index-row'
import type { RecordRow } from '../../shared/ipc/views'
import { reduce } from '../../shared/session/reduce'
import type { SessionState } from '../../shared/session/state'
import { outcomeOf } from '../../shared/session/summary'
import type { DataFolder } from '../storage/data-folder'
import { isSessionId } from '../storage/file-names'
import type { Journals } from '../storage/journals'
import { MonthIndex } from '../storage/month-index'
import type { ChainContent } from '../storage/read-chain'
import { toStorageError } from '../storage/storage-error'
import type { CatalogKeeper } from './catalog-keeper'
import type { Checklists } from './checklists'
import { eventsOf } from './session/live-session'

const ROW = z.custom<IndexRow>(isIndexRow)

/** Journals read in one step of a month’s rebuilding: a few milliseconds. */
const JOURNALS_A_STEP = 5
/** Sessions looked at for "Same as last". */
const RECENT = 20

/** One summary row a sealed session, a file a month. Derived: what is missing is built from the journals again. */
export class RecordIndex {
  readonly #months = new Map<string, MonthIndex<IndexRow>>()
  readonly #ground: IndexGround
  #units: Map<string, string> | undefined
  /** Sealed files in which no session could be read; they stop none of the others. */
  readonly #unreadable = new Set<string>()
  readonly #watchers: ((month: string) => void)[] = []

  constructor(ground: IndexGround) {
    this.#ground = ground
  }

  /** The month under which a sealed session lies: that of its seal, in UTC. */
  static monthOf(state: SessionState): string {
    return (state.sealed?.stamp.at ?? state.last.at).slice(0, 7)
  }

  /** Is told of each month in which a row changed. */
  watch(watcher: (month: string) => void): void {
    this.#watchers.push(watcher)
  }

  put(row: IndexRow): void {
    // First, so that nobody goes on with the old rows when the disk refuses the new one.
    for (const watcher of this.#watchers) watcher(row.month)
    this.rows(row.month)
    this.#month(row.month).put(row.session, row)
    this.#addUnits(row)
  }

  /** After something was added behind a seal: the row is made from the journal again. */
  refresh({ session, month }: RecordRow): void {
    const row = this.#fromJournal(month, session)
    if (row !== undefined) this.put(row)
  }

  /** After records were deleted: their rows go from memory and from the month's file. */
  forget(month: string, sessions: ReadonlySet<string>): void {
    for (const watcher of this.#watchers) watcher(month)
    this.#units = undefined
    const wasHeld = this.holds(month)
    try {
      const rows = this.#month(month).rows()
      if (rows === undefined) return
      const left = Object.entries(rows).filter(([id]) => !sessions.has(id))
      this.#month(month).replace(Object.fromEntries(left))
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
    this.#months.delete(month)
  }

  /** Whether a month's rows are in memory already. */
  holds(month: string): boolean {
    return this.#months.has(month)
  }

  /** Months that hold sealed sessions, newest first. */
  months(): readonly string[] {
    return this.#ground.journals.sealedMonths().reverse()
  }

  /** A month's rows, newest seal first. */
  rows(month: string): readonly IndexRow[] {
    const reading = this.reading(month)
    for (;;) {
      const step = reading.next()
      if (step.done === true) return step.value
    }
  }

  /** A month's rows where its file has all of them; nothing where journals would have to be read. */
  summary(month: string): readonly IndexRow[] | undefined {
    const known = this.#month(month).rows() ?? {}
    return this.#isComplete(known, this.#idsOf(month)) ? newestFirst(known) : undefined
  }

  /** All of a month's rows in steps of a few milliseconds, for who has the time: rows that are missing are read from the journals. */
  *reading(month: string): Generator<undefined, readonly IndexRow[]> {
    const known = this.#month(month).rows() ?? {}
    yield undefined
    const ids = this.#idsOf(month)
    if (this.#isComplete(known, ids)) return newestFirst(known)
    yield undefined
    const rows: Record<string, IndexRow> = {}
    for (const [place, id] of ids.entries()) {
      const row = known[id] ?? this.#fromJournal(month, id)
      if (row !== undefined) rows[id] = row
      if (place % JOURNALS_A_STEP === JOURNALS_A_STEP - 1) yield undefined
    }
    const since = this.#month(month).rows() ?? {}
    // What was written between two steps is newer than what was read here.
    const all = since === known ? rows : { ...rows, ...since }
    this.#month(month).replace(all)
    return newestFirst(all)
  }

  /** How many sealed sessions there are, by their files alone; without those known to be unreadable. */
  count(): number {
    return this.months().reduce((sum, month) => sum + this.#idsOf(month).length, 0)
  }

  find(session: string): IndexRow | undefined {
    const where = isSessionId(session) ? this.#ground.journals.find(session) : undefined
    if (where?.kind !== 'sealed') return undefined
    return this.rows(where.month).find((row) => row.session === session)
  }

  /** The newest sealed session of a client. Walks back at most two years: treatments are weeks apart. */
  lastOf(client: string): RecordRow | undefined {
    for (const month of this.months().slice(0, 24)) {
      const row = this.rows(month).find((candidate) => candidate.client === client && candidate.purpose === 'treatment')
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

  /** The sealed session in which a scanned unit was used (rule R24). The first question reads every month once. */
  unitUsedIn(gtin: string, serial: string): string | undefined {
    if (this.#units === undefined) {
      this.#units = new Map()
      for (const month of this.months()) for (const row of this.rows(month)) this.#addUnits(row)
    }
    return this.#units.get(unitKey(gtin, serial))
  }

  rowOf(state: SessionState, checklist: Checklist): IndexRow {
    const { catalog } = this.#ground
    return {
      session: state.id,
      month: RecordIndex.monthOf(state),
      purpose: state.purpose,
      openedAt: state.opened.at,
      sealedAt: state.sealed?.stamp.at ?? state.last.at,
      offset: state.sealed?.stamp.offset ?? state.last.offset,
      room: state.room,
      roomName: catalog.roomName(state.room),
      technician: state.technician,
      technicianName: catalog.personName(state.technician),
      ...(state.client !== undefined && { client: state.client }),
      ...(state.treatment !== undefined && { treatment: state.treatment }),
      checklist: checklist.name,
      version: checklist.version,
      ...outcomeOf(state, checklist),
      ...indexFacts(state, checklist),
      altered: false,
      lots: state.lots.map(({ item, lot, expiry, gtin, serial }) => ({
        item,
        lot,
        expiry,
        ...(gtin !== undefined && { gtin }),
        ...(serial !== undefined && { serial }),
      })),
    }
  }

  #isComplete(known: Readonly<Record<string, IndexRow>>, ids: readonly string[]): boolean {
    return ids.length === Object.keys(known).length && ids.every((id) => Object.hasOwn(known, id))
  }

  #addUnits(row: RecordRow): void {
    for (const { gtin, serial } of row.lots) {
      if (serial !== undefined) this.#units?.set(unitKey(gtin ?? '', serial), row.session)
    }
  }

  #idsOf(month: string): readonly string[] {
    return this.#ground.journals.listSealed(month).filter((id) => !this.#unreadable.has(id))
  }

  #fromJournal(month: string, id: string): IndexRow | undefined {
    const { lines, faults } = this.#contentOf(month, id)
    const state = reduce(eventsOf(lines))
    const checklist = state === undefined ? undefined : this.#ground.checklists.of(state)
    if (state !== undefined && checklist !== undefined) {
      return { ...this.rowOf(state, checklist), month, altered: faults.length > 0 }
    }
    this.#unreadable.add(id)
    return undefined
  }

  #contentOf(month: string, id: string): Pick<ChainContent, 'lines' | 'faults'> {
    try {
      return this.#ground.journals.readSealed(month, id)
    } catch (error) {
      toStorageError(error)
      return { lines: [], faults: [] }
    }
  }

  #month(month: string): MonthIndex<IndexRow> {
    const known = this.#months.get(month)
    if (known !== undefined) return known
    const opened = MonthIndex.open(this.#ground.folder, month, ROW)
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

function newestFirst(rows: Readonly<Record<string, IndexRow>>): readonly IndexRow[] {
  return Object.values(rows).sort((a, b) => (a.sealedAt < b.sealedAt ? 1 : -1))
}

function unitKey(gtin: string, serial: string): string {
  return `${gtin} ${serial}`
}
