import type { HistoryQuery } from '../../../shared/history/query'
import type { Insights } from '../../../shared/history/insights'
import type { LinkTarget } from '../../components/follow-link'

export interface PanelProps {
  readonly id: string
  readonly insights: Insights
  /** The way to the sessions behind a figure. */
  readonly follow: (part: HistoryQuery) => LinkTarget
  readonly isTable: boolean
  readonly onTable: () => void
}
