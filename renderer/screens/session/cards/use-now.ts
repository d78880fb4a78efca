import type { Moment } from '../../../../shared/session/moment'
import { useOpenSession } from '../session-context'
import { useSecond } from '../use-second'

/** The main process's time, looked at once a second. */
export function useNow(): Moment {
  const { now } = useOpenSession()
  useSecond()
  return now()
}
