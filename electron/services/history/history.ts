import type { HistoryChoices, HistoryPage, HistoryRow } from '../../../shared/history/history-page'
import type { IndexRow } from '../../../shared/history/index-row'
import type { HistoryQuery } from '../../../shared/history/query'
import type { Change } from '../../../shared/ipc/contract'
import type { DataFolder } from '../../storage/data-folder'
import type { CatalogKeeper } from '../catalog-keeper'
import type { Checklists } from '../checklists'
import type { RecordIndex } from '../record-index'
import type { SessionDesk } from '../session/session-desk'
import type { ShellPort } from '../shell-port'
import { findRows } from './find-rows'
import { blockOf, type HistoryBlock, HistoryNames, rowAt } from './history-block'
import { historyChoices } from './history-choices'
import { MonthReader, turnOfOthers } from './month-reader'
import { sortRows } from './sort-rows'

export interface HistoryGround {
  readonly folder: DataFolder
  readonly shell: Pick<ShellPort, 'threadScript'>
  readonly index: RecordIndex
  readonly desk: Pick<SessionDesk, 'open'>
  readonly catalog: CatalogKeeper
  readonly checklists: Checklists
  readonly publish: (change: Change) => void
}

/** What figures are made of. */
interface HistoryColumns {
  readonly blocks: readonly HistoryBlock[]
  readonly names: HistoryNames
}

/** The window is told this often that there is more, while History is being read. */
const NOTICE_MS = 1000
/** A first page that is full is painted before the older months are read. */
const PAINTED_MS = 250
/** Rows of a first page. */
const FIRST_PAGE = 100
/** Rows made at once for an export. */
const ROWS_A_STEP = 1000

/**
 * All sessions in columns, for questions over years: derived from the months' summaries, read when History is first
 * opened, in steps between which ticks are saved, and renewed month by month as rows change.
 */
export class History {
  readonly #ground: HistoryGround
  readonly #names = new HistoryNames()
  readonly #reader: MonthReader
  readonly #blocks = new Map<string, HistoryBlock>()
  /** Months of which a row changed since their block was made. */
  readonly #changed = new Set<string>()
  /** Months being read now. */
  readonly #underWay = new Map<string, Promise<void>>()
  #loading: Promise<void> | undefined
  #soon: NodeJS.Timeout | undefined
  #isComplete = false
  #isClosed = false

  constructor(ground: HistoryGround) {
    this.#ground = ground
    this.#reader = new MonthReader(ground, this.#names)
    ground.index.watch((month) => this.#changed.add(month))
  }

  /** A page of what the query finds. The first answers come from the newest months, while the others are being read. */
  page(query: HistoryQuery, offset: number, limit: number): HistoryPage {
    const { catalog } = this.#ground
    if (this.#readNewest()) this.#soon ??= setTimeout(() => void this.complete(), PAINTED_MS)
    else void this.complete()
    const open = this.#openBlock()
    const blocks = [open, ...this.#sealedBlocks()]
    const places = findRows(blocks, this.#names, query)
    const found = sortRows(places, blocks, this.#names, query.sort)
    const all = blocks.reduce((sum, { count }) => sum + count, 0)
    return {
      rows: this.#rows(blocks, found.subarray(offset, offset + limit)),
      total: found.length,
      open: countBelow(places, open.count),
      sealed: all - open.count,
      isComplete: this.#isComplete,
      turnoverTargetMinutes: catalog.get().policy.turnoverTargetMinutes,
    }
  }

  /** Reads what the first page shows while nobody waits for it. */
  readAhead(): void {
    if (!this.#isClosed) this.#readNewest()
  }

  /** The sealed sessions that the query finds, all of them, in its order. */
  async sessions(query: HistoryQuery): Promise<readonly string[]> {
    await this.complete()
    return (await this.#rowsInSteps(this.#sealedBlocks(), query)).map(({ session }) => session)
  }

  /** All rows that the query finds, open sessions too, in its order. */
  async rows(query: HistoryQuery): Promise<readonly HistoryRow[]> {
    await this.complete()
    return this.#rowsInSteps([this.#openBlock(), ...this.#sealedBlocks()], query)
  }

  /** Sealed sessions as columns, newest first, once every month is read, or every month since the one named. */
  async columns(since?: string): Promise<HistoryColumns> {
    if (since === undefined) await this.complete()
    else {
      void this.complete()
      for (const month of this.#ground.index.months()) if (month >= since) await this.#readMonth(month)
    }
    return { blocks: this.#sealedBlocks(), names: this.#names }
  }

  /** How many sessions logged this lot, open ones too. */
  async lotUses(lot: NonNullable<HistoryQuery['lot']>, except?: string): Promise<number> {
    await this.complete()
    const blocks = [this.#openBlock(), ...this.#sealedBlocks()]
    return this.#rows(blocks, this.#find(blocks, { lot })).filter(({ session }) => session !== except).length
  }

  choices(): HistoryChoices {
    return historyChoices(this.#names, this.#ground)
  }

  /** Resolves when every month is read. */
  complete(): Promise<void> {
    this.#loading ??= this.#readAll().catch((error: unknown) => {
      this.#loading = undefined
      throw error
    })
    return this.#loading
  }

  async close(): Promise<void> {
    this.#isClosed = true
    clearTimeout(this.#soon)
    await this.#reader.close()
  }

  #find(blocks: readonly HistoryBlock[], query: HistoryQuery): Uint32Array {
    return sortRows(findRows(blocks, this.#names, query), blocks, this.#names, query.sort)
  }

  /** Between two steps others have their turn. */
  async #rowsInSteps(blocks: readonly HistoryBlock[], query: HistoryQuery): Promise<readonly HistoryRow[]> {
    const found = this.#find(blocks, query)
    const rows: HistoryRow[] = []
    for (let from = 0; from < found.length; from += ROWS_A_STEP) {
      rows.push(...this.#rows(blocks, found.subarray(from, from + ROWS_A_STEP)))
      await turnOfOthers()
    }
    return rows
  }

  #rows(blocks: readonly HistoryBlock[], places: Uint32Array) {
    const starts: number[] = []
    let base = 0
    for (const { count } of blocks) {
      starts.push(base)
      base += count
    }
    return Array.from(places, (place) => {
      const at = lastAtMost(starts, place)
      const block = blocks[at]
      return block === undefined ? [] : [rowAt(block, place - (starts[at] ?? 0), this.#names)]
    }).flat()
  }

  /**
   * What stands on the first page, at once; months without a summary are left to the reading in steps. Answers whether
   * the page is full.
   */
  #readNewest(): boolean {
    if (this.#isComplete) return true
    const { index } = this.#ground
    let count = 0
    for (const month of index.months().slice(0, 2)) {
      const rows = this.#blocks.has(month) ? undefined : index.summary(month)
      if (rows !== undefined) this.#put(month, rows)
      count += this.#blocks.get(month)?.count ?? 0
      if (count >= FIRST_PAGE) return true
    }
    return false
  }

  async #readAll(): Promise<void> {
    const { index, publish } = this.#ground
    const months = index.months().filter((month) => !this.#blocks.has(month))
    let told = this.#blocks.size > 0 ? performance.now() : -Infinity
    await this.#reader.readAll(months, async (month) => {
      await this.#readMonth(month)
      if (this.#isClosed || performance.now() - told < NOTICE_MS) return
      told = performance.now()
      publish({ topic: 'history' })
    })
    if (this.#isClosed) return
    this.#isComplete = true
    if (months.length > 0) publish({ topic: 'history' })
  }

  /** Who asks for a month that is being read waits for the same reading. */
  #readMonth(month: string): Promise<void> {
    const reading = this.#underWay.get(month) ?? this.#readNewMonth(month).finally(() => this.#underWay.delete(month))
    this.#underWay.set(month, reading)
    return reading
  }

  async #readNewMonth(month: string): Promise<void> {
    if (this.#blocks.has(month)) return
    this.#changed.delete(month)
    const block = await this.#reader.read(month)
    if (block !== undefined) this.#blocks.set(month, block)
  }

  #renew(month: string): void {
    this.#put(month, this.#ground.index.rows(month))
  }

  #put(month: string, rows: readonly IndexRow[]): void {
    this.#changed.delete(month)
    this.#blocks.set(month, blockOf(rows, this.#names, false))
  }

  /** Newest first; months that changed are read again, new ones for the first time. */
  #sealedBlocks(): readonly HistoryBlock[] {
    const { index } = this.#ground
    const months = index.months()
    for (const month of months) {
      const isNew = this.#isComplete && !this.#blocks.has(month)
      if (isNew || (this.#changed.has(month) && this.#blocks.has(month))) this.#renew(month)
    }
    return months.flatMap((month) => this.#blocks.get(month) ?? [])
  }

  #openBlock(): HistoryBlock {
    const { index, desk } = this.#ground
    const rows = desk.open.map(({ state, checklist }) => index.rowOf(state, checklist))
    rows.sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1))
    return blockOf(rows, this.#names, true)
  }
}

/** The last place in `sorted` whose value is not above `value`. */
function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((sorted[middle] ?? Infinity) <= value) low = middle
    else high = middle - 1
  }
  return low
}

/** How many of the places, which are in ascending order, lie before `end`. */
function countBelow(places: Uint32Array, end: number): number {
  const first = places.findIndex((place) => place >= end)
  return first === -1 ? places.length : first
}
