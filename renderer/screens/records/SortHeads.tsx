import { ArrowDown, ArrowUp } from 'lucide-react'
import { HISTORY_COLUMNS, type HistoryQuery } from '../../../shared/history/query'
import { HISTORY_TEXT } from '../../../shared/text/records'
import styles from './HistoryTable.module.css'

type Sort = NonNullable<HistoryQuery['sort']>

interface SortHeadsProps {
  readonly sort: Sort
  readonly onSort: (sort: Sort) => void
}

/** Column heads: pressing one sorts by it, pressing again turns the order round. Times begin with the newest. */
export function SortHeads({ sort, onSort }: SortHeadsProps) {
  return (
    <tr aria-rowindex={1}>
      {HISTORY_COLUMNS.map((by) => {
        const isSorted = sort.by === by
        const Arrow = sort.descending ? ArrowDown : ArrowUp
        return (
          <th
            key={by}
            scope="col"
            className={styles[by]}
            aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
          >
            <button
              type="button"
              className={styles['sort']}
              onClick={() => onSort({ by, descending: isSorted ? !sort.descending : FALLING.has(by) })}
            >
              {HISTORY_TEXT.columns[by]}
              {isSorted && <Arrow size={16} aria-hidden="true" />}
            </button>
          </th>
        )
      })}
    </tr>
  )
}

/** Where the most is looked for first. */
const FALLING: ReadonlySet<string> = new Set(['finished', 'checks', 'turnover', 'status'])
