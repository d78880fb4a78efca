import { z } from 'zod'
import { addMonths, daysBetween } from './local-day'

export const RECURS_EVERY = ['day', 'week', 'month', 'year'] as const
export const RECURS_OF = ['clinic', 'room'] as const

/** A list that belongs to the clinic or to each of its rooms, not to a client, and comes back by the calendar. */
export const RECURS = z.object({ every: z.enum(RECURS_EVERY), of: z.enum(RECURS_OF) })
export type Recurs = z.infer<typeof RECURS>

/** What stands for the room in the record of a list that is of the whole clinic. */
export const WHOLE_CLINIC = 'clinic'

/** The local day from which a list is due again after it was signed on `signed`. */
export function dueAgain(every: Recurs['every'], signed: string): string {
  switch (every) {
    case 'day':
      return plusDays(signed, 1)
    case 'week':
      return plusDays(signed, 7)
    case 'month':
      return addMonths(signed, 1)
    case 'year':
      return addMonths(signed, 12)
  }
}

/** Whether a list is due on a local day; one that was never signed is. */
export function isDue(every: Recurs['every'], signed: string | undefined, today: string): boolean {
  return signed === undefined || daysBetween(dueAgain(every, signed), today) >= 0
}

function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
