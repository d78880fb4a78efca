import { Breather } from '../../storage/breather'
import type { ReportWork } from './report-ground'

const TOLD_EVERY_MS = 100

/** Keeps long work in slices between which ticks are saved, tells how far it is, and ends it when nobody wants it. */
export class Pace {
  readonly #work: ReportWork
  readonly #breather = new Breather()
  #told = performance.now()

  constructor(work: ReportWork) {
    this.#work = work
  }

  /** To be called after each piece of a few milliseconds. Rejects once the work is no longer wanted. */
  async breathe(): Promise<void> {
    this.#work.signal.throwIfAborted()
    if (this.#breather.isDue) await this.#breather.pause()
  }

  /** Runs work that comes in steps. */
  async through<T>(steps: Generator<unknown, T>): Promise<T> {
    for (;;) {
      const step = steps.next()
      if (step.done === true) return step.value
      await this.breathe()
    }
  }

  /** The same as `breathe`, with word of how far it is. */
  async step(done: number, all: number): Promise<void> {
    await this.breathe()
    const now = performance.now()
    if (now - this.#told < TOLD_EVERY_MS) return
    this.#told = now
    this.#work.onProgress(Math.min(done, all), all)
  }
}
