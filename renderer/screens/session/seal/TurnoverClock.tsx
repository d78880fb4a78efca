import { CircleCheck, ClockAlert } from 'lucide-react'
import { activePauses } from '../../../../shared/session/context'
import { secondsBetween } from '../../../../shared/session/moment'
import type { Stamp } from '../../../../shared/session/events'
import { SEAL_TEXT, clockWords } from '../../../../shared/text/cards'
import { useNow } from '../cards/use-now'
import { useOpenSession, type OpenSession } from '../session-context'
import styles from './TurnoverClock.module.css'

/** Time since the room was left, against the clinic's target. Nothing before that. */
export function TurnoverClock() {
  const session = useOpenSession()
  const now = useNow()
  const start = turnoverStart(session)
  if (start === undefined) return null
  const end = session.state.sealed?.stamp ?? now
  const seconds = secondsBetween(start.stamp, end)
  const left = session.context.policy.turnoverTargetMinutes * 60 - seconds
  return (
    <div className={styles['clock']}>
      <b className={styles['time']} role="timer">
        {clockWords(seconds)}
      </b>
      <span>
        {SEAL_TEXT.since[start.since]}
        <strong className={left < 0 ? styles['over'] : styles['inside']}>
          {left < 0 ? <ClockAlert size={16} aria-hidden="true" /> : <CircleCheck size={16} aria-hidden="true" />}
          {SEAL_TEXT.target(left)}
        </strong>
      </span>
    </div>
  )
}

type Since = keyof typeof SEAL_TEXT.since

/** From the door before the turnover, from the stop, or from the opening of a turnover of its own. */
function turnoverStart({ state, context }: OpenSession): { readonly since: Since; readonly stamp: Stamp } | undefined {
  if (state.purpose !== 'treatment') return { since: 'started', stamp: state.opened }
  if (state.abandoned !== undefined) return { since: 'stopped', stamp: state.abandoned.stamp }
  const before = activePauses(state, context.checklist).at(-2)
  const stamp = before === undefined ? undefined : state.passed[before.id]
  return stamp === undefined ? undefined : { since: 'left', stamp }
}
