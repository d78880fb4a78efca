const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Days in a month of the Gregorian calendar; `month` counts from 1. 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0)
}

const pad = (value: number, width: number) => String(value).padStart(width, '0')

/** `2026-05` or, with a day, `2026-05-31`. */
export function isoDate(year: number, month: number, day?: number): string {
  const start = `${pad(year, 4)}-${pad(month, 2)}`
  return day === undefined ? start : `${start}-${pad(day, 2)}`
}

/** Whole days since 1 January 1970 of `YYYY-MM-DD`, for differences between days. */
export function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000
}
