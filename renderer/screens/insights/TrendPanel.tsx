import { CHART_TEXT, percentWords, shareWords, spanWords } from '../../../shared/text/insights'
import { isOnTarget } from '../../../shared/history/insights'
import { ChartPanel } from './ChartPanel'
import { FiguresTable } from './FiguresTable'
import styles from './Insights.module.css'
import type { PanelProps } from './panel-props'
import { TrendChart } from './TrendChart'

const { trend, columns } = CHART_TEXT

/** How many passed first time, week by week, month by month or year by year. */
export function TrendPanel({ insights, follow, ...panel }: PanelProps) {
  const { step, today, trend: spans } = insights
  const heading = trend.heading[step]
  const points = spans.map((span) => {
    const name = spanWords(span, step, today)
    const target = span.sessions === 0 ? undefined : follow({ from: span.from, to: span.to })
    return { ...span, name, words: `${name}: ${shareWords(span)}`, target }
  })
  return (
    <ChartPanel
      {...panel}
      heading={heading}
      note={<Key />}
      table={
        <FiguresTable
          label={heading}
          heads={[trend.axis[step], columns.sessions, columns.passed, columns.firstTime, columns.target]}
          rows={points.map(({ from, name, sessions, passed, percent, target }) => ({
            id: from,
            name,
            target,
            cells: [
              sessions.toLocaleString('en-US'),
              passed.toLocaleString('en-US'),
              percent === undefined ? CHART_TEXT.tooFew : percentWords(percent),
              percent === undefined ? '' : isOnTarget(percent) ? CHART_TEXT.onTarget : CHART_TEXT.below,
            ],
          }))}
        />
      }
    >
      {spans.some(({ percent }) => percent !== undefined) ? (
        <TrendChart heading={heading} step={step} points={points} />
      ) : (
        <p className={styles['nothing']}>{trend.none[step]}</p>
      )}
    </ChartPanel>
  )
}

/** What the two marks mean. */
function Key() {
  return (
    <span className={styles['key']}>
      <i className={styles['keyOn']} /> {CHART_TEXT.onTarget} <i className={styles['keyBelow']} /> {CHART_TEXT.below}
    </span>
  )
}
