import type { ReactNode } from 'react'
import styles from './Duration.module.css'

export interface DurationProps {
  /** e.g. `[{ count: 2, unit: 'h' }, { count: 27, unit: 'min' }]`. */
  readonly parts: readonly { readonly count: number; readonly unit: string }[]
  /** e.g. “since 11:35”. */
  readonly caption?: ReactNode
}

/** A length of time to be read from across the room. */
export function Duration({ parts, caption }: DurationProps) {
  return (
    <p className={styles['line']}>
      <b className={styles['figures']}>
        {parts.map(({ count, unit }) => (
          <span key={unit}>
            {count}
            <small>{unit}</small>
          </span>
        ))}
      </b>
      {caption !== undefined && <span className={styles['caption']}>{caption}</span>}
    </p>
  )
}
