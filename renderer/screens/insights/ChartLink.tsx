import type { ReactNode } from 'react'
import { INSIGHT_TEXT } from '../../../shared/text/insights'
import { linkProps, type LinkTarget } from '../../components/follow-link'
import styles from './chart.module.css'

interface ChartLinkProps {
  readonly target: LinkTarget
  /** What the figure says. */
  readonly words: string
  /** The part of the chart that can be pressed. */
  readonly area: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  readonly children: ReactNode
}

/** A figure of a chart as a link to its sessions. */
export function ChartLink({ target, words, area, children }: ChartLinkProps) {
  return (
    <a {...linkProps(target)} className={styles['link']} aria-label={INSIGHT_TEXT.follow(words)}>
      <rect {...area} rx={6} className={styles['area']} />
      {children}
    </a>
  )
}
