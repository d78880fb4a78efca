/** Local time with its offset, `2026-11-22T14:05:07+01:00`: exact, and readable without a calculator. */
export function isoWithOffset({ at, offset }: { readonly at: string; readonly offset: number }): string {
  const local = new Date(Date.parse(at) + offset * 60_000).toISOString().slice(0, 19)
  const minutes = Math.abs(offset)
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${local}${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
}
