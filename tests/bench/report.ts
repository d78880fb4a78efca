import { percentile } from './numbers'

/** One line of the table. Times in milliseconds. */
export interface Row {
  readonly what: string
  readonly times: readonly number[]
  /** How many times as long as the one it is measured against. */
  readonly ratio?: { readonly to: string; readonly value: number; readonly reach?: number }
  /** A reach in milliseconds, for the 95th percentile. */
  readonly p95Reach?: number
  readonly remark?: string
}
export interface Section {
  readonly title: string
  readonly rows: readonly Row[]
  readonly remarks: readonly string[]
}

const HEADS = ['', 'median', 'p95', 'p99', 'ratio', 'reach', '', '']

export function table(sections: readonly Section[]): string {
  const bodies = sections.map(({ rows }) => rows.map(cells))
  const all = [HEADS, ...bodies.flat()]
  const widths = HEADS.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) =>
        column === 0 || column > 3 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd()
  return sections
    .map(({ title, remarks }, index) =>
      [title, line(HEADS), ...(bodies[index] ?? []).map(line), ...remarks.map((remark) => `  ${remark}`)].join('\n'),
    )
    .join('\n\n')
}

function cells({ what, times, ratio, p95Reach, remark = '' }: Row): string[] {
  const figures = times.length === 0 ? ['', '', ''] : [0.5, 0.95, 0.99].map((share) => inMs(percentile(times, share)))
  const p95 = percentile(times, 0.95)
  if (ratio?.reach !== undefined)
    return [
      `  ${what}`,
      ...figures,
      `${ratio.value.toFixed(2)} × ${ratio.to}`,
      `≤ ${ratio.reach.toFixed(1)}`,
      verdict(ratio.value <= ratio.reach),
      remark,
    ]
  const ratioText = ratio === undefined ? '' : `${ratio.value.toFixed(2)} × ${ratio.to}`
  if (p95Reach === undefined) return [`  ${what}`, ...figures, ratioText, '', '', remark]
  return [`  ${what}`, ...figures, ratioText, `p95 ≤ ${inMs(p95Reach)}`, verdict(p95 <= p95Reach), remark]
}

const verdict = (isMet: boolean): string => (isMet ? 'met' : 'not met')

const inMs = (ms: number): string => `${ms < 10 ? ms.toFixed(3) : ms.toFixed(1)} ms`
