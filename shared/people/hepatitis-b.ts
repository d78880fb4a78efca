import { z } from 'zod'
import { dayNumber } from '../checklist/calendar'
import { LOCAL_DAY } from '../checklist/local-day'

/** Only where the offer of a vaccination stands (rule R11): no medical detail, and it never keeps anybody from work. */
export const HEPATITIS_B = z.discriminatedUnion('status', [
  z.object({ status: z.literal('immune') }),
  z.object({ status: z.literal('in-series') }),
  z.object({ status: z.literal('declined') }),
  z.object({ status: z.literal('offer-due'), hired: LOCAL_DAY }),
])
export type HepatitisB = z.infer<typeof HEPATITIS_B>
export const HEPATITIS_B_STATUSES = ['immune', 'in-series', 'declined', 'offer-due'] as const

/** US employers offer it within this many working days of the first day of work. */
const OFFER_DAYS = 10
const ALERT_FROM_DAY = 8

/** Mondays to Fridays after one local day, up to and with another; public holidays are not known here. */
function workingDays(after: string, to: string): number {
  const [first, last] = [dayNumber(after), dayNumber(to)]
  if (last <= first) return 0
  const weeks = Math.floor((last - first) / 7)
  // Day 0, 1 January 1970, was a Thursday.
  const rest = Array.from({ length: last - first - weeks * 7 }, (_, step) => (last - step + 4) % 7)
  return weeks * 5 + rest.filter((weekday) => weekday !== 0 && weekday !== 6).length
}

/** Working days left for the offer, from the eighth on; negative when it is overdue. For managers only. */
export function offerDueIn(hepatitisB: HepatitisB | undefined, today: string): number | undefined {
  if (hepatitisB?.status !== 'offer-due') return undefined
  const day = workingDays(hepatitisB.hired, today)
  return day < ALERT_FROM_DAY ? undefined : OFFER_DAYS - day
}
