import { AxisBottom, AxisLeft } from '@visx/axis'
import { GridRows } from '@visx/grid'
import type { scaleLinear, scalePoint } from '@visx/scale'
import { FIRST_TIME_TARGET } from '../../../shared/history/insights'
import { CHART_TEXT } from '../../../shared/text/insights'
import { classNames } from '../../components/class-names'
import styles from './chart.module.css'

interface TrendFrameProps {
  /** By the place of the span. */
  readonly x: ReturnType<typeof scalePoint<number>>
  /** By per cent. */
  readonly y: ReturnType<typeof scaleLinear<number>>
  readonly ticks: readonly number[]
  readonly left: number
  readonly bottom: number
  readonly width: number
  /** What the spans are, and what stands below each. */
  readonly axis: string
  readonly marks: readonly string[]
}

/** Grid, axes and the target of a line of percentages. */
export function TrendFrame({ x, y, ticks, left, bottom, width, axis, marks }: TrendFrameProps) {
  const target = y(FIRST_TIME_TARGET)
  return (
    <>
      <GridRows
        scale={y}
        width={width - left}
        left={left}
        tickValues={ticks.filter((tick) => tick !== FIRST_TIME_TARGET)}
        className={styles['grid'] ?? ''}
      />
      <AxisLeft
        scale={y}
        left={left - 4}
        tickValues={[...ticks]}
        hideAxisLine
        hideTicks
        tickComponent={({ x: at, y: on, formattedValue }) => (
          <text x={at} y={on + 5} className={classNames(styles['text'], styles['end'])}>
            {formattedValue}
          </text>
        )}
      />
      <AxisBottom
        scale={x}
        top={bottom}
        tickValues={marks.map((_, place) => place)}
        hideAxisLine
        hideTicks
        tickFormat={(place) => marks[place] ?? ''}
        tickComponent={({ x: at, y: on, formattedValue }) => (
          <text x={at} y={on + 8} className={classNames(styles['text'], styles['middle'])}>
            {formattedValue}
          </text>
        )}
      />
      <text x={0} y={bottom + 26} className={styles['text']}>
        {axis}
      </text>
      <line x1={left} x2={width} y1={target} y2={target} className={styles['target']} />
      <text x={left + 2} y={target - 6} className={classNames(styles['text'], styles['strong'])}>
        {CHART_TEXT.target}
      </text>
    </>
  )
}
