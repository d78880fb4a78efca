import type { ShellPort } from '../shell-port'
import type { IndexRow } from '../../../shared/history/index-row'
import { Breather } from '../../storage/breather'
import type { DataFolder } from '../../storage/data-folder'
import { MonthIndex } from '../../storage/month-index'
import type { CatalogKeeper } from '../catalog-keeper'
import type { RecordIndex } from '../record-index'
import { blockOf, type HistoryBlock, type HistoryNames } from './history-block'
import { takeBlock } from './made-block'
import { monthTask } from './month-thread'
import { MonthThreads } from './month-threads'

interface ReaderGround {
  readonly folder: DataFolder
  readonly index: RecordIndex
  readonly catalog: Pick<CatalogKeeper, 'get'>
  readonly shell: Pick<ShellPort, 'threadScript'>
}

/** Fewer months are read before a thread would be up. */
const WORTH_THREADS = 6
/** With so many summaries to be built, more than one thread works on them. */
const MUCH_TO_BUILD = 3
/** What each thread has before it, so that it never waits for this one. */
const AHEAD = 2

/** Reads months as columns: in threads where there are any, else here, in steps between which ticks are saved. */
export class MonthReader {
  readonly #ground: ReaderGround
  readonly #names: HistoryNames
  #threads: MonthThreads | undefined
  #isClosed = false

  constructor(ground: ReaderGround, names: HistoryNames) {
    this.#ground = ground
    this.#names = names
  }

  /** Reads many months, each by `read`, which asks this reader for it. Rejects with the first fault. */
  async readAll(months: readonly string[], read: (month: string) => Promise<void>): Promise<void> {
    const left = months.values()
    const readOn = async () => {
      for (const month of left) {
        if (this.#isClosed) return
        await read(month)
      }
    }
    this.#threads = this.#threadsFor(months)
    try {
      await Promise.all(Array.from({ length: (this.#threads?.count ?? 0) * AHEAD || 1 }, readOn))
    } finally {
      await this.#end()
    }
  }

  /** Nothing once it is closed. */
  async read(month: string): Promise<HistoryBlock | undefined> {
    const made = (await this.#readElsewhere(month)) ?? (await this.#readHere(month))
    for (const names of [this.#names.clients, this.#names.sessions]) {
      await turnOfOthers()
      names.settle()
    }
    return made
  }

  async close(): Promise<void> {
    this.#isClosed = true
    await this.#end()
  }

  #threadsFor(months: readonly string[]): MonthThreads | undefined {
    const { folder, catalog, shell } = this.#ground
    if (shell.threadScript === undefined || months.length < WORTH_THREADS) return undefined
    const known = new Set(MonthIndex.months(folder))
    const missing = months.filter((month) => !known.has(month)).length
    const task = monthTask({ root: folder.root, catalog: catalog.get() })
    return new MonthThreads(shell.threadScript, task, missing >= MUCH_TO_BUILD)
  }

  async #end(): Promise<void> {
    const threads = this.#threads
    this.#threads = undefined
    await threads?.end()
  }

  /** Nothing where there is no thread, or where what it read is not the whole or not the latest. */
  async #readElsewhere(month: string): Promise<HistoryBlock | undefined> {
    const { index } = this.#ground
    if (this.#threads === undefined || index.holds(month)) return undefined
    const changes = index.changesOf(month)
    const made = await this.#threads.read(month)
    if (made === undefined || changes !== index.changesOf(month)) return undefined
    if (made.text !== undefined) index.keepBuilt(month, made.text)
    return made.isWhole ? takeBlock(made, this.#names) : undefined
  }

  async #readHere(month: string): Promise<HistoryBlock | undefined> {
    const { index } = this.#ground
    const wasHeld = index.holds(month)
    const rows = await this.#rowsInSteps(month)
    if (!wasHeld) index.release(month)
    return rows === undefined ? undefined : blockOf(rows, this.#names, false)
  }

  async #rowsInSteps(month: string): Promise<readonly IndexRow[] | undefined> {
    const breather = new Breather()
    await breather.pause()
    const reading = this.#ground.index.reading(month)
    while (!this.#isClosed) {
      const step = reading.next()
      if (step.done !== true) {
        if (breather.isDue) await breather.pause()
        continue
      }
      await breather.pause()
      return step.value
    }
    return undefined
  }
}

/** Lets calls that wait, and the disk's answers, come first. */
export const turnOfOthers = () => new Promise<void>((resolve) => setImmediate(resolve))
