import os from 'node:os'
import { Worker } from 'node:worker_threads'
import type { MadeMonth, MonthTask } from './month-thread'

const MOST_THREADS = 4
/** Megabytes for what lives as long as one month. */
const YOUNG_MB = 16

/** Threads that read months, each in the order in which it was asked. One that ends leaves the rest to who asks. */
export class MonthThreads {
  readonly #threads: readonly MonthThread[]

  /** As many as the computer has cores, where journals have to be read; a single one reads summaries quickly enough. */
  constructor(script: string, task: MonthTask, isMuchWork: boolean) {
    const count = isMuchWork ? Math.min(Math.max(os.availableParallelism(), 2), MOST_THREADS) : 1
    this.#threads = Array.from({ length: count }, () => new MonthThread(script, task))
  }

  get count(): number {
    return this.#threads.length
  }

  /** Nothing where no thread can answer. */
  read(month: string): Promise<MadeMonth | undefined> {
    const [first] = [...this.#threads].sort((a, b) => a.waiting - b.waiting)
    return first?.read(month) ?? Promise.resolve(undefined)
  }

  async end(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.end()))
  }
}

class MonthThread {
  readonly #worker: Worker
  readonly #asked: ((made: MadeMonth | undefined) => void)[] = []
  #hasEnded = false

  constructor(script: string, task: MonthTask) {
    this.#worker = new Worker(script, { workerData: task, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } })
    this.#worker.on('message', (made: MadeMonth) => this.#asked.shift()?.(made))
    // Whatever it was: the month is read here then, where the same fault is met by who asked.
    this.#worker.on('error', () => this.#giveUp())
    this.#worker.on('exit', () => this.#giveUp())
  }

  get waiting(): number {
    return this.#hasEnded ? Infinity : this.#asked.length
  }

  read(month: string): Promise<MadeMonth | undefined> {
    if (this.#hasEnded) return Promise.resolve(undefined)
    return new Promise((resolve) => {
      this.#asked.push(resolve)
      this.#worker.postMessage(month)
    })
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }

  #giveUp(): void {
    this.#hasEnded = true
    for (const resolve of this.#asked.splice(0)) resolve(undefined)
  }
}
