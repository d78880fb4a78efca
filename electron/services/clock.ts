import { performance } from 'node:perf_hooks'
import type { Moment } from '../../shared/session/moment'

export interface Clock {
  now(): Moment
}
/** Where the computer's clocks come from; tests set their own. */
export interface TimeSources {
  /** Milliseconds since 1970. */
  readonly wall: () => number
  /** Minutes east of UTC at that wall time. */
  readonly offset: (wall: number) => number
  /** Milliseconds that nobody can set; may stand still while the computer sleeps. */
  readonly steady: () => number
  /** Seconds since the computer started, sleep included. */
  readonly uptime: () => number
}

/** Uptime is coarse; a smaller gap to the steady clock is rounding, not sleep. */
const SLEEP_MS = 1500
/** Asking for the uptime reads a file. It is asked this often, or when wall and steady clock part: a sleep shows there. */
const ASK_UPTIME_MS = 250
const PARTED_MS = 100

/**
 * The one clock of a run. Its monotonic time includes the time the computer slept, so that a contact time goes on, and
 * nothing that happens to the wall clock can shorten it.
 */
export function createClock(run: string, sources: TimeSources): Clock {
  const steadyStart = sources.steady()
  const uptimeStart = sources.uptime() * 1000
  let slept = 0
  let last = 0
  let asked = { steady: -Infinity, wall: 0 }
  return {
    now() {
      const steady = sources.steady() - steadyStart
      const wall = sources.wall()
      const parted = Math.abs(wall - asked.wall - (steady - asked.steady))
      if (steady - asked.steady > ASK_UPTIME_MS || parted > PARTED_MS) {
        asked = { steady, wall }
        const gap = sources.uptime() * 1000 - uptimeStart - steady - slept
        if (gap > SLEEP_MS) slept += gap
      }
      last = Math.max(last, Math.round(steady + slept))
      return { at: new Date(wall).toISOString(), offset: sources.offset(wall), mono: last, run }
    },
  }
}

/** The clocks of this computer. */
export function systemTime(uptime: () => number): TimeSources {
  return {
    wall: () => Date.now(),
    // `|| 0`: at Greenwich the negation would give -0, which is no canonical number.
    offset: (wall) => -new Date(wall).getTimezoneOffset() || 0,
    steady: () => performance.now(),
    uptime,
  }
}
