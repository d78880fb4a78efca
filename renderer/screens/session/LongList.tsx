import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import type { Line } from '../../../shared/checklist/checklist'
import { CheckRow } from './rows/CheckRow'
import type { RowProps } from './rows/row-props'

/** A row with nothing open, in pixels; what is open in one is measured. */
const ROW = 63

interface LongListProps {
  readonly lines: readonly Line[]
  readonly activeLine: string | undefined
  readonly rowOf: (line: Line) => RowProps
  /** What scrolls; none before the first paint. */
  readonly scroll: HTMLDivElement | null
}

/** Only the rows in sight, and the active one wherever it is: a clinic's own list may be far longer than ours. */
export function LongList({ lines, activeLine, rowOf, scroll }: LongListProps) {
  const active = lines.findIndex(({ id }) => id === activeLine)
  const { getVirtualItems, getTotalSize, measureElement } = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroll,
    estimateSize: () => ROW,
    overscan: 4,
    rangeExtractor: (range: Range) => {
      const inSight = defaultRangeExtractor(range)
      return active < 0 || inSight.includes(active) ? inSight : [...inSight, active].sort((a, b) => a - b)
    },
  })
  let end = 0
  const rows = getVirtualItems().flatMap(({ index, start, end: next }) => {
    const line = lines[index]
    const gap = start - end
    end = next
    return line === undefined ? [] : [{ line, index, gap }]
  })
  return (
    <ol style={{ paddingBottom: getTotalSize() - end }}>
      {rows.map(({ line, index, gap }) => (
        <CheckRow
          key={line.id}
          {...rowOf(line)}
          place={index + 1}
          of={lines.length}
          gap={gap}
          measure={measureElement}
        />
      ))}
    </ol>
  )
}
