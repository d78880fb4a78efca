import type { KeptAs } from '../retention/kept-as'
import { expiryWords } from './checklist'
import { keptAsWords } from './rules'

const counted = (count: number, one: string, more: string) =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : more}`

/** What is changed in the catalog, by the first word that the clinic log uses for it. */
const THINGS: Readonly<Record<string, string>> = {
  setup: 'Clinic set up',
  checklist: 'Checklist',
  person: 'Person',
  room: 'Room',
  product: 'Product',
  policy: 'Rules of the clinic',
  clinic: 'Clinic',
}

/** Words of the audit trail. */
export const AUDIT_TEXT = {
  system: 'RoomReady',
  sessionOpened: 'Session opened',
  sessionSealed: 'Session sealed',
  addendum: 'Addendum signed',
  released: 'Room released',
  releasedByOverride: 'Room released by override',
  blocked: 'Room blocked',
  cleared: 'Block cleared',
  carried: 'Room is still blocked',
  dayClosed: 'Day closed',
  changed: 'Changed',
  signedIn: 'Manager signed in',
  unlocked: 'Locked session opened',
  wrongPin: 'Wrong PIN',
  exported: 'Exported',
  backedUp: 'Backed up',
  restored: 'Restored',
  holdPlaced: 'Legal hold placed',
  holdLifted: 'Legal hold lifted',
  wholeClinic: 'Whole clinic',
  recordDeleted: 'Record deleted',
  sealedOn: (day: string) => `sealed ${expiryWords(day)}`,
  keptUntil: ({ until, ...as }: { readonly as: KeptAs; readonly years: number; readonly until: string }) =>
    `Was kept until ${expiryWords(until)} (${keptAsWords(as)})`,
  photosToo: (count: number) => `${counted(count, 'photo', 'photos')} with it`,
  dataMoved: 'Data folder moved',
  clockJumped: 'Clock changed',
  record: (session: string) => `Record ${session}`,
  thing: (word: string) => THINGS[word] ?? word.charAt(0).toUpperCase() + word.slice(1).replaceAll('-', ' '),
  about: (thing: string, name: string) => (name === '' ? thing : `${thing} ${name}`),
  by: (room: string, technician: string) => `${room}, ${technician}`,
  fingerprint: (hash: string) => `Fingerprint ${hash}`,
  triesLeft: (count: number) => `${counted(count, 'try', 'tries')} left`,
  rows: (count: number) => counted(count, 'entry', 'entries'),
  records: (count: number) => counted(count, 'record', 'records'),
  part: (path: string, value: string) => (path === '' ? value : `${path}: ${value}`),
  more: (count: number) => `and ${counted(count, 'more', 'more')} in the clinic log`,
  entries: (count: number) => `${counted(count, 'entry', 'entries')} of the clinic log.`,
  routineLeft: 'What every session leaves behind (opened, sealed, room released) is not listed.',
  faults: (count: number) =>
    count === 1
      ? '1 line of these months is not as it was written. The inspector pack names it.'
      : `${counted(count, 'line', 'lines')} of these months are not as they were written. The inspector pack names them.`,
} as const
