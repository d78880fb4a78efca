import type { LogLine } from '../log/line'
import { type ClinicEvent, readClinicEvent } from '../room/clinic-events'
import { AUDIT_TEXT as TEXT } from '../text/audit-trail'
import { clockMoved } from '../text/notices'
import { REPORT_COLUMNS } from '../text/report-columns'
import { FACT_TERMS, periodWords, REPORT_NAMES } from '../text/report-words'
import { type ChangedPart, changedParts } from './changed-parts'
import type { Period } from './period'
import type { ReportNames, ReportRow, ReportTable } from './report-table'

/** A change with more parts than this is told in short; the clinic log keeps all of them. */
const MOST_PARTS = 200

export interface AuditAround {
  readonly names: ReportNames
  /** Name of anything in the catalog. */
  readonly nameOf: (id: string) => string
  readonly routine: boolean
}

/** What one line of the clinic log says; nothing where it is routine and that is not asked for. */
export function auditRow(line: LogLine, { names, nameOf, routine }: AuditAround): ReportRow | undefined {
  const event = readClinicEvent(line)
  if (event !== undefined && !routine && isRoutine(event)) return undefined
  const {
    what,
    about = '',
    old = '',
    now = '',
    reason = '',
  } = event === undefined ? unknown(line) : told(event, names, nameOf)
  const who = line.by === 'system' ? TEXT.system : names.person(line.by)
  return [line.seq, { at: line.at, offset: line.offset }, who, what, about, old, now, reason]
}

export function auditTrail(
  rows: readonly ReportRow[],
  { period, routine, faults }: { readonly period: Period; readonly routine: boolean; readonly faults: number },
): ReportTable {
  return {
    title: REPORT_NAMES['audit-trail'].title,
    facts: [{ term: FACT_TERMS.days, value: periodWords(period) }],
    columns: REPORT_COLUMNS['audit-trail'],
    rows,
    notes: [
      TEXT.entries(rows.length),
      ...(routine ? [] : [TEXT.routineLeft]),
      ...(faults === 0 ? [] : [TEXT.faults(faults)]),
    ],
  }
}

const ROUTINE: ReadonlySet<string> = new Set<ClinicEvent['type']>(['session-opened', 'session-sealed'])

/** What every session and every month leaves behind. */
function isRoutine(event: ClinicEvent): boolean {
  if (event.type === 'room-released') return event.data.override === undefined
  if (event.type === 'room-blocked') return event.data.carried !== undefined
  return ROUTINE.has(event.type)
}

interface Told {
  readonly what: string
  readonly about?: string
  readonly old?: string
  readonly now?: string
  readonly reason?: string
}

function unknown({ type, data }: LogLine): Told {
  return { what: TEXT.thing(type), now: listed(changedParts(null, data), 'new') }
}

// One case an event type and nothing else: the length is that of the list in `clinic-events.ts`.
function told(event: ClinicEvent, names: ReportNames, nameOf: (id: string) => string): Told {
  switch (event.type) {
    case 'session-opened': {
      const { session, room, technician } = event.data
      const now = TEXT.by(names.room(room), names.person(technician))
      return { what: TEXT.sessionOpened, about: TEXT.record(session), now }
    }
    case 'session-sealed':
    case 'addendum-signed': {
      const what = event.type === 'session-sealed' ? TEXT.sessionSealed : TEXT.addendum
      return { what, about: TEXT.record(event.data.session), now: TEXT.fingerprint(event.data.hash) }
    }
    case 'room-released':
      return toldRelease(event, names)
    case 'room-blocked': {
      const { room, blocked, reason, carried } = event.data
      const what = carried !== undefined ? TEXT.carried : blocked ? TEXT.blocked : TEXT.cleared
      return { what, about: names.room(room), reason }
    }
    case 'day-closed': {
      const { day, note, handedOver = [] } = event.data
      const left = handedOver.map(({ room }) => names.room(room)).join(', ')
      return { what: TEXT.dayClosed, about: day, now: left, ...(note !== undefined && { reason: note }) }
    }
    case 'catalog-changed':
      return toldChange(event, nameOf)
    case 'sign-in': {
      const { session } = event.data
      return session === undefined ? { what: TEXT.signedIn } : { what: TEXT.unlocked, about: TEXT.record(session) }
    }
    case 'sign-in-failed': {
      const { person, triesLeft } = event.data
      return { what: TEXT.wrongPin, about: names.person(person), now: TEXT.triesLeft(triesLeft) }
    }
    case 'exported': {
      const { format, count, sessions = [] } = event.data
      return { what: TEXT.exported, about: format, now: [TEXT.rows(count), ...sessions].join(', ') }
    }
    case 'backed-up':
      return { what: TEXT.backedUp, now: event.data.target }
    case 'restored':
      return { what: TEXT.restored, now: TEXT.records(event.data.count) }
    case 'hold-placed':
    case 'hold-lifted': {
      const { session, reason } = event.data
      const about = session === undefined ? TEXT.wholeClinic : TEXT.record(session)
      return { what: event.type === 'hold-placed' ? TEXT.holdPlaced : TEXT.holdLifted, about, reason }
    }
    case 'record-deleted':
      return toldDeletion(event, names)
    case 'data-moved':
      return { what: TEXT.dataMoved, old: event.data.from, now: event.data.to }
    case 'clock-jumped':
      return { what: TEXT.clockJumped, now: clockMoved(event.data.seconds) }
  }
}

function toldDeletion({ data }: Extract<ClinicEvent, { type: 'record-deleted' }>, names: ReportNames): Told {
  const { session, room, day, kept, hash, photos, reason } = data
  const old = [names.room(room), TEXT.sealedOn(day), TEXT.fingerprint(hash)].join(', ')
  const now = [TEXT.keptUntil(kept), ...(photos.length === 0 ? [] : [TEXT.photosToo(photos.length)])].join(', ')
  return { what: TEXT.recordDeleted, about: TEXT.record(session), old, now, reason }
}

function toldRelease({ data }: Extract<ClinicEvent, { type: 'room-released' }>, names: ReportNames): Told {
  const about = names.room(data.room)
  if (data.override !== undefined) return { what: TEXT.releasedByOverride, about, reason: data.override }
  return { what: TEXT.released, about, ...(data.session !== undefined && { now: TEXT.record(data.session) }) }
}

function toldChange({ data }: Extract<ClinicEvent, { type: 'catalog-changed' }>, nameOf: (id: string) => string): Told {
  const [thing = '', ...rest] = data.what.split(' ')
  const parts = changedParts(data.old, data.new)
  return {
    what: TEXT.changed,
    about: TEXT.about(TEXT.thing(thing), rest.map(nameOf).join(' ')),
    old: listed(parts, 'old'),
    now: listed(parts, 'new'),
    ...(data.reason !== undefined && { reason: data.reason }),
  }
}

function listed(parts: readonly ChangedPart[], side: 'old' | 'new'): string {
  const told = parts.slice(0, MOST_PARTS).flatMap((part) => (part[side] === '' ? [] : TEXT.part(part.path, part[side])))
  return [...told, ...(parts.length > MOST_PARTS ? [TEXT.more(parts.length - MOST_PARTS)] : [])].join('; ')
}
