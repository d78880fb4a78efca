import { COUNTED, type DaySpan, type InsightQuery } from '../../../shared/history/insight-period'
import type { HistoryQuery } from '../../../shared/history/query'
import type { LinkTarget } from '../../components/follow-link'
import type { Route } from '../frame/route'

/** A link to History with the treatments of the question, narrowed by `part`; its way back leads here again. */
export function followTo(
  go: (route: Route) => void,
  { days: _days, ...filters }: InsightQuery,
  days: DaySpan,
  part: HistoryQuery,
): LinkTarget {
  const query: HistoryQuery = { ...filters, ...days, ...COUNTED, ...part }
  const back = { name: 'insights', asked: { days: _days, ...filters } } as const
  return { href: '#records', onPress: () => go({ name: 'records', query, back }) }
}
