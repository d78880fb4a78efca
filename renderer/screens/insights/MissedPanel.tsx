import { CHART_TEXT } from '../../../shared/text/insights'
import { ChartPanel } from './ChartPanel'
import { FiguresTable } from './FiguresTable'
import styles from './Insights.module.css'
import { LineBar } from './LineBar'
import type { PanelProps } from './panel-props'

const { missed, columns } = CHART_TEXT
/** The others stand in the table. */
const SHOWN = 5

/** The checks that went wrong most often. */
export function MissedPanel({ insights, follow, ...panel }: PanelProps) {
  const lines = insights.missed.map((line) => ({
    ...line,
    target: follow({ line: { id: line.id, was: 'missed' } }),
  }))
  const most = lines[0]?.sessions ?? 0
  return (
    <ChartPanel
      {...panel}
      heading={missed.heading}
      note={missed.note}
      table={
        <FiguresTable
          label={missed.heading}
          heads={[missed.check, columns.sessions, missed.problem, missed.dried, missed.corrected]}
          rows={lines.map(({ id, label, target, ...counts }) => ({
            id,
            name: label,
            target,
            cells: [counts.sessions, counts.problem, counts.dried, counts.corrected].map((count) =>
              count.toLocaleString('en-US'),
            ),
          }))}
        />
      }
    >
      {lines.length === 0 ? (
        <p className={styles['nothing']}>{missed.none}</p>
      ) : (
        <ul className={styles['lines']}>
          {lines.slice(0, SHOWN).map(({ id, label, sessions, target }) => (
            <li key={id}>
              <LineBar label={label} spoken={missed.spoken(sessions)} target={target} bar={sessions / most}>
                {sessions.toLocaleString('en-US')}
              </LineBar>
            </li>
          ))}
        </ul>
      )}
      {lines.length > SHOWN && <p className={styles['more']}>{missed.more(lines.length - SHOWN)}</p>}
    </ChartPanel>
  )
}
