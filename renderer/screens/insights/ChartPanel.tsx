import { ChartColumn, Table2 } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { INSIGHT_TEXT } from '../../../shared/text/insights'
import { Button } from '../../components/Button'
import { classNames } from '../../components/class-names'
import styles from './Insights.module.css'
import type { PanelProps } from './panel-props'

interface ChartPanelProps extends Pick<PanelProps, 'id' | 'isTable' | 'onTable'> {
  readonly heading: string
  /** What the signs mean, or the chart in one line. */
  readonly note?: ReactNode
  readonly wide?: boolean
  readonly table: ReactNode
  readonly children: ReactNode
}

/** One chart under its heading, or the same figures as a table. */
export function ChartPanel({ id, heading, note, wide = false, isTable, onTable, table, children }: ChartPanelProps) {
  const headingId = useId()
  return (
    <section
      className={classNames(styles['panel'], wide && styles['wide'])}
      aria-labelledby={headingId}
      data-panel={id}
    >
      <div className={styles['panelHead']}>
        <div className={styles['panelWords']}>
          <h2 id={headingId}>{heading}</h2>
          {note !== undefined && <div className={styles['note']}>{note}</div>}
        </div>
        <Button
          variant="quiet"
          label={(isTable ? INSIGHT_TEXT.asChart : INSIGHT_TEXT.asTable) + INSIGHT_TEXT.of(heading)}
          onPress={onTable}
        >
          {isTable ? <ChartColumn size={18} aria-hidden="true" /> : <Table2 size={18} aria-hidden="true" />}
          {isTable ? INSIGHT_TEXT.asChart : INSIGHT_TEXT.asTable}
        </Button>
      </div>
      {isTable ? table : children}
    </section>
  )
}
