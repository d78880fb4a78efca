/** Rows that exist beyond each end of what is seen. */
export const OVERSCAN = 6

interface Around {
  /** The first and the last row that are seen. */
  readonly first: number
  readonly last: number
  readonly total: number
  /** The row that has the focus: it always exists. */
  readonly index: number
  /** Of each row, in pixels. */
  readonly height: number
}

/** Which rows exist, with the room in pixels that lies before each and below the last. */
export interface RowsAround {
  readonly rows: readonly { readonly at: number; readonly gap: number }[]
  readonly below: number
}

/** The rows that are seen, some beyond them, and the one with the focus. */
export function rowsAround({ first, last, total, index, height }: Around): RowsAround {
  const from = Math.max(0, first - OVERSCAN)
  const to = Math.min(total - 1, last + OVERSCAN)
  const places = Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => from + step)
  if (index < from) places.unshift(index)
  else if (index > to && index < total) places.push(index)
  let next = 0
  const rows = places.map((at) => {
    const gap = (at - next) * height
    next = at + 1
    return { at, gap }
  })
  return { rows, below: (total - next) * height }
}
