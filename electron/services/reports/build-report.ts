import type { IndexRow } from '../../../shared/history/index-row'
import { auditRow, auditTrail } from '../../../shared/reports/audit-trail'
import { credentialList } from '../../../shared/reports/credential-list'
import { ExceptionList } from '../../../shared/reports/exceptions'
import { exposureLog, exposuresOf } from '../../../shared/reports/exposure-log'
import { holdsLot, lotTrace, lotUses } from '../../../shared/reports/lot-trace'
import { isInPeriod, type Period } from '../../../shared/reports/period'
import type { ReportSession } from '../../../shared/reports/report-session'
import type { ReportTable, TimeCell } from '../../../shared/reports/report-table'
import type { ReportKind, WishOf } from '../../../shared/reports/report-wish'
import { RoomLog } from '../../../shared/reports/room-log'
import { staffMember } from '../../../shared/people/staff'
import { localDay } from '../../../shared/session/moment'
import { isHealthLine } from '../../exports/health-answers'
import { Pace } from './pace'
import { clinicEvents, clinicLines } from './read-clinic-log'
import { journalHolds, openSessions, sealedRows, sealedSession } from './read-sessions'
import { namesOf, type ReportGround, type ReportWork } from './report-ground'

interface Making<K extends ReportKind> {
  readonly ground: ReportGround
  readonly wish: WishOf<K>
  readonly pace: Pace
  readonly at: TimeCell
}
type Gathering = Pick<Making<ReportKind>, 'ground' | 'pace'>

/** How each report is made; forgetting one does not compile. */
const BUILDERS: { readonly [K in ReportKind]: (making: Making<K>) => Promise<ReportTable> } = {
  'room-log': buildRoomLog,
  'lot-trace': buildLotTrace,
  exceptions: buildExceptions,
  'exposure-log': ({ wish, ...making }) => buildExposureLog(making, wish.period, false),
  'exposure-log-private': ({ wish, ...making }) => buildExposureLog(making, wish.period, true),
  credentials: ({ ground, at }) =>
    Promise.resolve(credentialList(ground.catalog.get().people.map(staffMember), localDay(at))),
  'audit-trail': buildAuditTrail,
}

/** Gathers what a report is about and makes its table. Rejects with the signal's reason once it is aborted. */
export function buildReport<K extends ReportKind>(
  ground: ReportGround,
  wish: WishOf<K> & { readonly kind: K },
  at: TimeCell,
  work: ReportWork,
): Promise<ReportTable> {
  return BUILDERS[wish.kind]({ ground, wish, at, pace: new Pace(work) })
}

async function buildRoomLog({ ground, wish, pace }: Making<'room-log'>): Promise<ReportTable> {
  const { period, room } = wish
  const events = await clinicEvents(ground.folder, period, ['room-released', 'room-blocked'], pace)
  const log = new RoomLog({ names: namesOf(ground), period, ...(room !== undefined && { room }) })
  for (const event of events) {
    await pace.breathe()
    log.addEvent(event)
  }
  for await (const row of sealedRows(ground, wish, pace)) log.addSession(row)
  return pace.through(log.table())
}

async function buildLotTrace({ ground, wish, pace }: Making<'lot-trace'>): Promise<ReportTable> {
  const { period, lot } = wish
  const names = namesOf(ground)
  const mayHold = ({ lots }: IndexRow) => lots.some((entry) => holdsLot(entry, lot))
  const uses = await foundIn({ ground, pace }, period, mayHold, (session) => lotUses(session, lot, names))
  return lotTrace(uses, lot, period)
}

/** What sessions of these days hold, open ones first; `mayHold` spares reading a sealed one that holds nothing. */
async function foundIn<T>(
  { ground, pace }: Gathering,
  period: Period,
  mayHold: (row: IndexRow) => boolean,
  find: (session: ReportSession) => readonly T[],
): Promise<readonly T[]> {
  const open = new Map(openSessions(ground).map((session) => [session.state.id, session]))
  const found: T[] = []
  for await (const row of sealedRows(ground, { period }, pace)) {
    // Sealed since: it counts once.
    open.delete(row.session)
    const session = mayHold(row) ? sealedSession(ground, row) : undefined
    if (session !== undefined) found.push(...find(session))
  }
  const ofDays = [...open.values()].filter(({ state }) => isInPeriod(period, localDay(state.opened)))
  return [...ofDays.flatMap(find), ...found]
}

async function buildExceptions({ ground, wish, pace }: Making<'exceptions'>): Promise<ReportTable> {
  const list = exceptionList(ground, wish.period, {
    health: false,
    ...(wish.room !== undefined && { room: wish.room }),
  })
  for await (const row of sealedRows(ground, wish, pace)) {
    const session = sealedSession(ground, row)
    if (session !== undefined) list.addSession(session)
  }
  const events = await clinicEvents(ground.folder, wish.period, ['clock-jumped', 'room-released'], pace)
  for (const event of events) {
    await pace.breathe()
    if (isInPeriod(wish.period, localDay(event))) list.addEvent(event)
  }
  return pace.through(list.table())
}

/** The list of exceptions by the clinic's present rules. Words about health stay here unless they are ticked. */
export function exceptionList(
  ground: ReportGround,
  period: Period,
  { health, room }: { readonly health: boolean; readonly room?: string },
): ExceptionList {
  const { gloveMinutes } = ground.catalog.get().policy
  const isHidden = (line: string) => !health && isHealthLine(line)
  return new ExceptionList({
    names: namesOf(ground),
    period,
    gloveMinutes,
    isHidden,
    ...(room !== undefined && { room }),
  })
}

async function buildExposureLog({ ground, pace }: Gathering, period: Period, isPrivate: boolean): Promise<ReportTable> {
  const people = ground.catalog.get().people.map(({ name }) => name)
  const around = { names: namesOf(ground), people, isPrivate }
  const mayHold = (row: IndexRow) => journalHolds(ground, row, '"type":"incident-opened"')
  const exposures = await foundIn({ ground, pace }, period, mayHold, (session) => exposuresOf(session, around))
  return exposureLog(exposures, period, isPrivate)
}

async function buildAuditTrail({ ground, wish, pace }: Making<'audit-trail'>): Promise<ReportTable> {
  const { period, routine = false } = wish
  const around = { names: namesOf(ground), nameOf: nameOfAnything(ground), routine }
  let faults = 0
  const rows = []
  for await (const line of clinicLines(ground.folder, period, pace, () => (faults += 1))) {
    if (!isInPeriod(period, localDay(line))) continue
    const row = auditRow(line, around)
    if (row !== undefined) rows.push(row)
  }
  return auditTrail(rows, { period, routine, faults })
}

function nameOfAnything({ catalog }: ReportGround): (id: string) => string {
  const { people, rooms, products, checklists } = catalog.get()
  const names = new Map([...checklists, ...products, ...rooms, ...people].map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? id
}
