import type { ReactNode } from 'react'
import { linkProps, type LinkTarget } from '../../components/follow-link'
import { VisuallyHidden } from '../../components/VisuallyHidden'
import styles from './Insights.module.css'
import chart from './chart.module.css'

interface LineBarProps {
  readonly label: string
  /** What is spoken after it. */
  readonly spoken: string
  readonly target: LinkTarget
  /** How far the bar reaches, 0 to 1. */
  readonly bar: number
  /** Where a dashed line crosses it, 0 to 1. */
  readonly mark?: number | undefined
  /** The number beside it. */
  readonly children: ReactNode
}

/** A check, its bar and its number, together the link to the sessions. */
export function LineBar({ label, spoken, target, bar, mark, children }: LineBarProps) {
  const percent = (part: number) => `${part * 100}%`
  return (
    <a {...linkProps(target)} className={styles['line']}>
      <span className={styles['lineLabel']}>{label}</span>
      <svg className={styles['lineBar']} height={24} aria-hidden="true">
        <rect y={4} height={16} rx={2} width={percent(bar)} className={chart['on']} />
        {mark !== undefined && (
          <>
            <line x1={percent(mark)} x2={percent(mark)} y1={0} y2={24} className={styles['lineMarkEdge']} />
            <line x1={percent(mark)} x2={percent(mark)} y1={0} y2={24} className={chart['target']} />
          </>
        )}
      </svg>
      <b className={styles['lineNumber']}>
        {children}
        <VisuallyHidden>{spoken}</VisuallyHidden>
      </b>
    </a>
  )
}
