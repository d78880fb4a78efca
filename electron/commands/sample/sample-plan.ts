import { SESSIONS_A_ROOM_DAY } from './room-hours'
import { dayAfter, workingDays } from './clinic-time'
import { Random } from './random'
import type { SampleClinic } from './sample-clinic'

export interface SampleOptions {
  /** Journals in all: treatments, and the turnovers and refreshes that the rooms owe. */
  readonly sessions: number
  readonly years: number
  readonly seed: string
  /** The last day, `YYYY-MM-DD`. */
  readonly until: string
}

/** What one room does on one day. Everything else follows from it and the seed. */
export interface RoomDay {
  /** Place in the clinic's list of rooms. */
  readonly room: number
  readonly technician: string
  /** Who takes over where a session is handed over. */
  readonly relief: string
  /** How the room becomes ready in the morning. */
  readonly morning: 'first-turnover' | 'refresh' | 'override'
  readonly treatments: number
  /** Treatments of the whole clinic before this day in this room. */
  readonly treatmentsBefore: number
  /** What becomes of the room in the evening of the last day. */
  readonly evening?: 'left-open' | 'blocked'
}

export interface DayPlan {
  readonly day: string
  /** Counts the days on which the clinic works. */
  readonly number: number
  readonly next: string | undefined
  readonly rooms: readonly RoomDay[]
  /** The clinic's own version of the checklist is in use. */
  readonly ownVersion: boolean
  readonly marks: readonly ('set-up' | 'own-version' | 'somebody-left')[]
}

export interface SamplePlan {
  readonly months: readonly { readonly month: string; readonly days: readonly DayPlan[] }[]
  readonly leftAt: string
  /** Treatments of about four weeks: after so many a client comes again. */
  readonly cycle: number
}

export type Planned =
  | { readonly ok: true; readonly plan: SamplePlan }
  | { readonly ok: false; readonly rooms: number; readonly most: number }

const ROOMS_A_QUIET_DAY = 3
const USUAL_SESSIONS = 5
const OPEN_AT_THE_END = 3

/** Spreads the sessions over days and rooms. Refuses more of them than the rooms can hold. */
export function planSample(options: SampleOptions, clinic: SampleClinic): Planned {
  const { sessions, years, seed, until } = options
  const all = workingDays(dayAfter(until, -Math.round(years * 365.25)), until)
  // On one working day nobody comes.
  const days = all.filter((_, index) => all.length < 9 || index !== Math.floor(all.length / 3))
  const most = days.length * clinic.rooms.length * SESSIONS_A_ROOM_DAY
  if (sessions > most) return { ok: false, rooms: clinic.rooms.length, most }
  const usual = Math.ceil(sessions / USUAL_SESSIONS)
  const least = Math.ceil(sessions / SESSIONS_A_ROOM_DAY)
  const roomDays = Math.min(sessions, Math.max(least, Math.min(usual, days.length * clinic.rooms.length)))
  const perDay = Math.max(ROOMS_A_QUIET_DAY, Math.ceil(roomDays / days.length))
  const used = spread(days, Math.ceil(roomDays / perDay))
  const counts = share(sessions, roomDays, Random.of(seed, 'counts'))
  const leftAt = days[Math.floor(days.length * 0.6)] ?? until
  const plans = planDays(options, clinic, used, counts, leftAt)
  const treatments = plans.reduce((sum, { rooms }) => sum + rooms.reduce((more, room) => more + room.treatments, 0), 0)
  return { ok: true, plan: { months: byMonth(plans), leftAt, cycle: Math.max(1, Math.round(treatments / years / 13)) } }
}

/** So many of the days, evenly spread, the last one among them. */
function spread(days: readonly string[], count: number): readonly string[] {
  const step = days.length / count
  return Array.from({ length: count }, (_, index) => days[Math.ceil((index + 1) * step) - 1] ?? '')
}

/** How many sessions each room has on each day: about the same, here and there one more or less. */
function share(sessions: number, roomDays: number, random: Random): readonly number[] {
  const counts = Array.from(
    { length: roomDays },
    (_, index) => Math.floor(((index + 1) * sessions) / roomDays) - Math.floor((index * sessions) / roomDays),
  )
  for (let index = 0; index + 1 < counts.length; index += 2) {
    const [one = 0, other = 0] = counts.slice(index)
    if (one > 2 && other < SESSIONS_A_ROOM_DAY && random.chance(0.4)) counts.splice(index, 2, one - 1, other + 1)
  }
  return counts
}

function planDays(
  { seed }: SampleOptions,
  clinic: SampleClinic,
  days: readonly string[],
  counts: readonly number[],
  leftAt: string,
): readonly DayPlan[] {
  const seen = new Set<number>()
  let treatmentsBefore = 0
  const half = days[Math.floor(days.length / 2)] ?? ''
  const ends = days.map((_, index) => Math.floor(((index + 1) * counts.length) / days.length))
  return days.map((day, index): DayPlan => {
    const random = Random.of(seed, 'plan', day)
    const here = counts.slice(ends[index - 1] ?? 0, ends[index])
    const rooms = random.shuffled(clinic.rooms.map((_, room) => room)).slice(0, here.length)
    const people = random.shuffled(clinic.people.filter((id) => id !== clinic.leaver || day < leftAt))
    const isLast = index === days.length - 1
    const roomDays = rooms.map((room, place): RoomDay => {
      const count = here[place] ?? 1
      const isFirst = !seen.has(room)
      seen.add(room)
      const isReleasedByHand = !isLast && (random.chance(0.015) || (place === 0 && isShown('override', index)))
      const morning = isFirst ? 'first-turnover' : isReleasedByHand ? 'override' : 'refresh'
      const treatments = morning === 'override' ? count : count - 1
      const before = treatmentsBefore
      treatmentsBefore += treatments
      const evening = isLast ? eveningOf(place, rooms.length) : undefined
      return {
        room,
        technician: people[place] ?? '',
        relief: people[people.length - 1 - (place % 3)] ?? '',
        morning,
        treatments,
        treatmentsBefore: before,
        ...(evening !== undefined && { evening }),
      }
    })
    const marks = [
      ...(index === 0 ? (['set-up'] as const) : []),
      ...(day === half && index > 0 ? (['own-version'] as const) : []),
      ...(day >= leftAt && (days[index - 1] ?? day) < leftAt ? (['somebody-left'] as const) : []),
    ]
    return {
      day,
      number: index,
      next: days[index + 1],
      rooms: roomDays,
      ownVersion: day >= half && days.length > 1,
      marks,
    }
  })
}

/** What comes by chance is made to happen on some days, so that a small sample has it too. */
const SHOWN = { override: 9, 'sign-in': 3, exported: 3, 'wrong-pin': 5, block: 4, jump: 6 } as const

export function isShown(what: keyof typeof SHOWN, dayNumber: number): boolean {
  return dayNumber % 16 === SHOWN[what]
}

function eveningOf(place: number, rooms: number): RoomDay['evening'] {
  if (place < Math.min(OPEN_AT_THE_END, rooms - 1) || rooms === 1) return 'left-open'
  return place === rooms - 1 && rooms > OPEN_AT_THE_END ? 'blocked' : undefined
}

/** Sessions end on the day they begin, and the clinic closes before midnight in UTC. */
function byMonth(days: readonly DayPlan[]): SamplePlan['months'] {
  const months = new Map<string, DayPlan[]>()
  for (const day of days) months.set(day.day.slice(0, 7), [...(months.get(day.day.slice(0, 7)) ?? []), day])
  return [...months].map(([month, list]) => ({ month, days: list }))
}
