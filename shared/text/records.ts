import type { LotItem } from '../checklist/field'
import type { HistoryColumn, HistoryState, LineAsk } from '../history/query'
import { localDay, localTime } from '../session/moment'
import type { Purpose, Treatment } from '../session/events'
import { LOT_ITEM_WORDS } from './cards'
import { expiryWords } from './checklist'
import { clockTime, dayWords } from './time'

const stop = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`)
const sessions = (count: number) => (count === 1 ? '1 session' : `${count.toLocaleString('en-US')} sessions`)

interface At {
  readonly at: string
  readonly offset: number
}

/** `12 Nov`; with the year where it is not `thisYear`. */
function shortDayWords(moment: At, thisYear: number): string {
  const day = dayWords(moment).replace(/\b([A-Z][a-z]{2})[a-z]+/, '$1')
  return day.endsWith(` ${thisYear}`) ? day.slice(0, -5) : day
}

/** `12 Nov 17:43`; with the year where it is not `thisYear`. */
export function finishedWords(moment: At, thisYear: number): string {
  return `${shortDayWords(moment, thisYear)} ${clockTime(moment)}`
}

/** `Open, since 09:12`; of another day, `Open, since 11 Nov`. */
export function openWords(opened: At, today: string): string {
  const isToday = localDay(opened) === today
  return `Open, since ${isToday ? clockTime(opened) : shortDayWords(opened, Number(today.slice(0, 4)))}`
}

const PURPOSES: Readonly<Record<Purpose, string>> = {
  treatment: 'Treatment',
  turnover: 'Turnover only',
  refresh: 'Disinfected again',
  list: 'Recurring list',
}

/** `Treatment 2`, `Touch-up`, or what the record is when nobody was treated. */
export function treatmentWords(purpose: Purpose, treatment: Treatment | undefined): string {
  if (treatment === undefined) return PURPOSES[purpose]
  return treatment === 'touch-up' ? 'Touch-up' : `Treatment ${treatment}`
}

export const HISTORY_TEXT = {
  title: 'History',
  total: (count: number) => `${sessions(count)} sealed`,
  found: (count: number, sealed: number) => `${sessions(count)} found, ${sealed.toLocaleString('en-US')} sealed in all`,
  open: (count: number) => (count === 0 ? '' : `, ${count.toLocaleString('en-US')} open`),
  reading: 'Older records are still being read.',
  table: 'Sessions',
  columns: {
    finished: 'Finished',
    room: 'Room',
    client: 'Client',
    treatment: 'Treatment',
    technician: 'Technician',
    checks: 'Checks',
    turnover: 'Turnover',
    status: 'Status',
    record: 'Record',
  } satisfies Record<HistoryColumn, string>,
  minutes: (count: number) => `${count.toLocaleString('en-US')} min`,
  overTarget: 'over target',
  waitingRow: 'Reading',
  noClient: 'No client',
  done: 'done',
  notApplicable: 'not applicable',
  problem: 'problem',
  status: {
    open: 'In session',
    sealed: 'Sealed',
    corrected: 'Sealed, corrected',
    'put-right': 'Problem put right',
    problem: 'Problem left',
    stopped: 'Stopped',
    altered: 'Altered',
  } satisfies Record<HistoryState, string>,
  range: (from: number, to: number, total: number) =>
    `Rows ${from.toLocaleString('en-US')} to ${to.toLocaleString('en-US')} of ${total.toLocaleString('en-US')}`,
  keys: { move: 'move', open: 'open', save: 'save' },
  noneTitle: 'No session matches.',
  none: 'Nothing is lost: clear a filter, or look for fewer letters.',
  emptyTitle: 'No sessions yet.',
  empty: 'The first one appears here when it starts.',
  loading: 'Reading the records',
  needsManager:
    'History is for managers. Press “Sign in” at the top and enter a manager’s PIN to read and save records.',
}

export const FILTER_TEXT = {
  group: 'Filters',
  search: 'Search',
  searchHint: 'Client, lot, record or note',
  more: 'More filters',
  dates: 'Days',
  rooms: 'Room',
  technicians: 'Technician',
  states: 'Status',
  treatments: 'Treatment',
  checklists: 'Checklist',
  lines: 'Check',
  was: 'What it was',
  from: 'From',
  to: 'To',
  dayWrong: 'Write a day as 12 May 2026 or 2026-05-12.',
  all: {
    dates: 'All days',
    rooms: 'All rooms',
    technicians: 'All technicians',
    states: 'Any status',
    treatments: 'All treatments',
    checklists: 'All checklists',
    lines: 'Any check',
  },
  presets: {
    today: 'Today',
    'last-7': 'Last 7 days',
    'last-30': 'Last 30 days',
    'last-365': 'Last 12 months',
    other: 'Chosen days',
  },
  state: {
    open: 'Open',
    sealed: 'Sealed',
    corrected: 'Corrected',
    'put-right': 'Problem put right',
    problem: 'Problem left',
    stopped: 'Stopped',
    altered: 'Altered',
  } satisfies Record<HistoryState, string>,
  mark: {
    problem: 'Was a problem',
    'not-applicable': 'Was not applicable',
    corrected: 'Was corrected',
    'dried-early': 'Dried early',
    missed: 'Problem, dried early or corrected',
    timed: 'Had a contact time',
  } satisfies Record<LineAsk, string>,
  chip: {
    text: (text: string) => `“${text}”`,
    from: (day: string) => `From ${expiryWords(day)}`,
    to: (day: string) => `To ${expiryWords(day)}`,
    purpose: (purpose: Purpose) => (purpose === 'treatment' ? 'Treatments only' : PURPOSES[purpose]),
    lot: (item: LotItem, lot: string) => `${LOT_ITEM_WORDS[item].name} ${lot}`,
    line: (label: string, mark: string) => `${label}: ${mark.toLowerCase()}`,
    firstTime: (passed: boolean) => (passed ? 'Passed first time' : 'Not passed first time'),
    turnover: (min: number, max: number | undefined) =>
      max === undefined ? `Turnover from ${min} min` : `Turnover ${min} to ${max} min`,
  },
  clear: (words: string) => `Clear ${words}`,
  clearAll: 'Clear all filters',
}

/** A record's place in the clinic log. */
export const CLINIC_LOG_TEXT = {
  heading: 'In the clinic log',
  around: { opened: 'Around the opening', sealed: 'Around the seal' },
  first: 'The clinic log begins here.',
  last: 'The newest line of the clinic log.',
  altered: 'This line is not as it was written.',
}

export const RECORD_TEXT = {
  back: 'History',
  title: (room: string, client: string | undefined) => (client === undefined ? room : `${room}, client ${client}`),
  meta: (session: string, day: string, from: string, to: string, treatment: string, technician: string) =>
    `Record ${session} · ${day}, ${from} to ${to} · ${treatment} · ${technician}`,
  timeline: 'Timeline',
  everything: (count: number) => `Everything, ${count}`,
  exceptions: (count: number) => `Problems and corrections, ${count}`,
  show: 'Show',
  noExceptions: 'No problems and no corrections in this record.',
  seal: {
    intact: { title: 'Seal verified', text: 'Checked just now, nothing has changed.' },
    altered: {
      title: 'Seal broken',
      text: 'This record was changed outside RoomReady. It can still be saved, and is marked.',
    },
    'not-in-clinic-log': {
      title: 'Seal not in the clinic log',
      text: 'The record fits together, but the clinic log does not know its seal. Keep both files for an inspection.',
    },
  },
  alteredLines: (seqs: readonly number[]) =>
    seqs.length === 0 ? '' : `Not as written: ${seqs.length === 1 ? 'line' : 'lines'} ${seqs.join(', ')}.`,
  alteredEvent: 'This line is not as it was written.',
  fingerprint: 'Fingerprint (SHA-256)',
  sealedAt: 'Sealed',
  signedBy: (name: string) => `Signed by ${name}`,
  signatureOf: (name: string) => `Signature of ${name}`,
  signedByPin: 'Signed by PIN.',
  checklist: (name: string, version: number) => `${name}, version ${version}`,
  materials: 'Materials',
  noMaterials: 'None logged.',
  contactTimes: 'Contact times',
  contact: (kept: string, required: string) => `${kept} kept, ${required} required`,
  notKept: (required: string) => `Not finished, ${required} required`,
  rewets: (count: number) => (count === 0 ? '' : count === 1 ? ', wetted again once' : `, wetted again ${count} times`),
  photos: (count: number) => `Photos, ${count}`,
  photo: (label: string, time: string) => `${label}, ${time}`,
  photoClose: 'Close',
  addenda: 'Addenda',
  noAddenda: 'None. What is learned after the seal is added here; the record itself stays as it is.',
  addendumBy: (name: string, day: string, time: string) => `${name}, ${day}, ${time}`,
  addendumAbout: (label: string) => `About: ${label}`,
}

export const ADDENDUM_TEXT = {
  open: 'Add correction',
  title: 'Add to this record',
  intro: 'The sealed record is not changed. What you add stands below it, signed with your PIN.',
  text: 'What is added',
  textMissing: 'Write what is added.',
  reason: 'Why it is added now',
  reasonMissing: 'Write why this is added.',
  line: 'About which check',
  wholeRecord: 'The whole record',
  person: 'Who signs',
  pinLater: 'The PIN pad opens when both texts are written.',
  cancel: 'Close',
}

/** Words of the timeline, one place for each kind of event. */
export const EVENT_TEXT = {
  opened: {
    treatment: (checklist: string) => `Session started from checklist ${checklist}`,
    turnover: (checklist: string) => `Turnover started from checklist ${checklist}`,
    refresh: (checklist: string) => `Turnover started because readiness ran out, checklist ${checklist}`,
    list: (checklist: string) => `Started: ${checklist}`,
  },
  released: 'Room released before',
  byOverride: (reason: string) => `By override: ${reason}`,
  sharpsFull: 'The sharps bin was left full before.',
  line: (label: string, words: string) => (words === '' ? label : `${label}: ${words}`),
  doneAgain: (label: string) => `${label}, settled again`,
  putRight: 'Put right',
  problem: 'Problem',
  notApplicable: 'Not applicable',
  late: 'Logged late',
  reason: 'Reason',
  correction: 'Correction',
  correctionTo: (label: string) => `to ${label}`,
  correctedAt: (time: string) => `corrected at ${time}`,
  firstKept: (reason: string) => `${stop(reason)} The first entry is kept.`,
  undo: (label: string) => `${label}: taken back with Undo within ten seconds`,
  status: { open: 'open again', done: 'done' },
  timerStarted: (product: string, required: string) => `Contact time started: ${product}, ${required} required`,
  timerRewetted: (zones: string, kept: string) => `Dried early, wetted again: ${zones}. ${kept} did not count.`,
  timerCompleted: (label: string, kept: string, required: string) => `${label}: ${kept} kept of ${required} required`,
  gloves: (why: string, material: string) => `Gloves changed: ${why}, new pair ${material}`,
  breakStarted: 'Break started',
  breakEnded: 'Break ended: hands, gloves, mask and barriers checked',
  lot: { first: 'Opened', extra: 'One more', dropped: 'One fell down, new one' },
  lotLogged: (how: string, item: string, words: string) => `${how}: ${item}, ${words}`,
  serial: 'Single pack',
  note: 'Note',
  asked: { 'fast-completion': 'Asked about fast ticks', 'silent-gap': 'Asked about a silent gap', warning: 'Warning' },
  photo: (label: string) => `Photo for ${label}`,
  incidentOpened: (kind: string) => `Incident: ${kind}`,
  incidentClosed: 'Incident reported in full',
  incident: {
    happenedAt: 'Time',
    exposed: 'Exposed',
    device: 'Device',
    area: 'Where',
    how: 'How',
    firstAid: 'First aid',
    followUp: 'Follow-up',
  },
  pausePassed: (pause: string) => `${pause} passed`,
  override: (rule: string) => `Override of rule ${rule}`,
  abandoned: 'Session stopped',
  sealed: 'Signed and sealed',
  addendum: 'Addendum',
  about: 'About',
  unknownLine: 'A line of another version',
}

/** `17:43:20`. */
export function sealTime(moment: At): string {
  return localTime(moment)
}
