import styles from './Countdown.module.css'
import { minutesAndSeconds } from './minutes-and-seconds'

export interface CountdownProps {
  /** Whole seconds. */
  readonly seconds: number
  /** The small line below, e.g. “left of 10:00”. */
  readonly caption: string
}

/** A running time at 36 px that steps once a second; it never moves its neighbours. */
export function Countdown({ seconds, caption }: CountdownProps) {
  return (
    <span className={styles['count']} role="timer">
      {minutesAndSeconds(seconds)} <small>{caption}</small>
    </span>
  )
}
