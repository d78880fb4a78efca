const STEPS = [5, 10, 20] as const
/** More lines than this say less. */
const MOST_STEPS = 5

/** Where a scale up to 100 per cent begins so that the lowest value has its place, and its ticks. */
export function percentScale(
  lowest: number,
  usualLow: number,
): { readonly low: number; readonly ticks: readonly number[] } {
  const wanted = Math.min(lowest, usualLow)
  const step = STEPS.find((each) => Math.ceil((100 - wanted) / each) <= MOST_STEPS) ?? 20
  const count = Math.max(1, Math.ceil((100 - wanted) / step))
  return { low: 100 - count * step, ticks: Array.from({ length: count + 1 }, (_, place) => 100 - place * step) }
}
