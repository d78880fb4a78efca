import type { SaveFault } from '../../../shared/ipc/errors'
import type { SaveState, SessionChange } from '../../../shared/ipc/views'
import type { Draft, LogLine } from '../../../shared/log/line'
import type { Checklist } from '../../../shared/checklist/checklist'
import { type SessionEvent, type SessionEventType, readEvent } from '../../../shared/session/events'
import type { Moment } from '../../../shared/session/moment'
import { apply, reduce } from '../../../shared/session/reduce'
import type { SessionState } from '../../../shared/session/state'
import type { ChainFile } from '../../storage/chain-file'
import { saveFault } from '../failures'
import { Turns } from '../turns'
import type { Deed } from './decision'

/**
 * Journal lines as events; what this version does not know is passed over here and stays in the file.
 * @param only the types that are wanted, where not all are
 */
export function eventsOf(lines: readonly LogLine[], only?: ReadonlySet<string>): readonly SessionEvent[] {
  const events: SessionEvent[] = []
  for (const line of lines) {
    const event = only === undefined || only.has(line.type) ? readEvent(line) : undefined
    if (event !== undefined) events.push(event)
  }
  return events
}

/**
 * One open session: its journal on the disk and, behind it, what the disk has not taken yet. The state includes both; a
 * door stays closed while anything waits.
 */
export class LiveSession {
  readonly checklist: Checklist
  readonly journal: ChainFile
  readonly altered: readonly number[]
  #state: SessionState
  #waiting: { readonly draft: Draft; readonly event: SessionEvent }[] = []
  /** Actions that wait; one action may have several events. */
  #waitingActs = 0
  #fault: SaveFault | undefined
  #isRescued = false
  readonly #turns = new Turns()

  constructor(journal: ChainFile, checklist: Checklist, state: SessionState, altered: readonly number[] = []) {
    this.journal = journal
    this.checklist = checklist
    this.#state = state
    this.altered = altered
  }

  /** From a journal that was read; `undefined` when its first line opens no session. */
  static stateOf(journal: ChainFile): SessionState | undefined {
    return reduce(eventsOf(journal.lines))
  }

  get state(): SessionState {
    return this.#state
  }

  get hasWaiting(): boolean {
    return this.#waiting.length > 0
  }

  get fault(): SaveFault | undefined {
    return this.#fault
  }

  /** The drafts that wait, for a copy in another folder. */
  get waitingDrafts(): readonly Draft[] {
    return this.#waiting.map(({ draft }) => draft)
  }

  markRescued(): void {
    this.#isRescued = true
  }

  /** Runs one action after the other, so that each decides on what the one before it left. */
  inTurn<T>(action: () => Promise<T>): Promise<T> {
    return this.#turns.take(action)
  }

  /** Writes deeds; what the disk refuses is kept in order and counts as unsaved. */
  async perform(deeds: readonly Deed[], now: Moment): Promise<SessionChange> {
    const drafts = deeds.map((deed) => draftOf(deed, this.#state.technician, now))
    if (this.#waiting.length > 0) {
      const events = this.#hold(drafts)
      await this.retry()
      return { events, save: this.save }
    }
    // What follows from the deeds is ready before the disk is asked: its word is all that is waited for.
    const { seq } = this.journal.head
    const events = deeds.map((deed, index) => eventAt(deed, this.#state.technician, now, seq + index))
    const next = events.reduce(apply, this.#state)
    try {
      await this.journal.append(drafts)
      this.#state = next
      return { events, save: this.save }
    } catch (error) {
      this.#fault = saveFault(error)
      return { events: this.#hold(drafts), save: this.save }
    }
  }

  /** Tries to write what waits; true when nothing waits any more. */
  async retry(): Promise<boolean> {
    if (this.#waiting.length === 0) return true
    try {
      const tried = this.#waiting.length
      await this.journal.append(this.waitingDrafts)
      this.#waiting = this.#waiting.slice(tried)
      this.#waitingActs = this.#waiting.length === 0 ? 0 : 1
      this.#fault = undefined
      this.#isRescued = false
    } catch (error) {
      this.#fault = saveFault(error)
    }
    return this.#waiting.length === 0
  }

  /** Appends lines written elsewhere as they are; the chain gives them the hashes they had. */
  async takeIn(lines: readonly LogLine[]): Promise<SaveFault | undefined> {
    try {
      const written = await this.journal.append(lines)
      for (const event of eventsOf(written)) this.#state = apply(this.#state, event)
      return undefined
    } catch (error) {
      return saveFault(error)
    }
  }

  /** Everything from a `seq` on, saved or not. */
  since(seq: number): SessionChange {
    const saved = eventsOf(this.journal.lines.filter((line) => line.seq > seq))
    const waiting = this.#waiting.map(({ event }) => event).filter((event) => event.seq > seq)
    return { events: [...saved, ...waiting], save: this.save }
  }

  get save(): SaveState {
    const last = this.journal.lines.at(-1) ?? this.#state.opened
    const safeUntil = { at: last.at, offset: last.offset }
    if (this.#waiting.length === 0) return { state: 'saved', ...safeUntil }
    return {
      state: 'unsaved',
      fault: this.#fault ?? 'disk-failed',
      from: this.journal.head.seq,
      count: this.#waitingActs,
      safeUntil,
      ...(this.#isRescued && { rescued: true }),
    }
  }

  #hold(drafts: readonly Draft[]): readonly SessionEvent[] {
    const from = this.journal.head.seq + this.#waiting.length
    const held = drafts.flatMap((draft, index) => {
      const event = readEvent({ ...draft, seq: from + index })
      return event === undefined ? [] : [{ draft, event }]
    })
    this.#waiting.push(...held)
    this.#waitingActs += 1
    for (const { event } of held) this.#state = apply(this.#state, event)
    return held.map(({ event }) => event)
  }
}

function draftOf({ type, data, by }: Deed, technician: string, now: Moment): Draft<SessionEventType> {
  return { at: now.at, offset: now.offset, mono: now.mono, run: now.run, by: by ?? technician, type, data }
}

/** The event that a deed becomes when its line is written. */
function eventAt({ type, data, by }: Deed, technician: string, now: Moment, seq: number): SessionEvent {
  const { at, offset, mono, run } = now
  // A deed's type and data belong together, and nothing but the stamp is added.
  return { type, data, seq, at, offset, mono, run, by: by ?? technician } as SessionEvent
}
