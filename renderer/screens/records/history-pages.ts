import type { HistoryPage, HistoryRow } from '../../../shared/history/history-page'

/** Those pages of an answer that were fetched, and what it says of all rows. */
export interface HistoryPages {
  readonly pages: ReadonlyMap<number, readonly HistoryRow[]>
  readonly summary: Omit<HistoryPage, 'rows'>
}

/** With one more page, or anew from it; the same object where nothing is new, so that nothing is drawn again for it. */
export function withPage(
  was: HistoryPages | undefined,
  page: number,
  { rows, ...summary }: HistoryPage,
  isNewAnswer: boolean,
): HistoryPages {
  const pages = new Map(isNewAnswer ? [] : was?.pages).set(page, rows)
  const now = { pages, summary }
  return was !== undefined && textOf(was) === textOf(now) ? was : now
}

const textOf = ({ pages, summary }: HistoryPages): string => JSON.stringify([[...pages], summary])
