/** The value below which this share of the measurements lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const index = Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))
  return sorted[index] ?? Number.NaN
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)

/**
 * How many times as long the one took as the other: the median of the ratios of what was measured side by side, so that
 * a slow moment of the machine, which hits both, cancels out.
 */
export function pairedRatio(ours: readonly number[], other: readonly number[]): number {
  return median(
    ours.flatMap((value, index) => {
      const beside = other[index]
      return beside === undefined ? [] : [value / beside]
    }),
  )
}

/** The contestants of a round in an order by chance, so that none always runs behind the same other. */
export function shuffled<T>(all: readonly T[]): readonly T[] {
  return all
    .map((item) => ({ item, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item)
}
