import type { ReportWorkKind } from '../../../shared/reports/report-wish'
import { call } from '../../api/api'
import { Button } from '../../components/Button'
import { ProgressBar } from '../../components/ProgressBar'
import { REPORTS_TEXT } from '../../../shared/text/reports'
import styles from './ReportProgress.module.css'
import { useReportProgress } from './use-report-progress'

interface ReportProgressProps {
  /** What is said before anything is known of how far it is. */
  readonly making: string
  readonly words: (done: number, all: number) => string
  readonly what: ReportWorkKind
}

/** How far the work is; it can be ended. */
export function ReportProgress({ making, words, what }: ReportProgressProps) {
  const progress = useReportProgress(what)
  const said = progress === undefined ? making : words(progress.done, progress.all)
  return (
    <div className={styles['progress']}>
      <div className={styles['bar']}>
        <span>{said}</span>
        <ProgressBar label={making} value={progress?.done ?? 0} max={progress?.all ?? 1} valueText={said} />
      </div>
      <Button onPress={() => void call('reports.cancel', { what })}>{REPORTS_TEXT.cancel}</Button>
    </div>
  )
}
