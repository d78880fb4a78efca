import { FIRST_TIME_TARGET, isOnTarget, type NamedShare } from '../../../shared/history/insights'
import type { HistoryQuery } from '../../../shared/history/query'
import { CHART_TEXT, INSIGHT_TEXT, percentWords, wholePercent } from '../../../shared/text/insights'
import { linkProps } from '../../components/follow-link'
import { VisuallyHidden } from '../../components/VisuallyHidden'
import chart from './chart.module.css'
import { ChartPanel } from './ChartPanel'
import { FiguresTable } from './FiguresTable'
import table from './FiguresTable.module.css'
import styles from './Insights.module.css'
import { Mark } from './Mark'
import type { PanelProps } from './panel-props'
import { percentScale } from './percent-scale'

const { groups, columns } = CHART_TEXT
const USUAL_LOW = 80

/** Rooms and technicians by name, each with its share; nobody is ranked, and small groups have no figure. */
export function GroupsPanel({ insights, follow, ...panel }: PanelProps) {
  const { rooms, technicians } = insights
  const percents = [...rooms, ...technicians].flatMap(({ percent }) => percent ?? [])
  const { low } = percentScale(Math.min(100, ...percents), USUAL_LOW)
  const parts = [
    { head: groups.room, list: rooms, part: (room: string): HistoryQuery => ({ room }) },
    { head: groups.technician, list: technicians, part: (technician: string): HistoryQuery => ({ technician }) },
  ]
  return (
    <ChartPanel
      {...panel}
      heading={groups.heading}
      note={groups.note(low)}
      table={parts.map(({ head, list, part }) => (
        <FiguresTable
          key={head}
          label={`${groups.heading}: ${head}`}
          heads={[head, columns.sessions, columns.passed, columns.firstTime, columns.target]}
          rows={list.map(({ id, name, sessions, passed, percent }) => ({
            id,
            name,
            target: follow(part(id)),
            cells: [
              sessions.toLocaleString('en-US'),
              passed.toLocaleString('en-US'),
              percent === undefined ? CHART_TEXT.tooFew : percentWords(percent),
              percent === undefined ? '' : isOnTarget(percent) ? CHART_TEXT.onTarget : CHART_TEXT.below,
            ],
          }))}
        />
      ))}
    >
      <div className={styles['groups']}>
        {parts.map(({ head, list, part }) => (
          <GroupDots key={head} head={head} list={list} low={low} follow={(id) => follow(part(id))} />
        ))}
      </div>
    </ChartPanel>
  )
}

interface GroupDotsProps {
  readonly head: string
  readonly list: readonly NamedShare[]
  readonly low: number
  readonly follow: (id: string) => ReturnType<PanelProps['follow']>
}

function GroupDots({ head, list, low, follow }: GroupDotsProps) {
  return (
    <table className={table['table']} aria-label={`${groups.heading}: ${head}`}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col" className={table['number']}>
            {columns.sessions}
          </th>
          <th scope="col" className={table['number']}>
            {columns.firstTime}
          </th>
        </tr>
      </thead>
      <tbody>
        {list.map((group) => (
          <tr key={group.id} className={table['linked']}>
            <th scope="row">
              <a {...linkProps(follow(group.id))} aria-label={INSIGHT_TEXT.follow(groups.words(group.name, group))}>
                {group.name}
              </a>
            </th>
            <td className={table['number']}>{group.sessions.toLocaleString('en-US')}</td>
            <td className={table['number']}>
              <Dot percent={group.percent} low={low} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const WIDTH = 64
const EDGE = 8

/** The percentage as a number, and as a mark on the scale. */
function Dot({ percent, low }: { readonly percent: number | undefined; readonly low: number }) {
  if (percent === undefined) return <span className="muted small">{CHART_TEXT.tooFew}</span>
  const x = (value: number) => EDGE + ((value - low) / (100 - low)) * (WIDTH - 2 * EDGE)
  const target = x(FIRST_TIME_TARGET)
  return (
    <span className={styles['dot']}>
      <b>{wholePercent(percent)}</b>
      {!isOnTarget(percent) && <VisuallyHidden> {CHART_TEXT.below}</VisuallyHidden>}
      <svg width={WIDTH} height={20} aria-hidden="true">
        <line x1={0} x2={WIDTH} y1={10} y2={10} className={chart['track']} />
        <line x1={target} x2={target} y1={0} y2={20} className={chart['target']} />
        <Mark percent={percent} x={x(percent)} y={10} />
      </svg>
    </span>
  )
}
