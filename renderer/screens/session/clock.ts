import type { Moment } from '../../../shared/session/moment'

/**
 * The main process's clock, carried on here between its answers: the monotonic part by the window's monotonic clock, the
 * wall part by the computer's wall clock, so that a changed wall clock shows as drift here as it does there.
 */
export function clockFrom(told: Moment): () => Moment {
  const mono = performance.now()
  const wall = Date.now()
  return () => ({
    at: new Date(Date.parse(told.at) + (Date.now() - wall)).toISOString(),
    offset: told.offset,
    mono: Math.round(told.mono + (performance.now() - mono)),
    run: told.run,
  })
}
