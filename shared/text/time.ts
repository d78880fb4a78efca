import { type Moment, localDay, localTime } from '../session/moment'

/** `14:05` at the clinic. */
export function clockTime(moment: Pick<Moment, 'at' | 'offset'>): string {
  return localTime(moment).slice(0, 5)
}

/** `41 min`, from an hour on `2 h 27 min`. */
export function durationWords(minutes: number): string {
  const whole = Math.max(0, Math.floor(minutes))
  if (whole < 60) return `${whole} min`
  return whole % 60 === 0 ? `${whole / 60} h` : `${Math.floor(whole / 60)} h ${whole % 60} min`
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
/** By their place in the year, January first. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** `12 May 2026` of a local day, `2026-05-12`. */
export function dateWords(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`
}

/** `12 May 2026`, the clinic's day. */
export function dayWords(moment: Pick<Moment, 'at' | 'offset'>): string {
  return dateWords(localDay(moment))
}

/** `Tuesday 12 May 2026`, the clinic's day. */
export function weekdayWords(moment: Pick<Moment, 'at' | 'offset'>): string {
  const day = localDay(moment)
  return `${WEEKDAYS[new Date(`${day}T00:00:00.000Z`).getUTCDay()] ?? ''} ${dateWords(day)}`
}
