import type { IndexRow } from '../history/index-row'
import type { ClinicEvent } from '../room/clinic-events'
import { localDay } from '../session/moment'
import { REPORT_COLUMNS } from '../text/report-columns'
import { FACT_TERMS, periodWords, REPORT_NAMES, ROOM_LOG_TEXT as TEXT } from '../text/report-words'
import { byTime } from './by-time'
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
  | 'turnover'
  | 'stopped'
>
export interface RoomLogInput {
  readonly sessions: readonly RoomLogSession[]
  /** The clinic log of the same days, and of some before and after. */
  readonly events: readonly ClinicEvent[]
  readonly names: ReportNames
  readonly period: Period
  readonly room?: string
}

type Released = Extract<ClinicEvent, { type: 'room-released' }>
interface Entry {
  readonly room: string
  readonly at: string
  readonly row: ReportRow
}

/** Session, turnover minutes, released by: room by room, oldest first. */
export function roomLog({ sessions, events, names, period, room }: RoomLogInput): ReportTable {
  const isWanted = (id: string) => room === undefined || id === room
  const released = new Map(events.flatMap((event) => releaseOf(event)))
  // Recurring lists say nothing of a room's turnovers.
  const rooms = sessions.filter(({ room: id, purpose }) => isWanted(id) && purpose !== 'list')
  const entries = [
    ...rooms.map((session) => sessionEntry(session, released.get(session.session), names)),
    ...events
      .filter((event) => isInPeriod(period, localDay(event)))
      .flatMap((event) => decisionEntry(event, names) ?? [])
      .filter((entry) => isWanted(entry.room)),
  ]
  return {
    title: REPORT_NAMES['room-log'].title,
    facts: [
      { term: FACT_TERMS.days, value: periodWords(period) },
      { term: FACT_TERMS.room, value: room === undefined ? FACT_TERMS.allRooms : names.room(room) },
    ],
    columns: REPORT_COLUMNS['room-log'],
    rows: entries.sort((a, b) => byRoom(names.room(a.room), names.room(b.room)) || byTime(a.at, b.at)).map(rowOf),
    notes: notesOf(rooms, entries, events, period, isWanted),
  }
}

const rowOf = ({ row }: Entry): ReportRow => row
const COLLATOR = new Intl.Collator('en', { numeric: true })
const byRoom = (a: string, b: string) => COLLATOR.compare(a, b)

function releaseOf(event: ClinicEvent): readonly (readonly [session: string, release: Released])[] {
  return event.type === 'room-released' && event.data.session !== undefined ? [[event.data.session, event]] : []
}

function sessionEntry(session: RoomLogSession, release: Released | undefined, names: ReportNames): Entry {
  const { openedAt, sealedAt, offset, purpose, treatment } = session
  const opened: TimeCell = { at: openedAt, offset }
  const what = treatment === undefined ? TEXT.purpose[purpose] : TEXT.treatment(treatment)
  const remarks = [session.stopped ? TEXT.stopped : '', release === undefined ? TEXT.notReleased : '']
  const row = [
    names.room(session.room),
    opened,
    what,
    session.session,
    session.technicianName,
    purpose === 'treatment' ? session.turnover : minutesBetween(openedAt, sealedAt),
    release === undefined ? undefined : releasedAt(release),
    release === undefined ? undefined : names.person(release.by),
    remarks.filter((remark) => remark !== '').join('. '),
  ]
  return { room: session.room, at: openedAt, row }
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

function notesOf(
  sessions: readonly RoomLogSession[],
  entries: readonly Entry[],
  events: readonly ClinicEvent[],
  period: Period,
  isWanted: (room: string) => boolean,
): readonly string[] {
  const turnovers = sessions.flatMap(({ turnover }) => turnover ?? []).sort((a, b) => a - b)
  const middle = turnovers[Math.floor(turnovers.length / 2)]
  const overrides = events.filter(
    (event) =>
      event.type === 'room-released' &&
      event.data.override !== undefined &&
      isWanted(event.data.room) &&
      isInPeriod(period, localDay(event)),
  )
  return [
    TEXT.count(sessions.length, new Set(entries.map(({ room }) => room)).size),
    ...(middle === undefined ? [] : [TEXT.turnover(middle, turnovers.at(-1) ?? middle)]),
    ...(overrides.length === 0 ? [] : [TEXT.overrides(overrides.length)]),
  ]
}
