import { type Checklist, pausesOf } from '../../../shared/checklist/checklist'
import { type RoomFacts, roomState } from '../../../shared/room/room-state'
import { type Purpose, TREATMENTS } from '../../../shared/session/events'
import { valuesOf } from '../../../shared/session/state'
import type { ClinicDeed } from '../../services/clinic-log-keeper'
import { checklistHash } from '../../services/checklists'
import { ActedSession, type Opening } from './acted-session'
import type { DayClock } from './clinic-time'
import { Happenings } from './happenings'
import type { SamplePhoto } from './photos'
import { ADDENDA, BLOCK_REASONS, CLEAR_REASONS, RELEASE_REASONS } from './phrases'
import { Random } from './random'
import { CLOSES, OPENS } from './room-hours'
import { RoomTime } from './room-time'
import type { SampleClinic } from './sample-clinic'
import { type DayPlan, isShown, type RoomDay } from './sample-plan'
import type { SessionStage } from './session-stage'
import { type LeftAt, workTreatment, workTurnover } from './treatment'

/** What the clinic log is told, and when in that run of the program. */
export interface TimedDeeds {
  readonly mono: number
  readonly deeds: readonly ClinicDeed[]
}

export interface RoomDayGround {
  readonly seed: string
  readonly clinic: SampleClinic
  readonly plan: DayPlan
  readonly clock: DayClock
  readonly nextClock: DayClock | undefined
  readonly checklist: Checklist
  readonly photos: readonly SamplePhoto[]
  readonly cycle: number
  readonly takeId: (random: Random) => string
  /** Takes each session as it is finished or left. */
  readonly onSession: (session: ActedSession) => void
  readonly tell: (told: TimedDeeds) => void
  /** The same for the next day. */
  readonly tellNext: (told: TimedDeeds) => void
}

/** Milliseconds from a line on the disk to its frame in the clinic log. */
const FRAME_MS = 3
/** Minutes a treatment needs beside the needling. */
const OVERHEAD = 52
const LEFT_AT: readonly LeftAt[] = ['during', 'turnover', 'sign-in']

/** One room from the morning to the evening. */
export class RoomWork {
  readonly #ground: RoomDayGround
  readonly #today: RoomDay
  readonly #random: Random
  readonly #time: RoomTime
  readonly #room: string
  readonly #hash: string
  #facts: RoomFacts = {}
  #sharpsFull = false

  constructor(ground: RoomDayGround, today: RoomDay) {
    this.#ground = ground
    this.#today = today
    this.#random = Random.of(ground.seed, 'room', ground.plan.day, today.room)
    this.#time = new RoomTime(ground.clock, OPENS)
    this.#time.wait(this.#random.int(0, 900))
    this.#room = ground.clinic.rooms[today.room]?.id ?? ''
    this.#hash = checklistHash(ground.checklist)
  }

  work(): void {
    const { morning, treatments, evening } = this.#today
    if (morning === 'override') this.#override()
    else this.#turnover(morning === 'first-turnover' ? 'turnover' : 'refresh')
    for (let number = 0; number < treatments; number += 1) {
      const isLast = number === treatments - 1
      this.#time.wait(this.#random.int(240, 540))
      const { plan } = this.#ground
      const place = plan.rooms.indexOf(this.#today)
      const isShownHere = place === 0 && number === 0 && isShown('block', plan.number)
      if (!isLast && (isShownHere || (treatments < 5 && this.#random.chance(0.01)))) this.#block()
      this.#treatment(number, isLast && evening === 'left-open' ? LEFT_AT[place % LEFT_AT.length] : undefined)
    }
    if (evening === 'blocked') this.#setBlocked(true)
  }

  #override(): void {
    const by = this.#random.pick(this.#ground.clinic.managers)
    const override = this.#random.pick(RELEASE_REASONS)
    const { at, offset } = this.#time.now()
    this.#tell({ type: 'room-released', by, data: { room: this.#room, override } })
    this.#facts = { released: { at, offset, by, override } }
  }

  #block(): void {
    this.#setBlocked(true)
    this.#time.wait(this.#random.int(600, 1500))
    this.#setBlocked(false)
    this.#time.wait(this.#random.int(60, 300))
  }

  #setBlocked(blocked: boolean): void {
    const by = this.#random.pick(this.#ground.clinic.managers)
    const reason = this.#random.pick(blocked ? BLOCK_REASONS : CLEAR_REASONS)
    this.#tell({ type: 'room-blocked', by, data: { room: this.#room, blocked, reason } })
  }

  #turnover(purpose: 'turnover' | 'refresh'): void {
    const stage = this.#stage(this.#begin(purpose, {}), -1, true)
    workTurnover(stage)
    this.#close(stage)
  }

  #treatment(number: number, leftAt: LeftAt | undefined): void {
    const state = roomState(this.#facts, this.#ground.clinic.policy, this.#time.now())
    if (state.state !== 'ready') throw new Error(`${this.#ground.plan.day}: the room is not ready (${state.state})`)
    const treatment = this.#today.treatmentsBefore + number
    const isLast = number === this.#today.treatments - 1
    const { released } = this.#facts
    const session = this.#begin('treatment', {
      ...this.#client(treatment),
      ...(released !== undefined && { released: { by: released.by, at: released.at } }),
    })
    const automatic = pausesOf(this.#ground.checklist).flatMap(({ lines }) =>
      lines.filter((line) => line.automatic === true),
    )
    session.write(...automatic.map(({ id }) => ({ type: 'answered', data: { line: id }, by: 'system' }) as const))
    const stage = this.#stage(session, treatment, !isLast)
    workTreatment(stage, this.#needlingMinutes(number), leftAt)
    if (leftAt === undefined) this.#close(stage)
    else this.#ground.onSession(session)
  }

  /** As long as the day allows, shared among the treatments that are still to come. */
  #needlingMinutes(number: number): number {
    const left = this.#ground.clock.monoAt(CLOSES) - this.#time.mono
    const share = left / 60_000 / (this.#today.treatments - number) - OVERHEAD
    return Math.max(15, Math.min(150, share * (0.7 + 0.3 * this.#random.next())))
  }

  /** Clients come again after a cycle: three sessions and a touch-up, each of them at another point of the round. */
  #client(treatment: number) {
    const { cycle } = this.#ground
    const place = treatment % cycle
    const round = Math.floor(treatment / cycle) + (place % TREATMENTS.length)
    const number = Math.floor(round / TREATMENTS.length) * cycle + place
    const reference = CLIENT_FORMS[place % CLIENT_FORMS.length] ?? 'C-#'
    return {
      client: reference.replace('#', String(1000 + number)),
      treatment: TREATMENTS[round % TREATMENTS.length] ?? '1',
    }
  }

  #begin(purpose: Purpose, more: Partial<Opening>): ActedSession {
    const { clinic, checklist, takeId } = this.#ground
    const { technician } = this.#today
    const session = takeId(this.#random)
    const { id, version } = checklist
    const opening: Opening = {
      session,
      purpose,
      room: this.#room,
      technician,
      checklist: { id, version, hash: this.#hash },
      ...more,
      ...(this.#sharpsFull && { sharpsFull: true }),
    }
    const context = { checklist, policy: clinic.policy, products: clinic.products }
    const acted = new ActedSession(opening, context, this.#time)
    this.#tell({ type: 'session-opened', by: technician, data: { session, room: this.#room, technician, purpose } })
    return acted
  }

  #stage(session: ActedSession, treatment: number, mayLeaveBinFull: boolean): SessionStage {
    const { seed, plan, clinic, photos } = this.#ground
    return {
      session,
      random: this.#random,
      seed,
      day: plan.day,
      happenings: new Happenings(treatment, this.#random),
      photos,
      relief: this.#today.relief,
      managers: clinic.managers,
      mayLeaveBinFull,
    }
  }

  /** The frame around a sealed session, and what the room knows from then on. */
  #close({ session, happenings }: SessionStage): void {
    const { state, hash } = session
    const { technician: by } = state
    const { at, offset } = this.#time.now()
    const wasFull = state.purpose === 'refresh' && state.sharpsFullBefore
    this.#sharpsFull = valuesOf(state, 'waste-and-floor')?.['sharps'] === 'full' || wasFull
    this.#time.wait(0.02)
    this.#tell(
      { type: 'session-sealed', by, data: { session: state.id, room: this.#room, hash } },
      {
        type: 'room-released',
        by,
        data: {
          room: this.#room,
          session: state.id,
          since: { at, offset },
          ...(this.#sharpsFull && { sharpsFull: true }),
        },
      },
    )
    this.#facts = { released: { at, offset, by } }
    if (happenings.has('addendum') && state.purpose === 'treatment') this.#addendum(session)
    this.#ground.onSession(session)
  }

  /** Signed the next day, behind the seal. */
  #addendum(session: ActedSession): void {
    const { nextClock } = this.#ground
    if (nextClock === undefined) return
    const [text, reason] = this.#random.pick(ADDENDA)
    const mono = nextClock.monoAt(this.#random.int(OPENS + 30, CLOSES - 30))
    const { id, technician: by } = session.state
    session.writeAt(nextClock.moment(mono), { type: 'addendum-signed', data: { text, reason }, by })
    // The clinic log keeps its hash as soon as it is on the disk.
    const framed: ClinicDeed = { type: 'addendum-signed', by, data: { session: id, hash: session.hash } }
    this.#ground.tellNext({ mono: mono + FRAME_MS, deeds: [framed] })
  }

  #tell(...deeds: readonly ClinicDeed[]): void {
    this.#ground.tell({ mono: this.#time.mono, deeds })
  }
}

/** As clinics write them: a code, never a name. */
const CLIENT_FORMS = ['C-#', 'C-#', 'C-#', 'SMP/#', 'kd-#', 'Кл-#', '客-#', 'ق-#']
