import { useId } from 'react'
import { linesOf } from '../../../../shared/checklist/checklist'
import { contactTime } from '../../../../shared/session/contact-time'
import { minutesAndSeconds } from '../../../../shared/text/checklist'
import { LOCK_TEXT } from '../../../../shared/text/lock'
import { TIMER_TEXT } from '../../../../shared/text/session'
import { Countdown } from '../../../components/Countdown'
import { gloveWear } from '../cards/gloves'
import { useNow } from '../cards/use-now'
import { useOpenSession } from '../session-context'
import styles from './LockCover.module.css'

/** Contact times and the wear of the gloves, while the screen is locked. */
export function StillRunning() {
  const { state, context } = useOpenSession()
  const now = useNow()
  const headingId = useId()
  const running = Object.values(state.timers).filter(({ completed }) => completed === undefined)
  const isWorn = state.gloves.since !== undefined || state.gloves.neededBecause !== undefined
  if (running.length === 0 && !isWorn) return null
  const labels = new Map(linesOf(context.checklist).map(({ line }) => [line.id, line.label]))
  const wear = gloveWear(state, context, now)
  return (
    <section className={styles['running']} aria-labelledby={headingId}>
      <h2 id={headingId}>{LOCK_TEXT.running}</h2>
      <ul>
        {running.map((timer) => {
          const { left } = contactTime(timer, now)
          return (
            <li key={timer.line}>
              <span>{labels.get(timer.line) ?? timer.name}</span>
              {left > 0 ? (
                <Countdown seconds={Math.ceil(left)} caption={TIMER_TEXT.leftOf(minutesAndSeconds(timer.seconds))} />
              ) : (
                <b>{LOCK_TEXT.over}</b>
              )}
            </li>
          )
        })}
        {isWorn && (
          <li data-level={wear.warning?.level}>
            <span>{LOCK_TEXT.gloves}</span>
            <b>{wear.warning?.text ?? wear.words}</b>
          </li>
        )}
      </ul>
    </section>
  )
}
