import { z } from 'zod'
import { dayNumber, daysInMonth, isoDate } from './calendar'

function isCalendarDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  return day >= 1 && day <= daysInMonth(year, month)
}

/** A day at the clinic, `2026-05-03`: neither a time nor a zone. */
export const LOCAL_DAY = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isCalendarDay)

/** Whole days from one local day to another; negative when the other one is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from)
}

/** The same day so many months later, or the last one of that month where it is shorter. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const count = year * 12 + month - 1 + months
  const toYear = Math.floor(count / 12)
  const toMonth = (count % 12) + 1
  return isoDate(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)))
}
