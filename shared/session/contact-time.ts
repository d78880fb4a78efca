import { type Moment, secondsBetween } from './moment'
import type { TimerState } from './state'

export interface ContactTime {
  /** Seconds until the slowest zone has been wet for the whole contact time; 0 when all have. */
  readonly left: number
  /** Seconds that the zone started last has been wet. */
  readonly kept: number
  readonly rewets: number
  /** The clock went backwards across a restart: nobody can say how long the surface was wet (rule R2). */
  readonly clockChanged: boolean
}

/** How far a contact time has run, from its stored start events alone. */
export function contactTime(timer: TimerState, now: Moment): ContactTime {
  const clocks = Object.values(timer.zones)
  const elapsed = clocks.map((clock) => secondsBetween(clock.startedAt, now))
  const kept = elapsed.length === 0 ? 0 : Math.min(...elapsed)
  return {
    left: timer.completed === undefined ? Math.max(0, timer.seconds - Math.max(0, kept)) : 0,
    kept: Math.max(0, kept),
    rewets: clocks.reduce((sum, clock) => sum + clock.rewets, 0),
    clockChanged: timer.completed === undefined && kept < 0,
  }
}
