import { isOnTarget } from '../../../shared/history/insights'
import styles from './chart.module.css'

/** A point of a percentage: a solid dot on target, a hollow diamond below. */
export function Mark({ percent, x, y }: { readonly percent: number; readonly x: number; readonly y: number }) {
  if (isOnTarget(percent)) return <circle cx={x} cy={y} r={5} className={styles['on']} />
  return (
    <rect x={x - 4.5} y={y - 4.5} width={9} height={9} transform={`rotate(45 ${x} ${y})`} className={styles['below']} />
  )
}
