import os from 'node:os'
import { AnsweringThread } from '../answering-thread'
import type { MadeMonth, MonthTask } from './month-thread'

const MOST_THREADS = 4
/** Megabytes for what lives as long as one month. */
const YOUNG_MB = 16

/** Threads that read months, each in the order in which it was asked. One that ends leaves the rest to who asks. */
export class MonthThreads {
  readonly #threads: readonly AnsweringThread<string, MadeMonth>[]

  /** As many as the computer has cores, where journals have to be read; a single one reads summaries quickly enough. */
  constructor(script: string, task: MonthTask, isMuchWork: boolean) {
    const count = isMuchWork ? Math.min(Math.max(os.availableParallelism(), 2), MOST_THREADS) : 1
    this.#threads = Array.from({ length: count }, () => new AnsweringThread(script, task, YOUNG_MB))
  }

  get count(): number {
    return this.#threads.length
  }

  /** Nothing where no thread can answer. */
  read(month: string): Promise<MadeMonth | undefined> {
    const [first] = [...this.#threads].sort((a, b) => a.waiting - b.waiting)
    return first?.ask(month) ?? Promise.resolve(undefined)
  }

  async end(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.end()))
  }
}
