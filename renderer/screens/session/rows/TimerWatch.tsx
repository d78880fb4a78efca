import type { ContactTime } from '../../../../shared/session/contact-time'
import { DRIFT_SECONDS, drift } from '../../../../shared/session/moment'
import type { TimerState } from '../../../../shared/session/state'
import { TIMER_TEXT } from '../../../../shared/text/session'
import { playTone } from '../tone'
import { useOpenSession } from '../session-context'
import styles from './CheckRow.module.css'
import type { RowProps } from './row-props'
import { useTimerCalls } from './RowTimer'

/** Calls out a running timer, and says so when the computer's clock moved meanwhile. */
export function TimerWatch(props: RowProps & { readonly timer: TimerState; readonly time: ContactTime }) {
  const { line, timer, time, actions, now, sounds } = props
  useTimerCalls(
    Math.ceil(time.left),
    () => actions.announce(TIMER_TEXT.minuteLeft(line.label)),
    () => {
      actions.announce(TIMER_TEXT.ended(line.label))
      if (sounds) playTone()
    },
  )
  const { view } = useOpenSession()
  const started = Object.values(timer.zones)[0]?.startedAt
  const moved = drift(started?.run === view.now.run ? started : view.now, now())
  if (Math.abs(moved) <= DRIFT_SECONDS) return null
  return (
    <p className={styles['clockMoved']} role="status">
      {TIMER_TEXT.clockMoved(Math.abs(moved))}
    </p>
  )
}
