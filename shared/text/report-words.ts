import type { CredentialState } from '../people/credential'
import type { Role } from '../people/person'
import type { Period } from '../reports/period'
import type { ReportCell, ReportColumnKind, TimeCell } from '../reports/report-table'
import type { ReportKind } from '../reports/report-wish'
import { expiryWords } from './checklist'
import { clockTime, dayWords, durationWords } from './time'

const number = (count: number) => count.toLocaleString('en-US')
const counted = (count: number, one: string, more: string) => `${number(count)} ${count === 1 ? one : more}`
const sessionsCounted = (count: number) => counted(count, 'session', 'sessions')

/** `12 May 2026 14:05` at the clinic. */
export function momentWords(moment: TimeCell): string {
  return `${dayWords(moment)} ${clockTime(moment)}`
}

/** `12 Nov 2026`: rows of a table stay on one line. */
const short = (words: string) => words.replace(/\b([A-Z][a-z]{2})[a-z]+/, '$1')

/** A cell as a person reads it on the screen and on paper. */
export function reportCellWords(cell: ReportCell, kind: ReportColumnKind): string {
  if (cell === undefined) return ''
  if (typeof cell === 'number') return number(cell)
  if (typeof cell === 'string') return kind === 'expiry' && cell !== '' ? expiryWords(cell) : cell
  return 'day' in cell ? short(expiryWords(cell.day)) : short(momentWords(cell))
}

/** `1 May 2026 to 31 May 2026`, `All days`. */
export function periodWords({ from, to }: Period): string {
  if (from !== undefined && to !== undefined)
    return from === to ? expiryWords(from) : `${expiryWords(from)} to ${expiryWords(to)}`
  if (from !== undefined) return `From ${expiryWords(from)}`
  return to === undefined ? 'All days' : `To ${expiryWords(to)}`
}

/** Heading and one sentence about each report. */
export const REPORT_NAMES: Readonly<Record<ReportKind, { readonly title: string; readonly sentence: string }>> = {
  'room-log': {
    title: 'Room log',
    sentence: 'Sessions, minutes of turnover, and who released the room.',
  },
  'lot-trace': {
    title: 'Lot trace',
    sentence: 'Which sessions used a lot, who worked, how many units.',
  },
  exceptions: {
    title: 'Exceptions',
    sentence: 'Overrides, not applicable, late entries, fast ticks, gloves.',
  },
  'exposure-log': {
    title: 'Exposure log',
    sentence: 'Incidents, first aid and follow-up, without names.',
  },
  'exposure-log-private': {
    title: 'Exposure log, private',
    sentence: 'The same with names of staff. Keep it apart.',
  },
  credentials: {
    title: 'Credentials',
    sentence: 'Licenses and training with their last day.',
  },
  'audit-trail': {
    title: 'Audit trail',
    sentence: 'Who changed what, and why, from the clinic log.',
  },
}

export const FACT_TERMS = {
  days: 'Days',
  room: 'Room',
  lot: 'Lot',
  allRooms: 'All rooms',
} as const

export const ROOM_LOG_TEXT = {
  treatment: (treatment: string) => (treatment === 'touch-up' ? 'Touch-up' : `Treatment ${treatment}`),
  purpose: { treatment: 'Treatment', turnover: 'Turnover only', refresh: 'Disinfected again' },
  list: (name: string) => `List: ${name}`,
  override: 'Released by override',
  blocked: 'Room blocked',
  cleared: 'Block cleared',
  stopped: 'Stopped before its end',
  notReleased: 'Not released after this',
  count: (sessions: number, rooms: number) => `${sessionsCounted(sessions)} in ${counted(rooms, 'room', 'rooms')}.`,
  turnover: (median: number, longest: number) =>
    `Turnover after a client: ${durationWords(median)} in the middle, ${durationWords(longest)} at most.`,
  overrides: (count: number) => `Released by a manager’s override: ${counted(count, 'time', 'times')}.`,
} as const

export const LOT_TRACE_TEXT = {
  state: { sealed: 'Sealed', stopped: 'Stopped', open: 'Open' },
  count: (sessions: number, units: number, rooms: number) =>
    `${sessionsCounted(sessions)} used ${counted(units, 'unit', 'units')} in ${counted(rooms, 'room', 'rooms')}.`,
  lots: (lots: readonly string[], more: number) =>
    `Lots that hold these signs: ${lots.join(', ')}${more === 0 ? '' : ` and ${number(more)} more`}.`,
  corrected: 'A lot that was corrected to another one counts as the other one. The record keeps both.',
  none: 'No session used a lot that holds these signs.',
} as const

export const EXCEPTION_TEXT = {
  kinds: {
    repeated: 'Often not applicable',
    override: 'Override',
    'room-override': 'Room released without turnover',
    'not-applicable': 'Not applicable',
    late: 'Late entry',
    fast: 'Fast completion',
    gloves: 'Glove change missing',
    clock: 'Clock changed',
  },
  rule: (rule: string, reason: string) => `Rule ${rule}: ${reason}`,
  repeated: (count: number, asked: number, most: string, times: number) =>
    `Not applicable in ${number(count)} of ${sessionsCounted(asked)}, most often entered by ${most}: ${counted(times, 'time', 'times')}.`,
  fast: (lines: number, seconds: number) =>
    `${lines} checks in ${counted(Math.max(1, Math.round(seconds)), 'second', 'seconds')}.`,
  notAsked: 'No answer was given to the question about it.',
  gloves: (minutes: number, limit: number) =>
    `One pair worn for ${durationWords(minutes)}; the clinic’s limit is ${durationWords(limit)}.`,
  glovesNeeded: (because: string) => `New gloves were needed and none were logged: ${because}`,
  lateGloves: 'Glove change',
  lateLot: (item: string) => `Extra lot: ${item}`,
  counts: (counts: readonly (readonly [kind: string, count: number])[]) =>
    counts.length === 0
      ? 'No exceptions.'
      : `${counts.map(([kind, count]) => `${kind}: ${number(count)}`).join('. ')}.`,
  repeatedRule: 'A check counts as often not applicable from three sessions and a fifth of all sessions on.',
  sessions: (count: number) => `${sessionsCounted(count)} looked through.`,
} as const

export const EXPOSURE_TEXT = {
  staff: 'Staff',
  client: 'Client',
  unfinished: 'Report not finished',
  nameTaken: '(name)',
  noNames: 'No names: staff and clients are named as such only. Names of staff in the texts were taken out.',
  withNames: 'Private: this form holds names of staff. Keep it apart from the log that others read.',
  count: (count: number) => `${counted(count, 'incident', 'incidents')}.`,
} as const

const ENDS_SOON = 'Ends soon'
export const CREDENTIAL_TEXT = {
  kinds: {
    license: 'License or registration',
    'bloodborne-training': 'Blood-borne pathogen training',
    'first-aid': 'First aid',
    'infection-control': 'Infection-control award',
    own: 'Other',
  },
  states: {
    'in-date': 'In date',
    'within-60': ENDS_SOON,
    'within-30': ENDS_SOON,
    'within-7': ENDS_SOON,
    ended: 'Ended',
  } satisfies Record<CredentialState, string>,
  renewing: (state: string) => `${state}, renewal in progress`,
  roles: { technician: 'Technician', manager: 'Manager' } satisfies Record<Role, string>,
  none: 'None registered',
  asOf: (day: string) => `As of ${expiryWords(day)}. People who have left are not listed.`,
  count: (ended: number, soon: number) => `${number(ended)} ended, ${number(soon)} end within 60 days.`,
} as const

/** Words that only printed reports have. */
export const REPORT_PAGE_TEXT = {
  empty: 'Nothing to list.',
} as const
