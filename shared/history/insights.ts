import type { DaySpan, SpanStep } from './insight-period'

/** Per cent of sessions that should pass first time. */
export const FIRST_TIME_TARGET = 95
/** Of fewer sessions a percentage, an average or a median says nothing, and none is given. */
export const SMALLEST_GROUP = 20

/** How many of a group's sessions passed first time. */
export interface Share {
  readonly sessions: number
  readonly passed: number
  /** With one decimal, rounded down: what reads as on target is. Absent for a small group. */
  readonly percent?: number
}
export interface NamedShare extends Share {
  readonly id: string
  readonly name: string
}

/** A line and the sessions in which it went wrong in any of three ways, each session counted once. */
export interface MissedLine {
  readonly id: string
  readonly label: string
  readonly sessions: number
  readonly problem: number
  readonly dried: number
  readonly corrected: number
}

/** Sessions by whole minutes of turnover, both ends included; the last bin is open. */
export interface TurnoverBin {
  readonly min: number
  readonly max?: number
  readonly sessions: number
}
interface TurnoverFigures {
  readonly sessions: number
  readonly targetMinutes: number
  readonly bins: readonly TurnoverBin[]
  readonly median?: number
  readonly nineInTen?: number
}

/** A line's contact times: how long they had to be and were kept. */
export interface ContactLine {
  readonly id: string
  readonly label: string
  /** Sessions in which it ran. */
  readonly sessions: number
  /** Sessions in which it dried early once or more. */
  readonly dried: number
  /** Sessions in which it was not finished. */
  readonly unfinished: number
  /** Seconds on average over those that were finished. */
  readonly average?: { readonly required: number; readonly kept: number }
}

/** The figures of one question. */
export interface Insights {
  readonly days: DaySpan
  readonly step: SpanStep
  /** The clinic's day of the answer. */
  readonly today: string
  /** There is a sealed session somewhere, whatever was asked. */
  readonly hasRecords: boolean
  readonly total: Share
  readonly trend: readonly (DaySpan & Share)[]
  readonly rooms: readonly NamedShare[]
  readonly technicians: readonly NamedShare[]
  /** Most missed first. */
  readonly missed: readonly MissedLine[]
  readonly turnover: TurnoverFigures
  readonly contacts: readonly ContactLine[]
}

export function shareOf(sessions: number, passed: number): Share {
  if (sessions < SMALLEST_GROUP) return { sessions, passed }
  return { sessions, passed, percent: Math.floor((passed * 1000) / sessions) / 10 }
}

export function isOnTarget(percent: number): boolean {
  return percent >= FIRST_TIME_TARGET
}

const BIN_MINUTES = 5
/** Bins reach at least so far, and so far beyond the target. */
const SHOWN_MINUTES = 40
const BEYOND_TARGET = 20

/** `counts` holds the sessions at the place of their minutes. A bin ends on the five, so that the target can end one. */
export function turnoverFigures(counts: Uint32Array, targetMinutes: number): TurnoverFigures {
  const shown = Math.max(SHOWN_MINUTES, Math.ceil(targetMinutes / BIN_MINUTES) * BIN_MINUTES + BEYOND_TARGET)
  const sumOf = (from: number, to?: number) => counts.subarray(from, to).reduce((sum, count) => sum + count, 0)
  const bins: TurnoverBin[] = []
  for (let max = BIN_MINUTES; max <= shown; max += BIN_MINUTES) {
    const min = max === BIN_MINUTES ? 0 : max - BIN_MINUTES + 1
    bins.push({ min, max, sessions: sumOf(min, max + 1) })
  }
  bins.push({ min: shown + 1, sessions: sumOf(shown + 1) })
  const sessions = sumOf(0)
  if (sessions < SMALLEST_GROUP) return { sessions, targetMinutes, bins }
  return {
    sessions,
    targetMinutes,
    bins,
    median: reachedBy(counts, sessions / 2),
    nineInTen: reachedBy(counts, sessions * 0.9),
  }
}

/** The minutes within which so many sessions were done. */
function reachedBy(counts: Uint32Array, wanted: number): number {
  let sum = 0
  return counts.findIndex((count) => (sum += count) >= wanted)
}

export function contactAverage(finished: number, required: number, kept: number): Pick<ContactLine, 'average'> {
  if (finished < SMALLEST_GROUP) return {}
  return { average: { required: Math.round(required / finished), kept: Math.round(kept / finished) } }
}
