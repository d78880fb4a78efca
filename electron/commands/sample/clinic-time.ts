import { dayNumber, isoDate } from '../../../shared/checklist/calendar'
import type { Moment } from '../../../shared/session/moment'
import { Random } from './random'

const MINUTE = 60_000
const DAY = 86_400_000

export function dayAfter(day: string, days = 1): string {
  return new Date((dayNumber(day) + days) * DAY).toISOString().slice(0, 10)
}

/** 0 is Sunday. */
function weekday(day: string): number {
  return new Date(dayNumber(day) * DAY).getUTCDay()
}

/** Minutes east of UTC in Central Europe: summer time lies between the last Sundays of March and October. */
function offsetOn(day: string): number {
  const year = Number(day.slice(0, 4))
  return day >= lastSunday(year, 3) && day < lastSunday(year, 10) ? 120 : 60
}

function lastSunday(year: number, month: number): string {
  const last = isoDate(year, month, 31)
  return dayAfter(last, -weekday(last))
}

/** New Year, 1 May and Christmas. */
const HOLIDAYS = ['01-01', '05-01', '12-25', '12-26']

/** Monday to Saturday, holidays excepted, from the day after `from` to `until`. */
export function workingDays(from: string, until: string): readonly string[] {
  const days: string[] = []
  for (let day = dayAfter(from); day <= until; day = dayAfter(day)) {
    if (weekday(day) !== 0 && !HOLIDAYS.includes(day.slice(5))) days.push(day)
  }
  return days
}

/** One run of the program, from the morning to the evening: its clocks. */
export class DayClock {
  readonly day: string
  readonly offset: number
  /** When somebody sets the wall clock. */
  readonly jump: { readonly mono: number; readonly seconds: number } | undefined
  readonly #run: string
  readonly #start: number
  readonly #startsAt: number

  constructor(seed: string, day: string, isSet: boolean) {
    const random = Random.of(seed, 'day', day)
    this.day = day
    this.offset = offsetOn(day)
    this.#run = random.text(4)
    this.#startsAt = random.int(7 * 60 + 35, 7 * 60 + 50)
    this.#start = dayNumber(day) * DAY + (this.#startsAt - this.offset) * MINUTE + random.int(0, 59_999)
    const mono = random.int(60, 600) * MINUTE
    const seconds = random.pick([-75, -40, 35, 190])
    this.jump = isSet || random.chance(0.01) ? { mono, seconds } : undefined
  }

  /** Milliseconds of this run at a local time, in minutes since midnight. */
  monoAt(minutes: number): number {
    return Math.max(0, (minutes - this.#startsAt) * MINUTE)
  }

  moment(mono: number): Moment {
    const moved = this.jump !== undefined && mono > this.jump.mono ? this.jump.seconds * 1000 : 0
    return { at: new Date(this.#start + mono + moved).toISOString(), offset: this.offset, mono, run: this.#run }
  }
}
