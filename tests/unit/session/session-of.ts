import type { SessionEvent, SessionEventData, SessionEventType } from '../../../shared/session/events'
import type { Moment } from '../../../shared/session/moment'
import { reduce } from '../../../shared/session/reduce'
import type { SessionState } from '../../../shared/session/state'

/** A session written event by event, with clocks of its own. */
export class WrittenSession {
  readonly #events: SessionEvent[] = []
  #wall = Date.parse('2026-11-22T11:00:00.000Z')
  #mono = 0
  #run = 1

  constructor(opened: Partial<SessionEventData<'opened'>>) {
    this.add('opened', {
      session: 's-1',
      purpose: 'treatment',
      room: 'r-1',
      technician: 'p-1',
      client: 'C-2041',
      treatment: '1',
      checklist: { id: 'scalp-micropigmentation', version: 1, hash: 'x' },
      ...opened,
    })
  }

  add<T extends SessionEventType>(type: T, data: SessionEventData<T>, by = 'p-1'): this {
    // The pair of type and data is one of the union's members by its own signature.
    this.#events.push({ type, data, seq: this.#events.length, by, ...this.now } as SessionEvent)
    return this
  }

  wait(seconds: number): this {
    this.#wall += seconds * 1000
    this.#mono += seconds * 1000
    return this
  }

  setClockBy(seconds: number): this {
    this.#wall += seconds * 1000
    return this
  }

  restart(): this {
    this.#run += 1
    this.#mono = 0
    return this
  }

  get now(): Moment {
    return { at: new Date(this.#wall).toISOString(), offset: 60, mono: this.#mono, run: `run-${this.#run}` }
  }

  get state(): SessionState {
    const state = reduce(this.#events)
    if (state === undefined) throw new Error('The session was not opened')
    return state
  }
}

export function sessionOf(opened: Partial<SessionEventData<'opened'>> = {}): WrittenSession {
  return new WrittenSession(opened)
}
