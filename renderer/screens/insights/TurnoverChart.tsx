import { AxisBottom } from '@visx/axis'
import { scaleLinear } from '@visx/scale'
import type { TurnoverBin } from '../../../shared/history/insights'
import { CHART_TEXT } from '../../../shared/text/insights'
import { classNames } from '../../components/class-names'
import type { LinkTarget } from '../../components/follow-link'
import styles from './chart.module.css'
import { ChartLink } from './ChartLink'
import { useSize } from './use-size'

interface TurnoverChartProps {
  readonly bars: readonly (TurnoverBin & { readonly words: string; readonly target: LinkTarget | undefined })[]
  readonly targetMinutes: number
}

const TOP = 48
/** Below the bars. */
const AXIS = 36
const EDGE = 14
const BIN_MINUTES = 5
/** A label below the axis needs so much room. */
const LABEL_WIDTH = 36
const HATCH = 'turnover-over-target'

/** Sessions in bins of five minutes; what lies over the target is hatched. */
export function TurnoverChart({ bars, targetMinutes }: TurnoverChartProps) {
  const { box, width, height } = useSize()
  const bottom = height - AXIS
  const most = Math.max(1, ...bars.map(({ sessions }) => sessions))
  const x = scaleLinear({ domain: [0, bars.length], range: [EDGE, Math.max(EDGE, width - EDGE)] })
  const y = scaleLinear({ domain: [0, most], range: [bottom, TOP] })
  const column = (width - 2 * EDGE) / bars.length
  const every = Math.max(1, Math.ceil(LABEL_WIDTH / Math.max(1, column)))
  const edges = bars.map((_, place) => place).filter((place) => place % every === 0 || place === bars.length - 1)
  const target = x(targetMinutes / BIN_MINUTES)
  const isLeft = target > width - 130
  const middle = classNames(styles['text'], styles['middle'])
  return (
    <div ref={box} className={styles['chart']}>
      {width > 0 && (
        <svg width={width} height={height} role="group" aria-label={CHART_TEXT.turnover.heading}>
          <Hatch />
          {bars.map(({ min, sessions, words, target: link }, place) => {
            const [left, top] = [x(place), y(sessions)]
            const number = (
              <text
                x={left + column / 2}
                y={top - 6}
                className={classNames(middle, styles['strong'])}
                aria-hidden="true"
              >
                {sessions.toLocaleString('en-US')}
              </text>
            )
            if (link === undefined) return <g key={min}>{number}</g>
            return (
              <ChartLink
                key={min}
                target={link}
                words={words}
                area={{ x: left + 1, y: top - 22, width: Math.max(0, column - 2), height: bottom - top + 52 }}
              >
                <rect
                  x={left + 1.5}
                  y={top}
                  width={Math.max(0, column - 3)}
                  height={bottom - top}
                  className={min > targetMinutes ? styles['over'] : styles['on']}
                  {...(min > targetMinutes && { fill: `url(#${HATCH})` })}
                />
                {number}
              </ChartLink>
            )
          })}
          <g aria-hidden="true" pointerEvents="none">
            <AxisBottom
              scale={x}
              top={bottom}
              tickValues={edges}
              hideTicks
              axisClassName={styles['base'] ?? ''}
              tickFormat={(place) => `${Number(place) * BIN_MINUTES}${place === bars.length - 1 ? '+' : ''}`}
              tickComponent={({ x: at, y: on, formattedValue }) => (
                <text x={at} y={on + 8} className={middle}>
                  {formattedValue}
                </text>
              )}
            />
            <line x1={target} x2={target} y1={8} y2={bottom + 4} className={styles['target']} />
            <text
              x={target + (isLeft ? -8 : 8)}
              y={20}
              className={classNames(styles['text'], styles['strong'], isLeft && styles['end'])}
            >
              {CHART_TEXT.turnover.target(targetMinutes)}
            </text>
          </g>
        </svg>
      )}
    </div>
  )
}

/** The ground of bars over the target. */
function Hatch() {
  return (
    <defs>
      <pattern id={HATCH} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width={6} height={6} className={styles['hatchGround']} />
        <path d="M0 0V6" className={styles['hatchLine']} />
      </pattern>
    </defs>
  )
}
