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
  const framed = new Map(events.flatMap((event) => sealOf(event)))
  const list = exceptionList(ground, period, { health })
  const rooms = new RoomLog({ events, names, period })
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
  }
  for (const event of events) if (isInPeriod(period, localDay(event))) list.addEvent(event)
  const known = new Set([...rows.map(({ session }) => session), ...unreadable])
  const deleted = events.flatMap((event) => (event.type === 'record-deleted' ? [event] : []))
  return {
    rows,
    framed,
    exceptions: list.table(),
    roomLog: rooms.table(),
    completeness: {
      ...period,
      names,
      rooms: roomsOf(ground, rows),
      entries: [...rows.flatMap(entriesOf), ...deleted.flatMap(({ data }) => deletedEntries(data))],
      open: openOf(ground, to),
      seals,
      unreadable,
      deleted: deleted
        .filter(({ data }) => isInPeriod(period, data.day))
        .map(({ data: { session, day, reason }, by, at, offset }) => ({
          session,
          day,
          reason,
          by,
          at: { at, offset },
        })),
      missing: missingOf(ground, events, period, new Set([...known, ...deleted.map(({ data }) => data.session)])),
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

function sealOf(event: ClinicEvent): readonly (readonly [session: string, hash: string])[] {
  return event.type === 'session-sealed' ? [[event.data.session, event.data.hash]] : []
}

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

function entriesOf({ room, openedAt, sealedAt, offset }: IndexRow): CompletenessInput['entries'] {
  return daysOf({ at: openedAt, offset }, { at: sealedAt, offset }).map((day) => ({ room, day }))
}

/** A record that was deleted says nothing any more but where and when there was one: its days are no gap. */
function deletedEntries({ room, opened, day }: Deleted): CompletenessInput['entries'] {
  return [...new Set([opened, day])].map((one) => ({ room, day: one }))
}
type Deleted = Extract<ClinicEvent, { type: 'record-deleted' }>['data']

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
function missingOf(
  { journals }: ReportGround,
  events: readonly ClinicEvent[],
  period: Period,
  known: ReadonlySet<string>,
): CompletenessInput['missing'] {
  return events.flatMap((event) => {
    if (event.type !== 'session-opened' || !isInPeriod(period, localDay(event))) return []
    const { session } = event.data
    const isThere = known.has(session) || journals.find(session) !== undefined
    return isThere ? [] : [{ session, opened: { at: event.at, offset: event.offset } }]
  })
}
