import { ArrowUp } from 'lucide-react'
import { memo } from 'react'
import type { HistoryRow } from '../../../shared/history/history-page'
import { localDay } from '../../../shared/session/moment'
import { HISTORY_TEXT, finishedWords, openWords, treatmentWords } from '../../../shared/text/records'
import { CheckGlyph } from '../../components/CheckGlyph'
import { VisuallyHidden } from '../../components/VisuallyHidden'
import styles from './HistoryTable.module.css'
import { StatusChip } from './StatusChip'

interface HistoryCellsProps {
  readonly row: HistoryRow
  /** When it was finished, in words. */
  readonly when: string
  readonly turnoverTarget: number
}

/** The cells of one session, in the order of the columns; drawn again only when they say something else. */
export const HistoryCells = memo(function HistoryCells({ row, when, turnoverTarget }: HistoryCellsProps) {
  return (
    <>
      <td className={styles['finished']}>{when}</td>
      <td>{row.roomName}</td>
      <td>{row.client ?? <span className="muted">{HISTORY_TEXT.noClient}</span>}</td>
      <td className={styles['treatment']}>{treatmentWords(row.purpose, row.treatment)}</td>
      <td className={styles['technician']}>{row.technicianName}</td>
      <td>
        <span className={styles['counts']}>
          <Count state="done" count={row.done} words={HISTORY_TEXT.done} />
          <Count state="na" count={row.notApplicable} words={HISTORY_TEXT.notApplicable} />
          <Count state="problem" count={row.problems} words={HISTORY_TEXT.problem} />
        </span>
      </td>
      <td className={styles['turnover']}>
        {row.turnover !== undefined && <Turnover minutes={row.turnover} target={turnoverTarget} />}
      </td>
      <td>
        <StatusChip status={row.status} />
      </td>
      <td className={styles['record']}>{row.session}</td>
    </>
  )
})

/** When the session was finished, or since when it is open. */
export function whenWords(row: HistoryRow, now: Date): string {
  if (row.status !== 'open') return finishedWords(row, now.getFullYear())
  return openWords(row, localDay({ at: now.toISOString(), offset: row.offset }))
}

function Turnover({ minutes, target }: { readonly minutes: number; readonly target: number }) {
  return (
    <span className={styles['minutes']}>
      {HISTORY_TEXT.minutes(minutes)}
      <span className={styles['over']}>
        {minutes > target && (
          <>
            <ArrowUp size={16} aria-hidden="true" />
            <VisuallyHidden> {HISTORY_TEXT.overTarget}</VisuallyHidden>
          </>
        )}
      </span>
    </span>
  )
}

interface CountProps {
  readonly state: 'done' | 'na' | 'problem'
  readonly count: number
  readonly words: string
}

function Count({ state, count, words }: CountProps) {
  return (
    <span className={styles['count']}>
      {count > 0 && (
        <>
          <CheckGlyph shape="square" state={state} size={18} />
          {count}
          <VisuallyHidden> {words}</VisuallyHidden>
        </>
      )}
    </span>
  )
}
