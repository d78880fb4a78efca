import type { TurnoverBin } from '../../../shared/history/insights'
import { binWords, CHART_TEXT } from '../../../shared/text/insights'
import { ChartPanel } from './ChartPanel'
import { FiguresTable } from './FiguresTable'
import styles from './Insights.module.css'
import type { PanelProps } from './panel-props'
import { TurnoverChart } from './TurnoverChart'

const { turnover, columns } = CHART_TEXT

/** How long rooms took from the client's leaving to the seal. */
export function TurnoverPanel({ insights, follow, ...panel }: PanelProps) {
  const { sessions, bins, targetMinutes, median, nineInTen } = insights.turnover
  const bars = bins.map((bin) => {
    const { min, max } = bin
    const target = bin.sessions === 0 ? undefined : follow({ turnover: { min, ...(max !== undefined && { max }) } })
    return { ...bin, target, words: `${turnover.words(bin)}, ${stateOf(bin, targetMinutes)}` }
  })
  const note = median === undefined || nineInTen === undefined ? turnover.few : turnover.note(median, nineInTen)
  return (
    <ChartPanel
      {...panel}
      heading={turnover.heading}
      note={sessions === 0 ? undefined : note}
      table={
        <FiguresTable
          label={turnover.heading}
          heads={[turnover.minutes, columns.sessions, turnover.target(targetMinutes)]}
          rows={bars.map(({ target, ...bin }) => ({
            id: String(bin.min),
            name: binWords(bin),
            target,
            cells: [bin.sessions.toLocaleString('en-US'), stateOf(bin, targetMinutes)],
          }))}
        />
      }
    >
      {sessions === 0 ? (
        <p className={styles['nothing']}>{turnover.none}</p>
      ) : (
        <TurnoverChart bars={bars} targetMinutes={targetMinutes} />
      )}
    </ChartPanel>
  )
}

function stateOf({ min, max }: TurnoverBin, target: number): string {
  if (min > target) return turnover.over
  return max !== undefined && max <= target ? turnover.within : turnover.partly
}
