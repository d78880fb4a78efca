import type { TimeSources } from '../../electron/services/clock'

export interface Span {
  readonly hours?: number
  readonly minutes?: number
  readonly seconds?: number
}

const milliseconds = ({ hours = 0, minutes = 0, seconds = 0 }: Span): number =>
  ((hours * 60 + minutes) * 60 + seconds) * 1000

/** A computer's clocks that stand still until the test moves them. */
export class FakeTime {
  offsetMinutes: number
  #wall: number
  #steady = 0
  #uptime = 0

  constructor(at: string, offsetMinutes = 60) {
    this.#wall = Date.parse(at)
    this.offsetMinutes = offsetMinutes
  }

  get at(): string {
    return new Date(this.#wall).toISOString()
  }

  /** Time goes by; all clocks agree. */
  wait(span: Span): void {
    this.#wall += milliseconds(span)
    this.#steady += milliseconds(span)
    this.#uptime += milliseconds(span)
  }

  /** Somebody sets the wall clock; no time goes by. */
  setClock(at: string): void {
    this.#wall = Date.parse(at)
  }

  moveClock(span: Span): void {
    this.#wall += milliseconds(span)
  }

  /** The computer sleeps: the steady clock stands still meanwhile. */
  sleep(span: Span): void {
    this.#wall += milliseconds(span)
    this.#uptime += milliseconds(span)
  }

  readonly sources: TimeSources = {
    wall: () => this.#wall,
    offset: () => this.offsetMinutes,
    steady: () => this.#steady,
    uptime: () => this.#uptime / 1000,
  }
}
