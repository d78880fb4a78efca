import type { Room } from '../../shared/catalog/catalog'
import { type Result, fail, ok } from '../../shared/ipc/errors'
import type { Board, BoardRoom, OpenSession } from '../../shared/ipc/views'
import { type RoomState, roomState } from '../../shared/room/room-state'
import { activePauses, currentPause } from '../../shared/session/context'
import { type Moment, localDay } from '../../shared/session/moment'
import { MIN_REASON, letters } from '../../shared/session/rules'
import type { CatalogKeeper } from './catalog-keeper'
import type { ClinicDeed, ClinicLogKeeper } from './clinic-log-keeper'
import type { Clock } from './clock'
import { notSaved } from './failures'
import type { RecordIndex } from './record-index'
import type { LiveSession } from './session/live-session'
import type { SessionDesk } from './session/session-desk'
import { Turns } from './turns'

interface RoomGround {
  readonly catalog: CatalogKeeper
  readonly log: ClinicLogKeeper
  readonly desk: SessionDesk
  readonly index: RecordIndex
  readonly clock: Clock
}

/** The board, and what a manager may do with a room. */
export class Rooms {
  /** Taken by whatever asks for a room's state and then changes it, so that a room is never given away twice. */
  readonly turns = new Turns()
  readonly #ground: RoomGround

  constructor(ground: RoomGround) {
    this.#ground = ground
  }

  board(): Board {
    const { catalog, clock } = this.#ground
    const now = clock.now()
    const { rooms, policy } = catalog.get()
    return {
      now,
      rooms: rooms.filter((room) => room.retiredAt === undefined).map((room) => this.#boardRoom(room, now)),
      sealedToday: this.#sealedToday(now),
      turnoverTargetMinutes: policy.turnoverTargetMinutes,
      ...this.#dayClosed(now),
    }
  }

  /** The state of a room by all that is known of it; the gate of rule R1. */
  state(room: string, now: Moment): RoomState {
    const memory = this.#ground.log.rooms[room]
    const live = this.#liveIn(room)
    return roomState(
      {
        ...(memory?.released !== undefined && { released: memory.released }),
        ...(memory?.blocked !== undefined && { blocked: memory.blocked }),
        ...(memory?.used !== undefined && { usedSince: memory.used.at }),
        ...(live !== undefined && { open: openFacts(live) }),
      },
      this.#ground.catalog.get().policy,
      now,
    )
  }

  /** Says why the room is not to be had (rule R1). */
  notReady(room: string, state: RoomState): Result<never> {
    const { catalog } = this.#ground
    const live = this.#liveIn(room)?.state
    const underWay = live && { name: catalog.personName(live.opened.by), offset: live.opened.offset }
    return fail({
      code: 'room-not-ready',
      room: catalog.roomName(room),
      state,
      ...(underWay !== undefined && { underWay }),
    })
  }

  /** Only called for a manager whose PIN was just checked. */
  async block(room: string, by: string, reason: string): Promise<Result<null>> {
    if (letters(reason) < MIN_REASON) return fail({ code: 'rule', rule: { code: 'say-why' } })
    return this.#record(room, { type: 'room-blocked', by, data: { room, blocked: true, reason } })
  }

  async clear(room: string, by: string, reason: string): Promise<Result<null>> {
    if (letters(reason) < MIN_REASON) return fail({ code: 'rule', rule: { code: 'say-why' } })
    // Nothing to clear, nothing to log.
    if (this.#ground.log.rooms[room]?.blocked === undefined) return ok(null)
    return this.#record(room, { type: 'room-blocked', by, data: { room, blocked: false, reason } })
  }

  /** Releases a room without a turnover; refused while a session or turnover is under way in it. */
  async override(room: string, by: string, reason: string): Promise<Result<null>> {
    if (letters(reason) < MIN_REASON) return fail({ code: 'rule', rule: { code: 'say-why' } })
    return this.turns.take(async () => {
      const state = this.state(room, this.#ground.clock.now())
      const isFree = state.state === 'turnover-due' && state.session === undefined
      if (!isFree) return this.notReady(room, state)
      return this.#record(room, { type: 'room-released', by, data: { room, override: reason } })
    })
  }

  async #record(room: string, deed: ClinicDeed): Promise<Result<null>> {
    const { catalog, log, desk } = this.#ground
    if (!catalog.get().rooms.some(({ id }) => id === room)) return fail({ code: 'not-found', what: 'room' })
    try {
      await log.record(deed)
    } catch (error) {
      return notSaved(error)
    }
    desk.ground.publish({ topic: 'board' })
    return ok(null)
  }

  #liveIn(room: string): LiveSession | undefined {
    const { desk } = this.#ground
    return [...desk.open, ...desk.unfinished].find(({ state }) => state.room === room && state.purpose !== 'list')
  }

  #boardRoom(room: Room, now: Moment): BoardRoom {
    const { catalog, log } = this.#ground
    const state = this.state(room.id, now)
    const live = this.#liveIn(room.id)
    const person = personOf(state, live) ?? log.rooms[room.id]?.used?.by
    const client = live?.state.client
    return {
      id: room.id,
      name: room.name,
      state,
      ...(live !== undefined && { session: this.#openSession(live) }),
      ...(person !== undefined && { personName: catalog.personName(person) }),
      ...(client !== undefined && { lastClient: client }),
    }
  }

  #openSession({ state, checklist }: LiveSession): OpenSession {
    const pauses = activePauses(state, checklist)
    const current = currentPause(state, checklist)
    const lines = current?.lines.filter((line) => line.closedBySeal !== true) ?? []
    return {
      id: state.id,
      purpose: state.purpose,
      technician: state.technician,
      technicianName: this.#ground.catalog.personName(state.technician),
      ...(state.client !== undefined && { client: state.client }),
      ...(state.treatment !== undefined && { treatment: state.treatment }),
      passed: pauses.filter((pause) => state.passed[pause.id] !== undefined).length,
      pauses: pauses.length,
      ...(current !== undefined && { nextDoor: current.door.label }),
      settled: lines.filter((line) => ['done', 'not-applicable'].includes(state.lines[line.id]?.status ?? 'open'))
        .length,
      lines: lines.length,
    }
  }

  #dayClosed(now: Moment): Pick<Board, 'dayClosed'> {
    const { log, catalog } = this.#ground
    const closed = log.dayClosed
    if (closed?.day !== localDay(now)) return {}
    const { at, offset, by, note } = closed
    return { dayClosed: { at, offset, name: catalog.personName(by), ...(note !== undefined && { note }) } }
  }

  #sealedToday(now: Moment): number {
    const today = localDay(now)
    // A local day may lie in two UTC months.
    const months = new Set([now.at.slice(0, 7), today.slice(0, 7)])
    return [...months]
      .flatMap((month) => (this.#ground.index.months().includes(month) ? this.#ground.index.rows(month) : []))
      .filter(
        ({ purpose, sealedAt, offset }) => purpose === 'treatment' && localDay({ at: sealedAt, offset }) === today,
      ).length
  }
}

function openFacts({ state, checklist }: LiveSession) {
  const last = activePauses(state, checklist).at(-1)
  const isTurnover = currentPause(state, checklist)?.id === last?.id || state.sealed !== undefined
  const left = state.abandoned?.stamp.at ?? lastPassed(Object.values(state.passed).map(({ at }) => at))
  return {
    session: state.id,
    purpose: state.purpose,
    openedAt: state.opened.at,
    ...(isTurnover && left !== undefined && { turnoverSince: left }),
  }
}

function lastPassed(times: readonly string[]): string | undefined {
  return [...times].sort().at(-1)
}

function personOf(state: RoomState, live: LiveSession | undefined): string | undefined {
  switch (state.state) {
    case 'blocked':
    case 'ready':
      return state.by
    case 'in-session':
    case 'turnover-due':
      return live?.state.technician
  }
}
