import { WHOLE_CLINIC } from '../../../shared/checklist/recurs'
import type { IndexRow } from '../../../shared/history/index-row'
import { type CompletenessInput, daysOf } from '../../../shared/reports/completeness'
import { isInPeriod, type Period } from '../../../shared/reports/period'
import type { ReportTable } from '../../../shared/reports/report-table'
import type { PackWish } from '../../../shared/reports/report-wish'
import { RoomLog } from '../../../shared/reports/room-log'
import type { ClinicEvent } from '../../../shared/room/clinic-events'
import { localDay } from '../../../shared/session/moment'
import { reduce } from '../../../shared/session/reduce'
import type { ExportRecord } from '../../exports/export-format'
import { StorageError } from '../../storage/storage-error'
import { readRecordOf } from '../records/read-record'
import { exceptionList } from './build-report'
import type { Pace } from './pace'
import { clinicEvents } from './read-clinic-log'
import { openSessions, sealedRows } from './read-sessions'
import { namesOf, type ReportGround } from './report-ground'

/** What has to be known of all sessions of a pack before the first page of it is written. */
export interface PackGathered {
  readonly rows: readonly IndexRow[]
  /** The hashes that the clinic log keeps of seals. */
  readonly framed: ReadonlyMap<string, string>
  readonly exceptions: ReportTable
  readonly roomLog: ReportTable
  readonly completeness: Omit<CompletenessInput, 'chain'>
}

/** Reads every record of the days once. The clinic log is read to its end: a seal's line may come later than the seal. */
export async function gatherPack(
  ground: ReportGround,
  { from, to, health }: Pick<PackWish, 'from' | 'to' | 'health'>,
  pace: Pace,
): Promise<PackGathered> {
  const period = { from, to }
  const names = namesOf(ground)
  const events = await clinicEvents(ground.folder, { from }, TYPES, pace)
  const framed = new Map<string, string>()
  const list = exceptionList(ground, period, { health })
  const rooms = new RoomLog({ names, period })
  for (const event of events) {
    await pace.breathe()
    rooms.addEvent(event)
    if (event.type === 'session-sealed') framed.set(event.data.session, event.data.hash)
  }
  const worked = new WorkedDays()
  const rows: IndexRow[] = []
  const seals: CompletenessInput['seals'][number][] = []
  const unreadable: string[] = []
  for await (const row of sealedRows(ground, { period }, pace)) {
    const record = recordOf(ground, row, framed)
    const state = record === undefined ? undefined : reduce(record.view.events)
    if (record === undefined || state === undefined) {
      unreadable.push(row.session)
      continue
    }
    rows.push(row)
    seals.push({ session: row.session, seal: record.view.seal })
    list.addSession({ state, checklist: record.view.checklist })
    rooms.addSession(row)
    const { room, openedAt, sealedAt, offset } = row
    worked.add(room, daysOf({ at: openedAt, offset }, { at: sealedAt, offset }))
  }
  for (const event of events) {
    await pace.breathe()
    if (isInPeriod(period, localDay(event))) list.addEvent(event)
  }
  const known = new Set([...rows.map(({ session }) => session), ...unreadable])
  const deleted = events.flatMap((event) => (event.type === 'record-deleted' ? [event] : []))
  // A record that was deleted says nothing any more but where and when there was one: its days are no gap.
  for (const { data } of deleted) worked.add(data.room, [data.opened, data.day])
  for (const { data } of deleted) known.add(data.session)
  return {
    rows,
    framed,
    exceptions: await pace.through(list.table()),
    roomLog: await pace.through(rooms.table()),
    completeness: {
      ...period,
      names,
      rooms: roomsOf(ground, rows),
      entries: worked.entries(),
      open: openOf(ground, to),
      seals,
      unreadable,
      deleted: deletedIn(period, deleted),
      missing: await missingOf(ground, events, { period, known }, pace),
    },
  }
}

const TYPES = [
  'session-opened',
  'session-sealed',
  'record-deleted',
  'room-released',
  'room-blocked',
  'clock-jumped',
] as const

/** The record with its seal checked; nothing where it cannot be read, which stops no other. */
export function recordOf(
  ground: ReportGround,
  row: IndexRow,
  framed: ReadonlyMap<string, string>,
): ExportRecord | undefined {
  try {
    const read = readRecordOf(ground, row, framed.get(row.session))
    return read.ok ? read.value : undefined
  } catch (error) {
    if (error instanceof StorageError) return undefined
    throw error
  }
}

function deletedIn(period: Period, deleted: readonly Deleted[]): CompletenessInput['deleted'] {
  return deleted
    .filter(({ data }) => isInPeriod(period, data.day))
    .map(({ data: { session, day, reason }, by, at, offset }) => ({ session, day, reason, by, at: { at, offset } }))
}
type Deleted = Extract<ClinicEvent, { type: 'record-deleted' }>

/** On which days each room was worked in, each named once however many sessions there were. */
class WorkedDays {
  readonly #days = new Map<string, Set<string>>()

  add(room: string, days: readonly string[]): void {
    const known = this.#days.get(room) ?? new Set()
    for (const day of days) known.add(day)
    this.#days.set(room, known)
  }

  entries(): CompletenessInput['entries'] {
    return [...this.#days].flatMap(([room, days]) => [...days].map((day) => ({ room, day })))
  }
}

/** Rooms in use, and those that only the sessions know. */
function roomsOf({ catalog }: ReportGround, rows: readonly IndexRow[]): readonly string[] {
  const inUse = catalog.get().rooms.filter(({ retiredAt }) => retiredAt === undefined)
  const known = new Set([...inUse.map(({ id }) => id), ...rows.map(({ room }) => room)])
  // Lists of the whole clinic lie in no room.
  known.delete(WHOLE_CLINIC)
  return [...known]
}

function openOf(ground: ReportGround, to: string): CompletenessInput['open'] {
  return openSessions(ground)
    .filter(({ state }) => localDay(state.opened) <= to)
    .map(({ state: { id, room, opened } }) => ({ session: id, room, opened }))
}

/** Sessions that the clinic log opened on these days and that lie in no folder. */
async function missingOf(
  { journals }: ReportGround,
  events: readonly ClinicEvent[],
  { period, known }: { readonly period: Period; readonly known: ReadonlySet<string> },
  pace: Pace,
): Promise<CompletenessInput['missing']> {
  const missing: CompletenessInput['missing'][number][] = []
  for (const event of events) {
    await pace.breathe()
    if (event.type !== 'session-opened' || known.has(event.data.session)) continue
    if (!isInPeriod(period, localDay(event)) || journals.find(event.data.session) !== undefined) continue
    missing.push({ session: event.data.session, opened: { at: event.at, offset: event.offset } })
  }
  return missing
}
