import { dayNumber } from '../../../shared/checklist/calendar'
import {
  type DaySpan,
  dayText,
  firstDayOfPeriod,
  INSIGHT_PERIODS,
  type InsightQuery,
  spansOf,
} from '../../../shared/history/insight-period'
import type { Insights } from '../../../shared/history/insights'
import { localDay } from '../../../shared/session/moment'
import type { Program } from '../program'
import { Breather } from '../../storage/breather'
import { InsightTally } from './insight-tally'

/** The figures over the sealed sessions of a stretch. Waits for the months of that stretch, where History is not read yet. */
export async function readInsights(
  { history, catalog, clock, index }: Pick<Program, 'history' | 'catalog' | 'clock' | 'index'>,
  query: InsightQuery,
): Promise<Insights> {
  const today = localDay(clock.now())
  const asked = daysAsked(query.days, today)
  // A month's file holds the seals of its days in UTC; the clinic's day may be the one before or after.
  const since = asked === undefined ? undefined : dayText(dayNumber(asked.from) - 1).slice(0, 7)
  const { blocks, names } = await history.columns(since)
  const read = daysOf(blocks, today)
  const days = asked ?? read
  const { step, spans } = spansOf({
    from: days.from > read.from ? days.from : read.from,
    to: days.to < read.to ? days.to : read.to,
  })
  const tally = new InsightTally(names, query, days, spans)
  const breather = new Breather()
  for (const block of blocks) {
    tally.add(block)
    if (breather.isDue) await breather.pause()
  }
  const { turnoverTargetMinutes } = catalog.get().policy
  const figures = tally.figures(history.choices(), turnoverTargetMinutes)
  return { days, step, today, hasRecords: index.months().length > 0, ...figures }
}

/** Nothing where all days are meant. */
function daysAsked(days: InsightQuery['days'], today: string): DaySpan | undefined {
  if (typeof days === 'object') return days
  const period = INSIGHT_PERIODS.find((known) => known === days)
  return period === undefined || period === 'all' ? undefined : { from: firstDayOfPeriod(period, today), to: today }
}

/** From the oldest session's day to today, or to the newest one's where the clock was set back since. */
function daysOf(blocks: readonly { readonly day: Int32Array }[], today: string): DaySpan {
  let first = dayNumber(today)
  let last = first
  for (const { day } of blocks) {
    for (const on of day) {
      if (on < first) first = on
      if (on > last) last = on
    }
  }
  return { from: dayText(first), to: dayText(last) }
}
