export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The box around absolute path data (M, L, Q, C), with room for the pen; control points count, which only widens it. */
export function pathBox(path: string): Box {
  // A lone dot is written as a relative `h`, which moves nothing worth seeing.
  const numbers = (path.replace(/h[\d.\s-]+/g, ' ').match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number)
  const xs = numbers.filter((_, place) => place % 2 === 0)
  const ys = numbers.filter((_, place) => place % 2 === 1)
  if (xs.length === 0 || ys.length === 0) return { x: 0, y: 0, width: 1, height: 1 }
  const [left, top] = [Math.min(...xs) - PEN, Math.min(...ys) - PEN]
  return { x: left, y: top, width: Math.max(...xs) + PEN - left, height: Math.max(...ys) + PEN - top }
}

const PEN = 4
