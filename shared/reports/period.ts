import { dayNumber } from '../checklist/calendar'

/** Local days of the clinic, both ends included; an end that is missing is open. */
export interface Period {
  readonly from?: string
  readonly to?: string
}

export function isInPeriod({ from, to }: Period, day: string): boolean {
  return (from === undefined || day >= from) && (to === undefined || day <= to)
}

/** Whether a month's file may hold some of the days: months are cut in UTC, so local days reach over their ends. */
export function mayHoldPeriod({ from, to }: Period, month: string): boolean {
  const isTooOld = from !== undefined && month < dayText(dayNumber(from) - 1).slice(0, 7)
  const isTooNew = to !== undefined && month > dayText(dayNumber(to) + 1).slice(0, 7)
  return !isTooOld && !isTooNew
}

/** `2026-05-03` of days counted from 1970. */
function dayText(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10)
}

/** Every day from one to the other. */
export function daysFromTo(from: string, to: string): readonly string[] {
  const first = dayNumber(from)
  return Array.from({ length: Math.max(0, dayNumber(to) - first + 1) }, (_, step) => dayText(first + step))
}
