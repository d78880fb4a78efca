import type { IndexRow } from '../history/index-row'
import type { ClinicEvent } from '../room/clinic-events'
import { localDay } from '../session/moment'
import { REPORT_COLUMNS } from '../text/report-columns'
import { FACT_TERMS, periodWords, REPORT_NAMES, ROOM_LOG_TEXT as TEXT } from '../text/report-words'
import { byTime } from './by-time'
import { addedInSteps, sortedInSteps } from './in-steps'
import { isInPeriod, type Period } from './period'
import type { ReportNames, ReportRow, ReportTable, TimeCell } from './report-table'

/** What a sealed session's summary says that the room log needs. */
export type RoomLogSession = Pick<
  IndexRow,
  | 'session'
  | 'purpose'
  | 'treatment'
  | 'openedAt'
  | 'sealedAt'
  | 'offset'
  | 'room'
  | 'technicianName'
  | 'checklist'
  | 'turnover'
  | 'stopped'
>
export interface RoomLogAround {
  readonly names: ReportNames
  readonly period: Period
  /** Only this room. */
  readonly room?: string
}

type Released = Extract<ClinicEvent, { type: 'room-released' }>
interface Entry {
  readonly room: string
  readonly at: string
  readonly row: ReportRow
}

/** Session, turnover minutes, released by: gathered event by event, then session by session. */
export class RoomLog {
  readonly #around: RoomLogAround
  readonly #released = new Map<string, Released>()
  readonly #rooms = new Map<string, Entry[]>()
  readonly #turnovers: number[] = []
  #sessions = 0
  #overrides = 0

  constructor(around: RoomLogAround) {
    this.#around = around
  }

  /** The clinic log of the same days, and of some before and after, before any session. */
  addEvent(event: ClinicEvent): void {
    const { period, names } = this.#around
    if (event.type === 'room-released' && event.data.session !== undefined) {
      this.#released.set(event.data.session, event)
    }
    const entry = decisionEntry(event, names)
    if (entry === undefined || !isInPeriod(period, localDay(event)) || !this.#isWanted(entry.room)) return
    this.#add(entry)
    if (event.type === 'room-released') this.#overrides += 1
  }

  addSession(session: RoomLogSession): void {
    if (!this.#isWanted(session.room)) return
    this.#sessions += 1
    if (session.turnover !== undefined) this.#turnovers.push(session.turnover)
    this.#add(sessionEntry(session, this.#released.get(session.session), this.#around.names))
  }

  /** Room by room, oldest first; made in steps, since years of sessions are many. */
  *table(): Generator<undefined, ReportTable> {
    const { names, period, room } = this.#around
    const rooms = [...this.#rooms].sort(([a], [b]) => COLLATOR.compare(names.room(a), names.room(b)))
    const rows: ReportRow[] = []
    for (const [, entries] of rooms) {
      const sorted = yield* sortedInSteps(entries, (a, b) => byTime(a.at, b.at))
      yield* addedInSteps(rows, sorted, ({ row }) => row)
    }
    return {
      title: REPORT_NAMES['room-log'].title,
      facts: [
        { term: FACT_TERMS.days, value: periodWords(period) },
        { term: FACT_TERMS.room, value: room === undefined ? FACT_TERMS.allRooms : names.room(room) },
      ],
      columns: REPORT_COLUMNS['room-log'],
      rows,
      notes: this.#notes(),
    }
  }

  #isWanted(id: string): boolean {
    const { room } = this.#around
    return room === undefined || id === room
  }

  #add(entry: Entry): void {
    const known = this.#rooms.get(entry.room)
    if (known === undefined) this.#rooms.set(entry.room, [entry])
    else known.push(entry)
  }

  #notes(): readonly string[] {
    const turnovers = Float64Array.from(this.#turnovers).sort()
    const middle = turnovers[Math.floor(turnovers.length / 2)]
    return [
      TEXT.count(this.#sessions, this.#rooms.size),
      ...(middle === undefined ? [] : [TEXT.turnover(middle, turnovers.at(-1) ?? middle)]),
      ...(this.#overrides === 0 ? [] : [TEXT.overrides(this.#overrides)]),
    ]
  }
}

/** Room 2 stands before Room 10. */
const COLLATOR = new Intl.Collator('en', { numeric: true })

function sessionEntry(session: RoomLogSession, release: Released | undefined, names: ReportNames): Entry {
  const { openedAt, offset } = session
  const opened: TimeCell = { at: openedAt, offset }
  // A recurring list releases nothing.
  const isUnreleased = release === undefined && session.purpose !== 'list'
  const remarks = [session.stopped ? TEXT.stopped : '', isUnreleased ? TEXT.notReleased : '']
  const row = [
    names.room(session.room),
    opened,
    whatOf(session),
    session.session,
    session.technicianName,
    turnoverOf(session),
    release === undefined ? undefined : releasedAt(release),
    release === undefined ? undefined : names.person(release.by),
    remarks.filter((remark) => remark !== '').join('. '),
  ]
  return { room: session.room, at: openedAt, row }
}

function whatOf({ purpose, treatment, checklist }: RoomLogSession): string {
  if (purpose === 'list') return TEXT.list(checklist)
  return treatment === undefined ? TEXT.purpose[purpose] : TEXT.treatment(treatment)
}

/** Without a client it counts from the start. */
function turnoverOf({ purpose, turnover, openedAt, sealedAt }: RoomLogSession): number | undefined {
  if (purpose === 'treatment') return turnover
  return purpose === 'list' ? undefined : minutesBetween(openedAt, sealedAt)
}

/** The seal counts: after a crash the line in the clinic log may come later. */
function releasedAt({ data, at, offset }: Released): TimeCell {
  return data.since ?? { at, offset }
}

/** A clock that was set back says nothing. */
function minutesBetween(from: string, to: string): number | undefined {
  const minutes = Math.round((Date.parse(to) - Date.parse(from)) / 60_000)
  return minutes < 0 ? undefined : minutes
}

/** What a manager decided about a room without a session. */
function decisionEntry(event: ClinicEvent, names: ReportNames): Entry | undefined {
  const { at, offset, by } = event
  const when: TimeCell = { at, offset }
  if (event.type === 'room-released' && event.data.override !== undefined) {
    const { room, override } = event.data
    const who = names.person(by)
    return { room, at, row: [names.room(room), when, TEXT.override, '', '', undefined, when, who, override] }
  }
  if (event.type !== 'room-blocked' || event.data.carried !== undefined) return undefined
  const { room, blocked, reason } = event.data
  const what = blocked ? TEXT.blocked : TEXT.cleared
  return { room, at, row: [names.room(room), when, what, '', names.person(by), undefined, undefined, '', reason] }
}
