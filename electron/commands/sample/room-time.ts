import type { Moment } from '../../../shared/session/moment'
import type { DayClock } from './clinic-time'

/** The time in one room: it goes on as the people there work. */
export class RoomTime {
  readonly clock: DayClock
  #mono: number

  constructor(clock: DayClock, startsAt: number) {
    this.clock = clock
    this.#mono = clock.monoAt(startsAt)
  }

  get mono(): number {
    return this.#mono
  }

  now(): Moment {
    return this.clock.moment(this.#mono)
  }

  /** Seconds may be fractions; events lie on whole milliseconds. */
  wait(seconds: number): void {
    this.#mono += Math.round(seconds * 1000)
  }
}
