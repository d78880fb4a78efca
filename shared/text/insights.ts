import type { InsightPeriod, DaySpan, SpanStep } from '../history/insight-period'
import { isoWeek } from '../history/insight-period'
import {
  type ContactLine,
  FIRST_TIME_TARGET,
  isOnTarget,
  type Share,
  SMALLEST_GROUP,
  type TurnoverBin,
} from '../history/insights'
import { minutesAndSeconds } from './checklist'
import { MONTHS } from './time'

const number = (count: number) => count.toLocaleString('en-US')
const sessions = (count: number) => (count === 1 ? '1 session' : `${number(count)} sessions`)

/** `16 Feb to 10 May 2026`; the parts that both days share stand once. */
export function daysWords({ from, to }: DaySpan): string {
  const [first, last] = [partsOf(from), partsOf(to)]
  const end = `${last.day} ${last.month} ${last.year}`
  if (from === to) return end
  if (first.year !== last.year) return `${first.day} ${first.month} ${first.year} to ${end}`
  return first.month === last.month ? `${first.day} to ${end}` : `${first.day} ${first.month} to ${end}`
}

function partsOf(iso: string) {
  const [year = '', month = '', day = ''] = iso.split('-')
  return { day: Number(day), month: (MONTHS[Number(month) - 1] ?? '').slice(0, 3), year }
}

/** Below the axis: `47`, `Nov` or `2026`. */
export function spanMark({ from }: DaySpan, step: SpanStep): string {
  switch (step) {
    case 'week':
      return String(isoWeek(from))
    case 'month':
      return partsOf(from).month
    case 'year':
      return from.slice(0, 4)
  }
}

/** `Week 47, 16 to 22 Nov 2026`, `November 2026` or `2026`; of a span that is not over, so far. */
export function spanWords(span: DaySpan, step: SpanStep, today: string): string {
  const soFar = span.to === today ? ', so far' : ''
  switch (step) {
    case 'week':
      return `Week ${isoWeek(span.from)}, ${daysWords(span)}${soFar}`
    case 'month':
      return `${MONTHS[Number(span.from.slice(5, 7)) - 1] ?? ''} ${span.from.slice(0, 4)}${soFar}`
    case 'year':
      return span.from.slice(0, 4) + soFar
  }
}

/** `94.7%`; whole numbers are rounded down too. */
export function percentWords(percent: number): string {
  return `${percent}%`
}
export function wholePercent(percent: number): string {
  return `${Math.floor(percent)}%`
}

/** What a share says: `91.4%, below target, 32 of 35 sessions`. */
export function shareWords({ percent, passed, sessions: count }: Share): string {
  const counted = `${number(passed)} of ${sessions(count)}`
  if (percent === undefined) return `${counted}, too few for a percentage`
  return `${percentWords(percent)}, ${isOnTarget(percent) ? 'on target' : 'below target'}, ${counted}`
}

/** `16 to 20 min`, `over 40 min`. */
export function binWords({ min, max }: Pick<TurnoverBin, 'min' | 'max'>): string {
  return max === undefined ? `over ${min - 1} min` : `${min} to ${max} min`
}

type ContactAverage = NonNullable<ContactLine['average']>

function averageWords({ required, kept }: ContactAverage): string {
  return `${minutesAndSeconds(kept)} kept, ${minutesAndSeconds(required)} required`
}

export const INSIGHT_TEXT = {
  name: 'Insights',
  title: (percent: number) => `${percentWords(percent)} of sessions passed first time`,
  summary: ({ passed, sessions: count }: Share, days: DaySpan) =>
    `${number(passed)} of ${sessions(count)}, ${daysWords(days)}.`,
  few: (count: number, days: DaySpan) =>
    `${sessions(count)}, ${daysWords(days)}. Percentages begin at ${SMALLEST_GROUP} sessions: fewer say nothing.`,
  /** The definition. */
  meaning:
    'Passed first time: a treatment that is sealed, with no problem at any check, none corrected, and not stopped. Turnovers without a client and recurring lists are not counted.',
  notPassed: (count: number) => `Show the ${count === 1 ? 'one' : number(count)} that did not`,
  loading: 'Reading the records',
  period: 'Period',
  periods: {
    '4-weeks': '4 weeks',
    '12-weeks': '12 weeks',
    '12-months': '12 months',
    all: 'All',
  } satisfies Record<InsightPeriod, string>,
  filters: 'Filters',
  chooseDays: 'Choose days',
  emptyTitle: 'No sessions yet.',
  empty: 'The figures begin when the first session is signed and sealed.',
  noneTitle: 'No sealed session here.',
  none: (days: DaySpan) => `${daysWords(days)}, with the filters that are set.`,
  showAll: 'Show all sessions',
  save: 'Export',
  choosing: 'Choose where to save.',
  saved: (name: string, wanted: string | undefined) =>
    wanted === undefined ? `Saved the figures as ${name}.` : `${wanted} is open in another program. Saved as ${name}.`,
  show: 'Show in folder',
  asTable: 'Show as table',
  asChart: 'Show as chart',
  of: (heading: string) => `: ${heading}`,
  keys: 'shows tables instead of charts, or charts again. Every bar, dot and row opens its sessions.',
  follow: (words: string) => `${words}. Show the sessions.`,
} as const

export const CHART_TEXT = {
  target: `Target ${FIRST_TIME_TARGET}%`,
  onTarget: 'on target',
  below: 'below',
  tooFew: `under ${SMALLEST_GROUP}`,
  columns: {
    sessions: 'Sessions',
    passed: 'Passed first time',
    firstTime: 'First time',
    percent: 'Per cent',
    target: 'Target',
  },
  trend: {
    heading: {
      week: 'Passed first time, by week',
      month: 'Passed first time, by month',
      year: 'Passed first time, by year',
    },
    axis: { week: 'Week', month: 'Month', year: 'Year' },
    none: {
      week: `No week has ${SMALLEST_GROUP} sessions. Choose a longer period, or look at the table.`,
      month: `No month has ${SMALLEST_GROUP} sessions. Look at the table.`,
      year: `No year has ${SMALLEST_GROUP} sessions. Look at the table.`,
    },
  } satisfies Record<string, Record<SpanStep, string>>,
  missed: {
    heading: 'Most-missed checks',
    note: 'problem, dried early or corrected',
    check: 'Check',
    problem: 'Problem',
    dried: 'Dried early',
    corrected: 'Corrected',
    spoken: (count: number) => (count === 1 ? ' session. Show it.' : ' sessions. Show them.'),
    more: (count: number) => `${number(count)} more in the table`,
    none: 'No check was missed.',
  },
  groups: {
    heading: 'Passed first time, by room and technician',
    note: (low: number) => `scale ${low} to 100, dashed line ${FIRST_TIME_TARGET}`,
    room: 'Room',
    technician: 'Technician',
    words: (name: string, share: Share) => `${name}: ${shareWords(share)}`,
  },
  turnover: {
    heading: 'Turnover time in minutes',
    note: (median: number, nineInTen: number) => `half within ${median} min, 9 in 10 within ${nineInTen} min`,
    few: `fewer than ${SMALLEST_GROUP} turnovers: no median`,
    target: (minutes: number) => `Target ${minutes} min`,
    minutes: 'Minutes',
    within: 'within target',
    over: 'over target',
    /** The bin holds the target between its ends. */
    partly: 'partly over target',
    words: (bin: TurnoverBin) => `${binWords(bin)}: ${sessions(bin.sessions)}`,
    none: 'No session with a client has ended.',
  },
  contact: {
    heading: 'Contact time kept',
    note: 'average, against the time required by the label',
    check: 'Check',
    required: 'Required',
    kept: 'Kept',
    dried: 'Dried early',
    unfinished: 'Not finished',
    average: averageWords,
    driedWords: (count: number) => `${number(count)} dried early`,
    driedFollow: (label: string, count: number) => `${label}: ${number(count)} dried early`,
    spoken: (count: number) => `, ${sessions(count)}. Show the sessions.`,
    none: 'No contact time has run.',
  },
} as const

/** The file of figures: one row a figure. */
export const INSIGHT_FILE = {
  name: (days: DaySpan) => `insights-${days.from}-to-${days.to}`,
  head: ['Figure', 'Group', 'Measure', 'Value', 'Unit'],
  all: 'All sessions',
  days: { figure: 'Days', from: 'From', to: 'To' },
  filter: 'Filter',
  checklist: 'Checklist',
  median: 'Half within',
  nineInTen: '9 in 10 within',
  units: { sessions: 'sessions', percent: 'per cent', minutes: 'minutes', seconds: 'seconds', day: 'day' },
} as const
