import { useEffect, useMemo, useReducer } from 'react'
import type { Moment } from '../../../shared/session/moment'
import { clockFrom } from '../session/clock'

const MINUTE_MS = 60_000
/** Timers may fire a little early; past the full minute by this much they cannot. */
const SLACK_MS = 30

/** The time since `told`, rendering the caller again at every full minute. */
export function useMinute(told: Moment): Moment {
  const clock = useMemo(() => clockFrom(told), [told])
  const [, tick] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    let timer = 0
    const wait = () => {
      timer = window.setTimeout(
        () => {
          tick()
          wait()
        },
        MINUTE_MS - (Date.parse(clock().at) % MINUTE_MS) + SLACK_MS,
      )
    }
    wait()
    return () => clearTimeout(timer)
  }, [clock])
  return clock()
}
