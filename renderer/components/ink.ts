export interface InkPoint {
  readonly x: number
  readonly y: number
}

export type Stroke = readonly InkPoint[]

/** Drawn length over all strokes, in CSS pixels. */
export function inkLength(strokes: readonly Stroke[]): number {
  return strokes.reduce((sum, stroke) => sum + strokeLength(stroke), 0)
}

function strokeLength(stroke: Stroke): number {
  return stroke.reduce((sum, point, i) => {
    const before = stroke[i - 1]
    return before ? sum + Math.hypot(point.x - before.x, point.y - before.y) : sum
  }, 0)
}

/** SVG path data of the strokes, smoothed through the middles between points, with one decimal. */
export function inkPath(strokes: readonly Stroke[]): string {
  return strokes.map(strokePath).join('')
}

function strokePath(stroke: Stroke): string {
  const [first, ...rest] = stroke
  const last = rest.at(-1)
  if (!first) return ''
  if (!last) return `M${at(first)}h0.1`
  const curves = rest.slice(0, -1).map((point, i) => `Q${at(point)} ${at(middle(point, rest[i + 1] ?? last))}`)
  return `M${at(first)}${curves.join('')}L${at(last)}`
}

const at = ({ x, y }: InkPoint) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`
const middle = (a: InkPoint, b: InkPoint): InkPoint => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })
