import { classNames } from './class-names'
import styles from './ProgressBar.module.css'

export interface ProgressBarProps {
  readonly label: string
  readonly value: number
  readonly max: number
  /** What a screen reader says instead of a percentage, e.g. “2:48 left”. */
  readonly valueText?: string
  /** `plate`: square and dark, on the lower edge of a room's plate. */
  readonly look?: 'busy' | 'plate'
}

export function ProgressBar({ label, value, max, valueText, look = 'busy' }: ProgressBarProps) {
  const percent = max > 0 ? Math.min(100, Math.max(0, (value / max) * 100)) : 0
  return (
    <div
      className={classNames(styles['bar'], styles[look])}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={Math.min(max, Math.max(0, value))}
      aria-valuetext={valueText}
    >
      <i style={{ width: `${percent}%` }} />
    </div>
  )
}
