import type { Hold } from '../retention/holds'
import type { GoingRow, RetentionDone, RetentionTrial, RetentionView, StaysBecause } from '../retention/retention-view'
import { sizeWords } from './size'
import { expiryWords } from './checklist'
import { keptAsWords, ruleSentence } from './rules'
import { clockTime, dayWords } from './time'

const number = (count: number) => count.toLocaleString('en-US')
const counted = (count: number, one: string) => `${number(count)} ${one}${count === 1 ? '' : 's'}`
const upperFirst = (text: string) => text.charAt(0).toLocaleUpperCase('en') + text.slice(1)

/** `12 Nov 2026`: rows of a table stay short. */
const shortDay = (day: string) => expiryWords(day).replace(/\b([A-Z][a-z]{2})[a-z]+/, '$1')

const STAYS: Readonly<Record<Exclude<StaysBecause['kind'], 'kept'>, string>> = {
  open: 'Still open: it has no seal yet.',
  altered: 'Its seal is broken. Look into it before it can go.',
  unreadable: 'It cannot be read. Look into it before it can go.',
  changed: 'It may go since the dry run. Make a new one.',
}

/** Why a record stays. */
function staysWords(why: StaysBecause): string {
  return why.kind === 'kept' ? ruleSentence(why.rule) : STAYS[why.kind]
}

const records = (count: number) => counted(count, 'record')
const withPhotos = (count: number, photos: number) =>
  photos === 0 ? records(count) : `${records(count)} and ${counted(photos, 'photo')}`

/** How long records are kept, legal holds, and the deletion of what is old enough, in Settings. */
export const RETENTION_TEXT = {
  loading: 'Reading the clinic log',
  rules: 'Every value can be changed here or under Rules, with a reason. Nothing is deleted by itself.',
  holds: {
    title: 'Legal hold',
    about:
      'Nothing under a hold is deleted, however old it is. The clinic log keeps who placed and lifted it, and why.',
    none: 'No hold stands.',
    place: 'Place a hold',
    wholeClinic: 'Whole clinic',
    record: (session: string) => `Record ${session}`,
    placed: ({ at, offset }: Pick<Hold, 'at' | 'offset'>, name: string) => `Since ${dayWords({ at, offset })}, ${name}`,
    lift: 'Lift',
    liftName: (what: string) => `Lift the hold on ${what}`,
    liftReason: 'Why is it lifted?',
    liftSave: 'Lift the hold',
    on: 'Hold on',
    choices: { record: 'One record', clinic: 'Whole clinic' },
    number: 'Record number',
    numberHint: 'As it stands in History, for example 261122-k7x2m9.',
    numberMissing: 'Enter the number of the record.',
    reason: 'Why?',
    reasonHint: 'Such as a court’s or an insurer’s case number. No client’s name.',
    save: 'Place the hold',
    cancel: 'Cancel',
  },
  title: 'Delete what is old enough',
  about: 'A dry run looks through every record and lists what could go. It changes nothing.',
  tryOut: 'Dry run',
  tryAgain: 'New dry run',
  looking: 'Looking through the records',
  deleting: 'Deleting records',
  progress: (done: number, all: number) => (all === 0 ? 'Starting' : `${Math.floor((done / all) * 100)} %`),
  cancel: 'Cancel',
  stop: 'Stop',
  asOf: ({ at, offset }: Pick<RetentionTrial, 'at' | 'offset'>) =>
    `As of ${dayWords({ at, offset })} ${clockTime({ at, offset })}`,
  going: ({ count, photos, bytes }: RetentionTrial['going']) =>
    count === 0 ? 'No record is old enough to go.' : `${withPhotos(count, photos)} could go: ${sizeWords(bytes)}.`,
  held: ({ hold, young, open, unsound }: RetentionTrial['held'], next: string | undefined): readonly string[] => [
    ...(young > 0
      ? [`${records(young)} not old enough${next === undefined ? '' : `, the next on ${expiryWords(next)}`}`]
      : []),
    ...(hold > 0 ? [`${records(hold)} under a legal hold`] : []),
    ...(open > 0 ? [`${counted(open, 'session')} still open`] : []),
    ...(unsound > 0 ? [`${records(unsound)} to look into: broken seal, or not readable`] : []),
  ],
  heldTitle: 'These stay',
  list: 'Show',
  lists: { going: 'Would go', held: 'Stay' },
  table: { going: 'Records that would go', held: 'Records that stay' },
  columns: {
    session: 'Record',
    day: 'Sealed',
    client: 'Client',
    room: 'Room',
    why: 'Why',
    bytes: 'Size',
  },
  day: shortDay,
  why: ({ kept: { until, ...as } }: Pick<GoingRow, 'kept'>) =>
    `${upperFirst(keptAsWords(as))}, over since ${until === undefined ? '' : shortDay(until)}`,
  stays: staysWords,
  size: sizeWords,
  more: (count: number) => `Show ${number(count)} more`,
  noRows: 'Nothing to list.',
  backups: (backups: RetentionView['backups']) =>
    backups === undefined
      ? 'Copies elsewhere keep what is deleted here: RoomReady does not reach them.'
      : `The backups on ${backups.drive} keep what is deleted until they are replaced, ${counted(backups.keepDays, 'day')} at least. Restoring one on this computer does not bring a deleted record back.`,
  forGood:
    'Deleted records cannot be brought back. The clinic log keeps the number, the day and the fingerprint of each.',
  form: {
    title: (count: number) => `Delete ${records(count)}`,
    reason: 'Why are they deleted?',
    reasonHint: 'A few words. They stay in the clinic log with each record.',
    count: 'How many records?',
    countHint: (count: number) => `Enter ${number(count)} to confirm.`,
    first: 'The PIN opens when the reason and the number are there.',
    pinHint: 'The PIN deletes at once.',
  },
  done: ({ count, all, photos, bytes }: RetentionDone) =>
    [
      `Deleted: ${withPhotos(count, photos)}, ${sizeWords(bytes)}.`,
      ...(count < all ? [`It was stopped before the other ${number(all - count)}. They are all still here.`] : []),
      'The audit trail in Reports names each.',
    ].join(' '),
  before: (count: number) => `Deleted since the clinic began: ${records(count)}.`,
} as const
