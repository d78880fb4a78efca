/** A flush that takes longer is felt: the window stands still meanwhile, where it is a synchronous one. */
const SLOW_MS = 25
const FIRST_PROOF = 8
const LONGEST_PROOF = 1024

/**
 * How the disk is doing, shared by the files on it. Synchronous calls take half the time of asynchronous ones while the
 * disk is quick, but stop the window while it is slow: so one slow flush turns to asynchronous calls, and only a run of
 * quick ones turns back. Each relapse asks for a run twice as long.
 */
export class FlushPace {
  /** Quick flushes still to come before synchronous calls are used again. */
  #needed = 0
  #proof = FIRST_PROOF / 2

  get isQuick(): boolean {
    return this.#needed === 0
  }

  record(milliseconds: number): void {
    if (milliseconds < SLOW_MS) {
      this.#needed = Math.max(0, this.#needed - 1)
      return
    }
    if (this.isQuick) this.#proof = Math.min(LONGEST_PROOF, this.#proof * 2)
    this.#needed = this.#proof
  }
}
