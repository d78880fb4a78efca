import type { LockView } from '../../../shared/session/lock-view'
import type { CatalogKeeper } from '../catalog-keeper'
import type { Clock } from '../clock'
import type { LiveSession } from './live-session'
import type { SessionDesk } from './session-desk'

interface LockGround {
  readonly catalog: CatalogKeeper
  readonly clock: Clock
  readonly desk: SessionDesk
}

/**
 * Which running sessions are locked because nobody used them for the clinic's idle time (rule R20, off by default). It is
 * worked out from the last use whenever somebody asks, so that sleep and other screens count too; what is locked stays so
 * until a PIN opens it.
 */
export class IdleLock {
  readonly #ground: LockGround
  /** When a session was last used, on the clock that nobody can set. */
  readonly #usedAt = new Map<string, number>()

  constructor(ground: LockGround) {
    this.#ground = ground
  }

  view(session: string): LockView {
    const minutes = this.#ground.catalog.get().policy.sessionIdleMinutes
    const live = this.#ground.desk.find(session)
    if (minutes === 'off' || live === undefined) return { state: 'off' }
    const left = minutes * 60 - (this.#ground.clock.now().mono - this.#lastUse(live)) / 1000
    return left > 0 ? { state: 'open', minutes, seconds: left } : { state: 'locked', minutes }
  }

  /** Somebody uses the session: true unless it is locked, and then its time starts over. */
  use(session: string): boolean {
    if (this.view(session).state === 'locked') return false
    this.#usedAt.set(session, this.#ground.clock.now().mono)
    return true
  }

  /** Only called once a PIN was checked. */
  unlock(session: string): void {
    this.#usedAt.set(session, this.#ground.clock.now().mono)
  }

  /** Before the first use in this run, the last thing that a person did counts: a restart opens nothing. */
  #lastUse({ state, journal }: LiveSession): number {
    const known = this.#usedAt.get(state.id)
    if (known !== undefined) return known
    const now = this.#ground.clock.now()
    const { at } = journal.lines.findLast(({ by }) => by !== 'system') ?? state.opened
    const usedAt = now.mono - Math.max(0, Date.parse(now.at) - Date.parse(at))
    this.#usedAt.set(state.id, usedAt)
    return usedAt
  }
}
