import { z } from 'zod'
import { dayNumber, daysInMonth, isoDate } from './calendar'
import { refused, taken, type Parsed } from './refusal'

/** The furthest believable use-by date (rule R5). */
const YEARS_AHEAD = 10
/** A use-by date this close is told, but accepted (rule R5). */
const SOON_DAYS = 30

function isCalendarDate(text: string): boolean {
  const [year = 0, month = 0, day = 1] = text.split('-').map(Number)
  return day >= 1 && day <= daysInMonth(year, month)
}

const FORM = /^\d{4}-\d{2}(-\d{2})?$/

/** A use-by date as printed: a full day `2027-08-31`, or a month `2027-08` that counts to its end. */
export const EXPIRY = z.string().regex(FORM).refine(isCalendarDate)

/** What this schema takes, said by hand. */
export const isExpiry = (text: unknown): text is string =>
  typeof text === 'string' && FORM.test(text) && isCalendarDate(text)

interface Parts {
  readonly year: number
  readonly month: number
  readonly day?: number
}

const FORMS: readonly { readonly pattern: RegExp; readonly order: readonly (keyof Parts)[] }[] = [
  { pattern: /^(\d{4})[-/. ](\d{1,2})$/, order: ['year', 'month'] },
  { pattern: /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/, order: ['year', 'month', 'day'] },
  { pattern: /^(\d{1,2})[-/. ](\d{4}|\d{2})$/, order: ['month', 'year'] },
  { pattern: /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/, order: ['day', 'month', 'year'] },
]

function partsOf(text: string): Parts | undefined {
  for (const { pattern, order } of FORMS) {
    const digits = pattern.exec(text)?.slice(1)
    if (!digits) continue
    const part = (name: keyof Parts) => Number(digits[order.indexOf(name)])
    const year = part('year') < 100 ? 2000 + part('year') : part('year')
    return { year, month: part('month'), ...(order.includes('day') && { day: part('day') }) }
  }
  return undefined
}

/**
 * Reads a use-by date as people type it. Two parts are month and year, three parts with the year last are day, month,
 * year. A date in the past is read, not refused: whether it may be used is `expiryState`.
 */
export function parseExpiry(text: string, today: string): Parsed<string> {
  const tidy = text
    .normalize('NFKC')
    .trim()
    .replace(/\s*([-/.])\s*/g, '$1')
    .replace(/\s+/g, ' ')
  const parts = partsOf(tidy)
  if (!parts) return refused({ code: 'not-a-date' })
  const { year, month, day } = parts
  if (month < 1 || month > 12) return refused({ code: 'no-such-month', month })
  if (day !== undefined && (day < 1 || day > daysInMonth(year, month)))
    return refused({ code: 'no-such-day', day, month })
  if (year > Number(today.slice(0, 4)) + YEARS_AHEAD) return refused({ code: 'too-far-ahead', year })
  return taken(isoDate(year, month, day))
}

/** The last day on which it may be used: a month counts to its end. */
export function lastDay(expiry: string): string {
  if (expiry.length > 7) return expiry
  const [year = 0, month = 0] = expiry.split('-').map(Number)
  return isoDate(year, month, daysInMonth(year, month))
}

/** `good` through the last day printed; `soon` within the last 30 days. Days are the clinic's, `YYYY-MM-DD`. */
export function expiryState(expiry: string, today: string): 'expired' | 'soon' | 'good' {
  const left = dayNumber(lastDay(expiry)) - dayNumber(today)
  if (left < 0) return 'expired'
  return left <= SOON_DAYS ? 'soon' : 'good'
}
