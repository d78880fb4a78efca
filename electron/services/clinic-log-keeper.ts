import { type ClinicEvent, type ClinicHappening, readClinicEvent } from '../../shared/room/clinic-events'
import { type DayClosed, rememberDay } from '../../shared/room/day'
import { type RoomMemories, rememberRoom } from '../../shared/room/room-memory'
import type { Draft, LogLine } from '../../shared/log/line'
import { ClinicLog, type ClinicLogNote } from '../storage/clinic-log'
import type { DataFolder } from '../storage/data-folder'
import type { Clock } from './clock'

/** Who did it: a person's id, or `system`. */
export type ClinicDeed = ClinicHappening & { readonly by: string }

/**
 * The clinic log and what it says of the rooms. Start-up reads its end only, so standing blocks are written again at the
 * start of each month's file and after a release of their room.
 */
export class ClinicLogKeeper {
  readonly notes: readonly ClinicLogNote[]
  /** Sessions named by the part of the log that was read, newest last. */
  readonly recent: {
    /** Without those deleted since. */
    readonly opened: ReadonlySet<string>
    readonly sealed: ReadonlySet<string>
  }
  readonly #log: ClinicLog
  readonly #clock: Clock
  #rooms: RoomMemories = {}
  #dayClosed: DayClosed | undefined
  #month: string

  private constructor(log: ClinicLog, clock: Clock, events: readonly ClinicEvent[]) {
    this.#log = log
    this.#clock = clock
    this.notes = log.notes
    for (const event of events) this.#remember(event)
    const opened = new Set(events.flatMap((event) => (event.type === 'session-opened' ? [event.data.session] : [])))
    for (const event of events) if (event.type === 'record-deleted') opened.delete(event.data.session)
    this.recent = {
      opened,
      sealed: new Set(events.flatMap((event) => (event.type === 'session-sealed' ? [event.data.session] : []))),
    }
    this.#month = (events.at(-1)?.at ?? clock.now().at).slice(0, 7)
  }

  /**
   * Reads back until the last release of every room and the opening of every open session are known, at most two months.
   * A block that stands when a room is released is written again after it, so nothing older matters.
   */
  static open(folder: DataFolder, clock: Clock, awaited: { rooms: readonly string[]; sessions: readonly string[] }) {
    const events: ClinicEvent[] = []
    const unknown = new Set([
      ...awaited.rooms.map((id) => `room ${id}`),
      ...awaited.sessions.map((id) => `session ${id}`),
    ])
    const log = ClinicLog.open(folder, (line) => {
      const event = readClinicEvent(line)
      if (event === undefined) return 'more'
      events.push(event)
      if (event.type === 'room-released') unknown.delete(`room ${event.data.room}`)
      if (event.type === 'session-opened') unknown.delete(`session ${event.data.session}`)
      return unknown.size === 0 ? 'enough' : 'more'
    })
    return new ClinicLogKeeper(log, clock, events.reverse())
  }

  get rooms(): RoomMemories {
    return this.#rooms
  }

  /** The last close of a day, while nothing was started since. */
  get dayClosed(): DayClosed | undefined {
    return this.#dayClosed
  }

  #remember(event: ClinicEvent): void {
    this.#rooms = rememberRoom(this.#rooms, event)
    this.#dayClosed = rememberDay(this.#dayClosed, event)
  }

  /** Writes what happened, in one flush. Rejects with the disk's refusal; then nothing of it is in the log. */
  async record(...deeds: readonly ClinicDeed[]): Promise<readonly LogLine[]> {
    const now = this.#clock.now()
    const month = now.at.slice(0, 7)
    const atMonthStart = month > this.#month ? this.#standingBlocks(() => true) : []
    const atRelease = this.#standingBlocks((room) =>
      deeds.some((deed) => deed.type === 'room-released' && deed.data.room === room),
    )
    const drafts = [...atMonthStart, ...deeds, ...atRelease].map(({ by, type, data }): Draft => ({
      ...now,
      by,
      type,
      data,
    }))
    const lines = await this.#log.append(drafts)
    if (month > this.#month) this.#month = month
    for (const line of lines) {
      const event = readClinicEvent(line)
      if (event !== undefined) this.#remember(event)
    }
    return lines
  }

  close(): Promise<void> {
    return this.#log.close()
  }

  #standingBlocks(isMeant: (room: string) => boolean): ClinicDeed[] {
    return Object.entries(this.#rooms).flatMap(([room, { blocked }]) => {
      if (blocked === undefined || !isMeant(room)) return []
      const { at, by, reason } = blocked
      return [{ type: 'room-blocked', by: 'system', data: { room, blocked: true, reason, carried: { at, by } } }]
    })
  }
}
