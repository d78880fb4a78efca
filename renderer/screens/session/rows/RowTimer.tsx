import { useEffect, useEffectEvent, useRef } from 'react'
import type { ContactTime } from '../../../../shared/session/contact-time'
import type { TimerState } from '../../../../shared/session/state'
import { minutesAndSeconds } from '../../../../shared/text/checklist'
import { TIMER_TEXT } from '../../../../shared/text/session'
import { Countdown } from '../../../components/Countdown'
import { ProgressBar } from '../../../components/ProgressBar'
import styles from './CheckRow.module.css'

interface TimerProps {
  readonly timer: TimerState
  readonly time: ContactTime
}

function Bar({ timer, time }: TimerProps) {
  return (
    <div className={styles['bar']}>
      <ProgressBar
        label={TIMER_TEXT.bar}
        max={timer.seconds}
        value={Math.floor(timer.seconds - time.left)}
        valueText={TIMER_TEXT.left(minutesAndSeconds(Math.ceil(time.left)))}
      />
    </div>
  )
}

function Count({ timer, time }: TimerProps) {
  return (
    <span className={styles['count']}>
      <Countdown seconds={Math.ceil(time.left)} caption={TIMER_TEXT.leftOf(minutesAndSeconds(timer.seconds))} />
    </span>
  )
}

/** The two parts of a running contact time in a row. */
export const RowTimer = { Bar, Count }

/** Says aloud that a minute is left and that the time is over, once each, and plays the tone. */
export function useTimerCalls(left: number | undefined, onMinute: () => void, onEnd: () => void): void {
  const before = useRef(left)
  const call = useEffectEvent((last: number | undefined) => {
    if (last === undefined || left === undefined) return
    if (last > 60 && left <= 60 && left > 0) onMinute()
    if (last > 0 && left <= 0) onEnd()
  })
  useEffect(() => {
    call(before.current)
    before.current = left
  }, [left])
}
