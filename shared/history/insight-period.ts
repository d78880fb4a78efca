import { z } from 'zod'
import { dayNumber } from '../checklist/calendar'
import { ID } from '../checklist/field'

export const INSIGHT_PERIODS = ['4-weeks', '12-weeks', '12-months', 'all'] as const
export type InsightPeriod = (typeof INSIGHT_PERIODS)[number]

const DAY = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((day) => Number.isFinite(dayNumber(day)))

/** Of which sealed treatments the figures are. */
export const INSIGHT_QUERY = z.object({
  /** A stretch that ends today, or local days of the clinic with both ends included. */
  days: z.union([z.enum(INSIGHT_PERIODS), z.object({ from: DAY, to: DAY }).refine(({ from, to }) => from <= to)]),
  room: ID.exactOptional(),
  technician: ID.exactOptional(),
  checklist: ID.exactOptional(),
})
export type InsightQuery = z.infer<typeof INSIGHT_QUERY>

/** What the figures count: a turnover without a client or a recurring list says nothing of how treatments went. */
export const COUNTED = { state: 'sealed', purpose: 'treatment' } as const

export type SpanStep = 'week' | 'month' | 'year'

/** Days from one to another, both included. */
export interface DaySpan {
  readonly from: string
  readonly to: string
}

/** More dots than this stand too close together to be told apart. */
const MOST_SPANS = 13

/** The first day of a stretch that ends today; weeks begin on Monday, and the present one counts. */
export function firstDayOfPeriod(period: Exclude<InsightPeriod, 'all'>, today: string): string {
  const monday = mondayOf(dayNumber(today))
  switch (period) {
    case '4-weeks':
      return dayText(monday - 3 * 7)
    case '12-weeks':
      return dayText(monday - 11 * 7)
    case '12-months':
      return monthsLater(`${today.slice(0, 7)}-01`, -11)
  }
}

/** A stretch cut by the calendar: by week, where that gives too many by month, then by year. The ends may be cut short. */
export function spansOf({ from, to }: DaySpan): { readonly step: SpanStep; readonly spans: readonly DaySpan[] } {
  const weeks = (mondayOf(dayNumber(to)) - mondayOf(dayNumber(from))) / 7 + 1
  const months = monthCount(to) - monthCount(from) + 1
  const step = weeks <= MOST_SPANS ? 'week' : months <= MOST_SPANS ? 'month' : 'year'
  const spans: DaySpan[] = []
  for (let start = from; start <= to;) {
    const next = startAfter(start, step)
    const last = dayText(dayNumber(next) - 1)
    spans.push({ from: start, to: last < to ? last : to })
    start = next
  }
  return { step, spans }
}

/** The week of its year after ISO 8601: week 1 holds the first Thursday. */
export function isoWeek(day: string): number {
  const thursday = mondayOf(dayNumber(day)) + 3
  const firstOfYear = dayNumber(`${dayText(thursday).slice(0, 4)}-01-01`)
  return Math.floor((thursday - firstOfYear) / 7) + 1
}

/** `2026-11-22` from whole days since 1 January 1970. */
export function dayText(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10)
}

function startAfter(day: string, step: SpanStep): string {
  switch (step) {
    case 'week':
      return dayText(mondayOf(dayNumber(day)) + 7)
    case 'month':
      return monthsLater(`${day.slice(0, 7)}-01`, 1)
    case 'year':
      return monthsLater(`${day.slice(0, 4)}-01-01`, 12)
  }
}

/** 1 January 1970 was a Thursday. */
function mondayOf(number: number): number {
  return number - ((((number + 3) % 7) + 7) % 7)
}

function monthCount(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
}

function monthsLater(first: string, months: number): string {
  const count = monthCount(first) + months
  return new Date(Date.UTC(Math.floor(count / 12), ((count % 12) + 12) % 12, 1)).toISOString().slice(0, 10)
}
