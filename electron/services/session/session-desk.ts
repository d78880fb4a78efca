import { fail, ok, type Result, type SaveFault } from '../../../shared/ipc/errors'
import type { Notice, SessionChange } from '../../../shared/ipc/views'
import { localDay } from '../../../shared/session/moment'
import type { Moment } from '../../../shared/session/moment'
import type { SessionState } from '../../../shared/session/state'
import { suppliesOf } from '../../../shared/catalog/supplies'
import type { Checklist } from '../../../shared/checklist/checklist'
import { withRoomZones } from '../../../shared/checklist/room-zones'
import { clockMoved } from '../../../shared/text/notices'
import { saveFault } from '../failures'
import { sessionId } from '../ids'
import { type Decision, type Deed, type Ground, decide } from './decision'
import type { DeskGround } from './desk-ground'
import { LiveSession } from './live-session'
import { finishSeal } from './finish-seal'

/** What an `opened` event needs. */
type Opening = Extract<Deed, { type: 'opened' }>['data']

/** All open sessions, each with its journal. The only place that writes one. */
export class SessionDesk {
  readonly ground: DeskGround
  readonly #live = new Map<string, LiveSession>()
  /** Sealed journals whose frame in the clinic log, move or row is still to be written. */
  readonly #unfinished = new Map<string, LiveSession>()
  /** Sessions whose opening the clinic log has not taken yet. */
  readonly #unannounced = new Set<string>()

  constructor(ground: DeskGround) {
    this.ground = ground
  }

  /** Brings the open sessions back as they were, and finishes what a crash cut short. */
  async restore(openIds: readonly string[]): Promise<readonly Notice[]> {
    const notices: Notice[] = []
    for (const id of openIds) {
      const journal = this.ground.journals.get(id)
      const state = journal === undefined ? undefined : LiveSession.stateOf(journal)
      const checklist = state === undefined ? undefined : this.ground.checklists.of(state)
      if (journal === undefined || state === undefined || checklist === undefined) {
        notices.push({ code: 'unreadable-file', file: `sessions/open/${id}.jsonl` })
        continue
      }
      const altered = journal.notes.flatMap((note) =>
        note.kind === 'altered' ? note.faults.map(({ number }) => number) : [],
      )
      const live = new LiveSession(journal, checklist, state, altered)
      if (!this.ground.log.recent.opened.has(id)) this.#unannounced.add(id)
      if (state.sealed === undefined) {
        this.#live.set(id, live)
        continue
      }
      this.#unfinished.set(id, live)
      notices.push({ code: 'seal-finished', session: id })
    }
    if (this.#live.size > 0) notices.unshift({ code: 'sessions-back', count: this.#live.size })
    await this.retryAll()
    return notices
  }

  /** Sessions under way, sealed ones excepted. */
  get open(): readonly LiveSession[] {
    return [...this.#live.values()]
  }

  /** Sealed sessions whose room is not released on the disk yet. */
  get unfinished(): readonly LiveSession[] {
    return [...this.#unfinished.values()]
  }

  find(id: string): LiveSession | undefined {
    return this.#live.get(id)
  }

  /** Decides an action on a session and writes what it decided, in turn with the session's other actions. */
  act(id: string, decide: (ground: Ground, live: LiveSession) => Decision): Promise<Result<SessionChange>> {
    const live = this.#live.get(id)
    if (live === undefined) return Promise.resolve(fail({ code: 'not-found', what: 'session' }))
    return live.inTurn(async () => {
      const now = this.ground.clock.now()
      const decision = decide(this.groundOf(live, now), live)
      if (!decision.ok) return decision
      return ok(await live.perform(decision.value, now))
    })
  }

  groundOf(live: LiveSession, now: Moment): Ground {
    const catalog = this.ground.catalog.get()
    const { policy, products } = catalog
    return {
      state: live.state,
      context: { checklist: live.checklist, policy, products, supplies: suppliesOf(catalog) },
      now,
      unitUsedIn: (gtin, serial) => this.#unitUsedIn(live.state.id, gtin, serial),
    }
  }

  /** Opens a journal. Resolves when its first lines are on the disk; rejects with nothing left behind. */
  async begin(opening: Omit<Opening, 'session'>, checklist: Checklist, more: readonly Deed[]): Promise<Result<string>> {
    const now = this.ground.clock.now()
    const id = sessionId(localDay(now))
    const journal = this.ground.journals.create(id)
    const { technician, room, purpose } = opening
    const deeds: Deed[] = [{ type: 'opened', data: { ...opening, session: id } }, ...more]
    try {
      await journal.append(deeds.map(({ type, data, by }) => ({ ...now, by: by ?? technician, type, data })))
    } catch (error) {
      return fail({ code: 'not-saved', fault: saveFault(error) })
    }
    const state = LiveSession.stateOf(journal)
    if (state === undefined) throw new Error('A new journal has to open its session')
    this.#live.set(id, new LiveSession(journal, withRoomZones(checklist, opening.zones), state))
    this.#unannounced.add(id)
    await this.#announce(id, room, technician, purpose)
    this.ground.publish({ topic: 'board' })
    return ok(id)
  }

  /**
   * Moves a session whose seal is on the disk out of the open ones and writes its frame. Answers why the disk refused.
   * Does nothing while the seal waits, or where there is none.
   */
  async closeSealed(live: LiveSession): Promise<SaveFault | undefined> {
    const { id, sealed } = live.state
    if (sealed === undefined || live.hasWaiting || !this.#live.has(id)) return undefined
    this.#live.delete(id)
    this.#unfinished.set(id, live)
    return this.finish(live)
  }

  /** Tries to write what the disk refused of a session, its seal included. */
  async retry(live: LiveSession): Promise<void> {
    await live.inTurn(async () => {
      await live.retry()
      await this.closeSealed(live)
    })
  }

  /**
   * Writes a jump of the wall clock into every session whose contact time is running: from that event on its time is
   * known again, so that a restart cannot take the jump for waiting (rule R2).
   */
  async noteClockJump(seconds: number): Promise<void> {
    for (const { state } of this.open) {
      if (!Object.values(state.timers).some(({ completed }) => completed === undefined)) continue
      await this.act(state.id, () =>
        decide({ type: 'noted', data: { text: clockMoved(seconds), about: 'warning', rule: 'R2' }, by: 'system' }),
      )
      this.ground.publish({ topic: 'session', session: state.id })
    }
  }

  /** Tries everything that the disk refused before; called every few seconds while something waits. */
  async retryAll(): Promise<void> {
    for (const live of this.#live.values()) {
      if (!live.hasWaiting) continue
      await this.retry(live)
      this.ground.publish({ topic: 'session', session: live.state.id })
    }
    for (const id of [...this.#unannounced]) {
      const state = (this.#live.get(id) ?? this.#unfinished.get(id))?.state
      if (state !== undefined)
        await this.#announce(id, state.room, state.handOvers[0]?.from ?? state.technician, state.purpose)
    }
    for (const live of this.#unfinished.values()) await this.finish(live)
  }

  /** Writes what follows a seal that is on the disk. Answers why the disk refused. */
  async finish(live: LiveSession): Promise<SaveFault | undefined> {
    const fault = await finishSeal(this.ground, live)
    if (fault !== undefined) return fault
    this.#unfinished.delete(live.state.id)
    this.ground.publish({ topic: 'board' })
    this.ground.publish({ topic: 'records' })
    return undefined
  }

  async #announce(session: string, room: string, technician: string, purpose: SessionState['purpose']): Promise<void> {
    try {
      await this.ground.log.record({
        type: 'session-opened',
        by: technician,
        data: { session, room, technician, purpose },
      })
      this.#unannounced.delete(session)
    } catch (error) {
      saveFault(error)
    }
  }

  #unitUsedIn(except: string, gtin: string, serial: string): string | undefined {
    const open = this.open.find(
      ({ state }) =>
        state.id !== except && state.lots.some((lot) => lot.serial === serial && (lot.gtin ?? '') === gtin),
    )
    return open?.state.id ?? this.ground.index.unitUsedIn(gtin, serial)
  }
}
