import type { HistoryQuery } from '../../../shared/history/query'

/** The query with one part set, or left out. */
export function withPart<P extends keyof HistoryQuery>(
  query: HistoryQuery,
  part: P,
  value: HistoryQuery[P] | undefined,
): HistoryQuery {
  const { [part]: _, ...rest } = query
  return value === undefined ? rest : { ...rest, [part]: value }
}

/** The query without everything that narrows it. */
export function sortOnly({ sort }: HistoryQuery): HistoryQuery {
  return sort === undefined ? {} : { sort }
}
