import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef } from 'react'
import type { ReportColumn } from '../../../shared/reports/report-table'
import { REPORTS_TEXT as TEXT } from '../../../shared/text/reports'
import { columnWidths } from './column-widths'
import { ReportCells } from './ReportCells'
import styles from './ReportRows.module.css'
import type { Report } from './use-report'

interface ReportRowsProps {
  readonly report: Report
  /** Another is being made meanwhile. */
  readonly isOld: boolean
}

const ROW = 44

/** The table of a report, of which only the rows in sight exist. It takes the focus, so that keys scroll it. */
export function ReportRows({ report: { view, rowAt, see }, isOld }: ReportRowsProps) {
  const scroll = useRef<HTMLDivElement>(null)
  const { columns, total } = view
  const widths = useMemo(() => columnWidths(columns, view.rows), [columns, view.rows])
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW,
    overscan: 8,
  })
  const items = virtualizer.getVirtualItems()
  const [first, last] = [items[0], items.at(-1)]
  useEffect(() => {
    if (first !== undefined && last !== undefined) see(first.index, last.index)
  }, [first, last, see])
  const below = virtualizer.getTotalSize() - (last?.end ?? 0)
  return (
    <div
      ref={scroll}
      className={styles['scroll']}
      role="region"
      aria-label={TEXT.table(view.title)}
      aria-busy={isOld}
      tabIndex={0}
    >
      <table
        className={styles['table']}
        style={{ minWidth: widths.reduce((sum, width) => sum + width, 0) }}
        aria-rowcount={total + 1}
      >
        <colgroup>
          {columns.map(({ head }, place) => (
            <col key={head} style={{ width: widths[place] }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <th key={column.head} scope="col" className={look(column)}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap height={first?.start ?? 0} columns={columns.length} />
          {items.map(({ index }) => {
            const row = rowAt(index)
            return (
              <tr key={index} ref={virtualizer.measureElement} data-index={index} aria-rowindex={index + 2}>
                {row === undefined ? (
                  <td colSpan={columns.length}>{TEXT.waitingRow}</td>
                ) : (
                  <ReportCells columns={columns} row={row} look={look} />
                )}
              </tr>
            )
          })}
          <Gap height={below} columns={columns.length} />
        </tbody>
      </table>
    </div>
  )
}

function look({ kind }: ReportColumn): string | undefined {
  if (kind === 'number') return styles['number']
  return kind === 'record' || kind === 'code' ? styles['code'] : undefined
}

/** The height of the rows that do not exist. */
function Gap({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null
  return (
    <tr aria-hidden="true" className={styles['gap']}>
      <td colSpan={columns} style={{ height }} />
    </tr>
  )
}
