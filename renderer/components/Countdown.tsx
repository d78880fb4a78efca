import styles from './Countdown.module.css'

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

/** `2:48`, `10:00`, `74:05`; below zero it stays at `0:00`. */
export function minutesAndSeconds(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds))
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
