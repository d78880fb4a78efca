import { type Moment, secondsBetween } from './moment'
import type { TimerState, ZoneClock } from './state'

export interface ContactTime {
  /** Seconds until the slowest zone has been wet for the whole contact time; 0 when all have. */
  readonly left: number
  /** Seconds that the zone started last has been wet. */
  readonly kept: number
  readonly rewets: number
  /** The clock went backwards across a restart: nobody can say how long the surface was wet (rule R2). */
  readonly clockChanged: boolean
}

/**
 * How far a contact time has run, from its stored events alone. Within a run of the program the monotonic clock counts;
 * across a restart the wall clock does, from the last event before it.
 */
export function contactTime(timer: TimerState, now: Moment): ContactTime {
  const zones = Object.values(timer.zones)
  const isOver = timer.completed !== undefined
  const wet = zones.map((zone) => zone.wet + Math.max(0, secondsBetween(zone.seen, now)))
  const kept = wet.length === 0 ? 0 : Math.min(...wet)
  return {
    left: isOver ? 0 : Math.max(0, timer.seconds - kept),
    kept,
    rewets: zones.reduce((sum, zone) => sum + zone.rewets, 0),
    clockChanged: !isOver && zones.some((zone) => isClockChanged(zone, now)),
  }
}

function isClockChanged(zone: ZoneClock, now: Moment): boolean {
  return zone.clockChanged || secondsBetween(zone.seen, now) < 0
}
