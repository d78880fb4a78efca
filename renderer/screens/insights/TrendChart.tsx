import { scaleLinear, scalePoint } from '@visx/scale'
import type { DaySpan, SpanStep } from '../../../shared/history/insight-period'
import type { Share } from '../../../shared/history/insights'
import { CHART_TEXT, spanMark, wholePercent } from '../../../shared/text/insights'
import { classNames } from '../../components/class-names'
import type { LinkTarget } from '../../components/follow-link'
import styles from './chart.module.css'
import { ChartLink } from './ChartLink'
import { Mark } from './Mark'
import { percentScale } from './percent-scale'
import { TrendFrame } from './TrendFrame'
import { useSize } from './use-size'

interface TrendPoint extends DaySpan, Share {
  readonly words: string
  readonly target: LinkTarget | undefined
}

interface TrendChartProps {
  readonly heading: string
  readonly step: SpanStep
  readonly points: readonly TrendPoint[]
}

const TOP = 24
/** Below the grid. */
const AXIS = 36
const LEFT = 56
const RIGHT = 4
const USUAL_LOW = 85
/** For the number below the lowest mark, in per cent. */
const ROOM_BELOW = 3
/** Where a point has less room than this, only the lowest and the last carry their number. */
const NUMBER_WIDTH = 36
/** A label below the axis needs so much; where there is less, some are left out. */
const LABEL_WIDTH = 30

/** A line of percentages with a mark a span; a span with too few sessions has none and breaks the line. */
export function TrendChart({ heading, step, points }: TrendChartProps) {
  const { box, width, height } = useSize()
  const bottom = height - AXIS
  const percents = points.flatMap(({ percent }) => percent ?? [])
  const lowest = Math.min(...percents)
  const { low, ticks } = percentScale(Math.max(0, lowest - ROOM_BELOW), USUAL_LOW)
  const places = points.map((_, place) => place)
  const x = scalePoint({ domain: places, range: [LEFT, Math.max(LEFT, width - RIGHT)], padding: 0.5 })
  const y = scaleLinear({ domain: [low, 100], range: [bottom, TOP] })
  const marks = points.map((point, place) => ({ ...point, place, at: x(place) ?? LEFT }))
  const column = (width - LEFT - RIGHT) / Math.max(1, points.length)
  const every = Math.max(1, Math.ceil(LABEL_WIDTH / Math.max(1, column)))
  const isNumbered = (place: number, percent: number) =>
    column >= NUMBER_WIDTH || place === points.length - 1 || percent === lowest
  return (
    <div ref={box} className={styles['chart']}>
      {width > 0 && (
        <svg width={width} height={height} role="group" aria-label={heading}>
          <g aria-hidden="true">
            <TrendFrame
              x={x}
              y={y}
              ticks={ticks}
              left={LEFT}
              bottom={bottom}
              width={width}
              axis={CHART_TEXT.trend.axis[step]}
              marks={points.map((point, place) =>
                (points.length - 1 - place) % every === 0 ? spanMark(point, step) : '',
              )}
            />
            <path d={pathOf(marks, y)} className={styles['path']} />
          </g>
          {marks.map(
            ({ from, at, percent, words, target: link }) =>
              link !== undefined && (
                <ChartLink
                  key={from}
                  target={link}
                  words={words}
                  area={{ x: at - column / 2 + 2, y: 2, width: Math.max(0, column - 4), height: bottom + 32 }}
                >
                  {percent !== undefined && <Mark percent={percent} x={at} y={y(percent)} />}
                </ChartLink>
              ),
          )}
          <g aria-hidden="true" pointerEvents="none">
            {marks.map(
              ({ from, at, percent, place }) =>
                percent !== undefined &&
                isNumbered(place, percent) && (
                  <text
                    key={from}
                    x={at}
                    y={y(percent) + (isPeak(points, place, percent) ? -11 : 22)}
                    className={classNames(styles['text'], styles['strong'], styles['middle'])}
                  >
                    {wholePercent(percent)}
                  </text>
                ),
            )}
          </g>
        </svg>
      )}
    </div>
  )
}

/** The number stands where the line is not: above a peak, below a valley. */
function isPeak(points: readonly Share[], place: number, percent: number): boolean {
  const beside = [points[place - 1]?.percent, points[place + 1]?.percent].flatMap((other) => other ?? [])
  return beside.reduce((sum, other) => sum + percent - other, 0) >= 0
}

/** A new piece begins after each span without a figure. */
function pathOf(marks: readonly { readonly at: number; readonly percent?: number }[], y: (percent: number) => number) {
  return marks
    .map(({ at, percent }, place) =>
      percent === undefined ? '' : `${marks[place - 1]?.percent === undefined ? 'M' : 'L'}${at} ${y(percent)}`,
    )
    .join('')
}
