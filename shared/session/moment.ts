/** A point in time as the main process tells it: wall clock, and the clock that nobody can set. */
export interface Moment {
  /** UTC, `2026-11-22T13:05:07.123Z`. */
  readonly at: string
  /** Minutes east of UTC in force at the clinic. */
  readonly offset: number
  /** Whole milliseconds since this run of the program started. */
  readonly mono: number
  readonly run: string
}

/** Wall clock and monotonic clock may drift apart this far, in seconds, before the wall clock counts as changed. */
export const DRIFT_SECONDS = 5

/** Seconds from one moment to another. Within one run the monotonic clock counts, across runs the wall clock does. */
export function secondsBetween(from: Moment, to: Moment): number {
  return from.run === to.run ? (to.mono - from.mono) / 1000 : (Date.parse(to.at) - Date.parse(from.at)) / 1000
}

/** How far the wall clock moved against the monotonic one between two moments of one run, in seconds. */
export function drift(from: Moment, to: Moment): number {
  if (from.run !== to.run) return 0
  return (Date.parse(to.at) - Date.parse(from.at)) / 1000 - (to.mono - from.mono) / 1000
}

/** The clinic's local day of a moment, `2026-11-22`. */
export function localDay({ at, offset }: Pick<Moment, 'at' | 'offset'>): string {
  return new Date(Date.parse(at) + offset * 60_000).toISOString().slice(0, 10)
}

/** The clinic's local time of a moment, `14:05:07`. */
export function localTime({ at, offset }: Pick<Moment, 'at' | 'offset'>): string {
  return new Date(Date.parse(at) + offset * 60_000).toISOString().slice(11, 19)
}
