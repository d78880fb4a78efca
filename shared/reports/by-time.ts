/** Order of UTC times as text; equal ones stay as they come. */
export function byTime(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
