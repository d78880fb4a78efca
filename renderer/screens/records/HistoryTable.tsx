import { useEffect, useRef, type FocusEvent, type KeyboardEvent } from 'react'
import type { HistoryRow } from '../../../shared/history/history-page'
import type { HistoryQuery } from '../../../shared/history/query'
import { HISTORY_TEXT } from '../../../shared/text/records'
import { HistoryCells, whenWords } from './HistoryCells'
import styles from './HistoryTable.module.css'
import { movedIndex } from './moved-index'
import { SortHeads } from './SortHeads'
import { useRowsInSight } from './use-rows-in-sight'

interface HistoryTableProps {
  /** Another question begins at its top. */
  readonly question: string
  readonly total: number
  readonly rowAt: (index: number) => HistoryRow | undefined
  readonly turnoverTarget: number
  readonly sort: NonNullable<HistoryQuery['sort']>
  readonly onSort: (sort: NonNullable<HistoryQuery['sort']>) => void
  readonly index: number
  readonly onIndex: (index: number) => void
  readonly onOpen: (row: HistoryRow) => void
  /** The rows on the screen, by their place. */
  readonly onSeen: (first: number, last: number) => void
}

/** A grid of rows, of which only those in sight exist; one of them takes the focus, keys move it, Enter opens it. */
export function HistoryTable(props: HistoryTableProps) {
  const { total, rowAt, index, onIndex, onOpen, onSeen } = props
  const scroll = useRef<HTMLDivElement>(null)
  const { rows, below, first, last } = useRowsInSight(scroll, props)
  const focused = useFocusOn(index)
  useEffect(() => onSeen(first, last), [first, last, onSeen])
  const now = new Date()
  const onKey = (event: KeyboardEvent) => {
    if (event.target instanceof Element && event.target.closest('thead') !== null) {
      if (event.key !== 'ArrowDown') return
      focused.row.current?.focus()
    } else {
      const next = movedIndex(event.key, index, total, Math.max(1, last - first - 1))
      const row = rowAt(index)
      if (event.key === 'Enter' && row !== undefined) onOpen(row)
      else if (next !== undefined) onIndex(next)
      else return
    }
    event.preventDefault()
  }
  return (
    <div ref={scroll} className={styles['scroll']}>
      <table
        role="grid"
        className={styles['table']}
        aria-label={HISTORY_TEXT.table}
        aria-rowcount={total + 1}
        onKeyDown={onKey}
      >
        <thead>
          <SortHeads sort={props.sort} onSort={props.onSort} />
        </thead>
        <tbody {...focused.handlers}>
          {rows.flatMap(({ at, gap }) => {
            const row = rowAt(at)
            return [
              gap > 0 && <Gap key={`before-${at}`} height={gap} />,
              <tr
                key={at}
                ref={at === index ? focused.row : null}
                aria-rowindex={at + 2}
                aria-selected={at === index}
                tabIndex={at === index ? 0 : -1}
                onFocus={() => {
                  if (at !== index) onIndex(at)
                }}
                onClick={() => {
                  if (row !== undefined) onOpen(row)
                }}
              >
                {row === undefined ? (
                  <Waiting />
                ) : (
                  <HistoryCells row={row} when={whenWords(row, now)} turnoverTarget={props.turnoverTarget} />
                )}
              </tr>,
            ]
          })}
          <Gap height={below} />
        </tbody>
      </table>
    </div>
  )
}

function Waiting() {
  return <td className={styles['waiting']}>{HISTORY_TEXT.waitingRow}</td>
}

/** The height of the rows that do not exist. One cell: more than the columns in sight would make columns of their own. */
function Gap({ height }: { readonly height: number }) {
  return (
    <tr aria-hidden="true" className={styles['gap']}>
      <td style={{ height }} />
    </tr>
  )
}

/** Keeps the focus on the row at `index` while it is among the rows. */
function useFocusOn(index: number) {
  const row = useRef<HTMLTableRowElement>(null)
  const isInside = useRef(false)
  useEffect(() => {
    if (isInside.current) row.current?.focus({ preventScroll: true })
  }, [index])
  const handlers = {
    onFocus: () => {
      isInside.current = true
    },
    onBlur: (event: FocusEvent) => {
      isInside.current = event.currentTarget.contains(event.relatedTarget)
    },
  }
  return { row, handlers }
}
