import type { ReactNode } from 'react'
import styles from './EmptyState.module.css'

export interface EmptyStateProps {
  /** A glyph or lucide icon, 40 px. */
  readonly icon?: ReactNode
  readonly title: string
  readonly children?: ReactNode
  readonly action?: ReactNode
}

/** Nothing here yet: says why, and what fills it. */
export function EmptyState(props: EmptyStateProps) {
  return (
    <div className={styles['empty']}>
      {props.icon}
      <p className={styles['title']}>{props.title}</p>
      {props.children !== undefined && <p className={styles['text']}>{props.children}</p>}
      {props.action}
    </div>
  )
}
