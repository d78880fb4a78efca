import type { Checklist } from '../../../shared/checklist/checklist'
import { SCALP_MICROPIGMENTATION } from '../../../shared/checklist/smp'
import type { Draft } from '../../../shared/log/line'
import type { ClinicDeed } from '../../services/clinic-log-keeper'
import { checklistHash } from '../../services/checklists'
import type { ActedSession } from './acted-session'
import { DayClock } from './clinic-time'
import type { SamplePhoto } from './photos'
import { Random } from './random'
import { OPENS } from './room-hours'
import { RoomWork, type TimedDeeds } from './room-day'
import { OTHER_CHECKLISTS, OWN_VERSION, type SampleClinic } from './sample-clinic'
import { type DayPlan, isShown } from './sample-plan'

export interface ClinicDayGround {
  readonly seed: string
  readonly clinic: SampleClinic
  readonly photos: readonly SamplePhoto[]
  readonly cycle: number
  /** What the clinic log says of the setting up. */
  readonly setUp: ClinicDeed
  readonly onSession: (session: ActedSession, checklist: Checklist) => void
}

/** What the clinic log is told of a day, in the order in which it is told, and what it will be told on the next one. */
export interface ToldDay {
  readonly drafts: readonly Draft[]
  readonly next: readonly Draft[]
}

/** One day in all rooms. */
export function workClinicDay(ground: ClinicDayGround, plan: DayPlan): ToldDay {
  const { seed, clinic } = ground
  const clock = clockOf(seed, plan.day, plan.number)
  const told: TimedDeeds[] = morningOf(ground, plan, clock)
  const next: TimedDeeds[] = []
  const nextClock = plan.next === undefined ? undefined : clockOf(seed, plan.next, plan.number + 1)
  const taken = new Set<string>()
  const roomGround = {
    seed,
    clinic,
    plan,
    clock,
    nextClock,
    photos: ground.photos,
    cycle: ground.cycle,
    takeId: (random: Random) => idOf(plan.day, taken, random),
    tell: (deeds: TimedDeeds) => told.push(deeds),
    tellNext: (deeds: TimedDeeds) => next.push(deeds),
  }
  for (const today of plan.rooms) {
    const checklist = checklistOf(seed, plan, today.room)
    const onSession = (session: ActedSession) => ground.onSession(session, checklist)
    new RoomWork({ ...roomGround, checklist, onSession }, today).work()
  }
  return { drafts: draftsOf(told, clock), next: nextClock === undefined ? [] : draftsOf(next, nextClock) }
}

function draftsOf(told: TimedDeeds[], clock: DayClock): readonly Draft[] {
  return told
    .sort((a, b) => a.mono - b.mono)
    .flatMap(({ mono, deeds }) => deeds.map((deed): Draft => ({ ...clock.moment(mono), ...deed })))
}

/** What was told of the day before goes among what is told of the first of these days. */
export function withCarried(carried: readonly Draft[], drafts: readonly Draft[]): readonly Draft[] {
  const [one] = carried
  if (one === undefined) return drafts
  const first = drafts.filter(({ run }) => run === one.run)
  const both = [...carried, ...first].sort((a, b) => a.mono - b.mono)
  return [...both, ...drafts.filter(({ run }) => run !== one.run)]
}

/** A clinic for scalps, in which some rooms do brows or tattoos on some days. */
function checklistOf(seed: string, { day, ownVersion }: DayPlan, room: number): Checklist {
  const random = Random.of(seed, 'checklist', day, room)
  if (random.chance(OTHERS)) return random.pick(OTHER_CHECKLISTS)
  return ownVersion ? OWN_VERSION : SCALP_MICROPIGMENTATION
}

const OTHERS = 0.25

/** In years of sessions a clock that is set is rare: not every shown day has one. */
function clockOf(seed: string, day: string, number: number): DayClock {
  return new DayClock(seed, day, number < 100 && isShown('jump', number))
}

/** As the program makes a record number. */
function idOf(day: string, taken: Set<string>, random: Random): string {
  for (;;) {
    const id = `${day.slice(2).replaceAll('-', '')}-${random.text(5)}`
    if (taken.has(id)) continue
    taken.add(id)
    return id
  }
}

/** What belongs to no room: setting up, changes of the catalog, managers at work, wrong PINs, a clock that was set. */
function morningOf(
  { seed, clinic, setUp }: ClinicDayGround,
  { day, number, marks }: DayPlan,
  clock: DayClock,
): TimedDeeds[] {
  const random = Random.of(seed, 'office', day)
  const manager = random.pick(clinic.managers)
  const at = (minutes: number, ...deeds: readonly ClinicDeed[]): TimedDeeds => ({
    mono: clock.monoAt(minutes) + random.int(0, 50_000),
    deeds,
  })
  const wrong = random.pick(clinic.people)
  const { jump } = clock
  return [
    ...(marks.includes('set-up') ? [{ mono: 0, deeds: [setUp] }] : []),
    ...(marks.includes('own-version') ? [at(OPENS - 8, ownVersion(manager))] : []),
    ...(marks.includes('somebody-left') ? [at(OPENS - 7, somebodyLeft(manager, clinic.leaver, day))] : []),
    ...(random.chance(0.25) || isShown('sign-in', number)
      ? [at(OPENS + 300, { type: 'sign-in', by: manager, data: {} })]
      : []),
    ...(random.chance(0.04) || isShown('wrong-pin', number)
      ? [at(OPENS + 200, ...refused(wrong, random.int(1, 3)))]
      : []),
    ...(random.chance(0.03) || isShown('exported', number) ? [at(OPENS + 305, exported(manager, random))] : []),
    ...(jump === undefined
      ? []
      : [
          {
            mono: jump.mono + 2000,
            deeds: [{ type: 'clock-jumped', by: 'system', data: { seconds: jump.seconds } }],
          } as const,
        ]),
  ]
}

function refused(person: string, times: number): ClinicDeed[] {
  return Array.from({ length: times }, (_, index) => ({
    type: 'sign-in-failed',
    by: 'system',
    data: { person, triesLeft: 4 - index },
  }))
}

const exported = (by: string, random: Random): ClinicDeed => ({
  type: 'exported',
  by,
  data: { format: random.pick(['csv', 'jsonl']), count: random.int(60, 900) },
})

function ownVersion(by: string): ClinicDeed {
  const nameOf = (checklist: Checklist) => ({
    id: checklist.id,
    version: checklist.version,
    hash: checklistHash(checklist),
  })
  const data = { what: 'checklist', old: nameOf(SCALP_MICROPIGMENTATION), new: nameOf(OWN_VERSION) }
  return { type: 'catalog-changed', by, data }
}

const somebodyLeft = (by: string, id: string, leftAt: string): ClinicDeed => ({
  type: 'catalog-changed',
  by,
  data: { what: 'person', old: { id }, new: { id, leftAt } },
})
