import { setImmediate } from 'node:timers/promises'

/** Longest stretch of work, in milliseconds, before others in the process get their turn. */
const TURN_MS = 12

/** Cuts long work by time: a tick in an open session never waits long for it. */
export class Breath {
  #since = performance.now()

  get isDue(): boolean {
    return performance.now() - this.#since >= TURN_MS
  }

  /** Others first. */
  async take(): Promise<void> {
    await setImmediate()
    this.#since = performance.now()
  }

  /** Runs work that comes in steps. */
  async through<T>(steps: Generator<unknown, T>): Promise<T> {
    for (;;) {
      const step = steps.next()
      if (step.done === true) return step.value
      if (this.isDue) await this.take()
    }
  }
}
