import { useState } from 'react'
import { firstDayOf } from '../../../shared/history/day-range'
import type { ReportKind } from '../../../shared/reports/report-wish'
import { REPORTS_TEXT } from '../../../shared/text/reports'
import { useQuery } from '../../api/use-query'
import { QueryError } from '../records/QueryError'
import type { Asked } from './asked'
import { PackPane } from './PackPane'
import { ReportList } from './ReportList'
import { ReportPane } from './ReportPane'
import styles from './ReportsScreen.module.css'
import { useSaving } from './use-saving'

/** What the list offers beside the reports themselves. */
export type Offered = ReportKind | 'inspector-pack'

/** The reports on the left, the one that is picked beside them. */
export function ReportsScreen() {
  const { data: choices, error } = useQuery('reports.choices', {}, ['history', 'directory', 'status'])
  const [picked, setPicked] = useState<Offered>('room-log')
  const [changed, setChanged] = useState<Asked>()
  const packing = useSaving()
  if (error !== undefined) {
    return (
      <main>
        <QueryError error={error} />
      </main>
    )
  }
  if (choices === undefined) return <main className={styles['reports']} aria-busy="true" />
  const asked = changed ?? { period: { from: firstDayOf('last-30', choices.today) }, lot: '', routine: false }
  return (
    <main className={styles['reports']}>
      <div className={styles['head']}>
        <h1>{REPORTS_TEXT.title}</h1>
        <ReportList picked={picked} onPick={setPicked} />
      </div>
      <div className={styles['picked']}>
        {picked === 'inspector-pack' ? (
          <PackPane today={choices.today} saving={packing} />
        ) : (
          <ReportPane key={picked} kind={picked} choices={choices} asked={asked} onAsked={setChanged} />
        )}
      </div>
    </main>
  )
}
