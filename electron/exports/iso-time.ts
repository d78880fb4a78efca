/** Local time with its offset, `2026-11-22T14:05:07+01:00`: exact, and readable without a calculator. */
export function isoWithOffset({ at, offset }: { readonly at: string; readonly offset: number }): string {
  // The minutes are the same everywhere, but for the few places that are not whole hours away.
  const end = offset % 60 === 0 ? HOUR : MINUTE
  if (offset !== last.offset || !at.startsWith(last.start)) {
    last = { start: at.slice(0, end), offset, ...partsOf(at, offset, end) }
  }
  return last.local + at.slice(end, SECOND) + last.zone
}

/** What stands up to the day, the hour, the minute and the second in `2026-11-22T13:05:07.123Z`. */
const DAY = 11
const HOUR = 13
const MINUTE = 16
const SECOND = 19

/** What was asked for last: the times of a record follow each other. */
let last = { start: '', offset: NaN, local: '', zone: '' }

function partsOf(at: string, offset: number, end: number): { readonly local: string; readonly zone: string } {
  const local = hourOfSameDay(at, offset) ?? new Date(Date.parse(at) + offset * 60_000).toISOString().slice(0, end)
  const minutes = Math.abs(offset)
  const pad = (value: number) => String(value).padStart(2, '0')
  return { local, zone: `${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}` }
}

/** Where the clinic is whole hours away and it is the same day there: nearly always. */
function hourOfSameDay(at: string, offset: number): string | undefined {
  const hour = Number(at.slice(DAY, HOUR)) + offset / 60
  if (offset % 60 !== 0 || !(hour >= 0 && hour <= 23)) return undefined
  return at.slice(0, DAY) + String(hour).padStart(2, '0')
}
