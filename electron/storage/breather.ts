import { setImmediate } from 'node:timers/promises'

/** Long work lets go of the thread this often, so that nobody who ticks waits for it. */
const SLICE_MS = 8

/** Cuts long work into slices: `if (breather.isDue) await breather.pause()` between two steps. */
export class Breather {
  #since = performance.now()

  get isDue(): boolean {
    return performance.now() - this.#since > SLICE_MS
  }

  async pause(): Promise<void> {
    await setImmediate()
    this.#since = performance.now()
  }

  /** Runs work that comes in steps. */
  async through<T>(steps: Generator<unknown, T>): Promise<T> {
    for (;;) {
      const step = steps.next()
      if (step.done === true) return step.value
      if (this.isDue) await this.pause()
    }
  }
}

/** Runs work that comes in steps from end to end, for who has to wait for it anyway. */
export function atOnce<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
