import type { AppError, ChecklistFault, LooksLike, SaveFault, SetupFault } from '../ipc/errors'
import { entrySentence, roomStaysSentence } from './entry'
import { dayOpenSentence } from './day'
import { endedSentence, staffSentence } from './people'
import { backupSentence } from './backup-error'
import { moveSentence } from './move-error'
import { retentionSentence } from './retention-error'
import { ruleSentence } from './rules'
import { clockTime, durationWords } from './time'

/** What happened to the disk, what is safe, what to do. */
const SAVE_FAULTS: Readonly<Record<SaveFault, string>> = {
  'disk-full': 'The disk is full. Make room on it, then try again.',
  'folder-gone': 'The drive is gone. Plug it back in, then try again.',
  'read-only': 'The drive can only be read. Unlock it, then try again.',
  'no-permission': 'This computer does not let RoomReady write there. Allow it, then try again.',
  'disk-failed': 'The disk reports an error. Make a copy of the data folder on another drive now.',
  'newer-version': 'A newer RoomReady wrote this data. Update RoomReady on this computer.',
}

const NOT_FOUND: Readonly<Record<Extract<AppError, { code: 'not-found' }>['what'], string>> = {
  session: 'This session is no longer open. Look for it in History.',
  room: 'This room is no longer in use. Go back to the rooms and pick another.',
  person: 'This person is no longer registered here. Pick another.',
  checklist: 'This checklist is no longer in use. Pick another.',
  record: 'This record is not in the data folder. Look in the quarantine folder and in your backups.',
  'saved-file': 'This file is no longer where it was saved. Look for it in other folders, or save it again.',
  photo: 'This photo is not in the data folder. Look in your backups.',
  report:
    'This report could not be read. Make it again. If it fails, look whether the drive of the data folder is there.',
  product: 'This product is no longer registered here. Pick another.',
  lot: 'This lot is no longer in stock here. Open the list again.',
  stop: 'This lot is no longer on the stop list.',
  equipment: 'This is no longer registered here. Open the list again.',
  hold: 'This hold does not stand any more. Open the list again.',
  'dry-run': 'This dry run no longer counts. Make a new one.',
}

const LOOKS_LIKE: Readonly<Record<LooksLike, string>> = {
  email: 'This looks like an e-mail address. Use the client code.',
  phone: 'This looks like a phone number. Use the client code.',
  name: 'This looks like a name. Use the client code.',
}

type SetupField = Extract<AppError, { code: 'setup' }>['field']
const THINGS: Readonly<Record<SetupField, readonly [one: string, another: string]>> = {
  clinic: ['the clinic', 'another clinic'],
  rooms: ['this room', 'another room'],
  people: ['this person', 'another person'],
  disinfectant: ['the disinfectant', 'another disinfectant'],
}

const SETUP_FAULTS: Readonly<Record<SetupFault, (field: SetupField) => string>> = {
  'name-missing': (field) => `Enter a name for ${THINGS[field][0]}.`,
  none: (field) => (field === 'rooms' ? 'Enter one room at least.' : 'Enter one person at least.'),
  duplicate: (field) => `This name is already used for ${THINGS[field][1]}. Make them different.`,
  'no-manager': () => 'The first person has to be a manager. Somebody has to clear rooms and read the records.',
  'weak-pin': () => 'This PIN is easy to guess. Avoid 1111, 1234, years and the like.',
  'pin-length': () => 'A PIN has 4 to 8 digits.',
  'registration-missing': () => 'Enter the registration number or the standard printed on the label.',
  'contact-time': () => 'Enter the contact time from the label, as minutes or m:ss, from 0:15 to 10:00.',
}

/** Why a field of the setup cannot stay as it is. */
export function setupSentence(field: SetupField, why: SetupFault): string {
  return SETUP_FAULTS[why](field)
}

/** Why a client reference is asked about (rule R29). */
export function looksLikeSentence(looksLike: LooksLike): string {
  return LOOKS_LIKE[looksLike]
}

const RESCUES: Readonly<Record<Extract<AppError, { code: 'rescue' }>['why'], string>> = {
  'not-a-journal': 'This file is not a copy of a session. Choose the file that begins with "roomready-rescue".',
  altered: 'This copy was changed after RoomReady wrote it. Nothing was taken in.',
  'other-session': 'This copy does not go on where an open session ends. Nothing was taken in.',
  'nothing-new': 'Everything in this copy is already here. Nothing was missing.',
}

function notReady({ room, state, underWay }: Extract<AppError, { code: 'room-not-ready' }>): string {
  switch (state.state) {
    case 'in-session':
      return underWay === undefined
        ? `${room} is in session. Pick another room.`
        : `${underWay.name} started ${room} at ${clockTime({ at: state.since, offset: underWay.offset })}. Pick another room.`
    case 'blocked':
      return `${room} is blocked: ${state.reason}. A manager has to clear it first.`
    case 'ready':
      return `${room} is ready already. Go back to the rooms and start the session.`
    case 'turnover-due':
      if (state.session === undefined) return `${room} is not released. Do its turnover first, or pick another room.`
      return state.since === undefined || underWay === undefined
        ? `${room} is not released. Its turnover is under way. Finish it, or pick another room.`
        : `${room} is not released. Its turnover began at ${clockTime({ at: state.since, offset: underWay.offset })} and is not finished. Finish it, or pick another room.`
  }
}

function notWritten({ name, fault }: Extract<AppError, { code: 'not-written' }>): string {
  if (fault === 'open-elsewhere') return `${name} is open in another program. Close it there, then try again.`
  if (fault === 'cut-off')
    return `${name} was not written: the work on it broke off. Try again. Nothing in RoomReady is lost.`
  return `${name} was not written. ${SAVE_FAULTS[fault]} Nothing in RoomReady is lost.`
}

/** "Maya’s", "Lukas’". */
function possessive(name: string): string {
  return name.endsWith('s') ? `${name}’` : `${name}’s`
}

function waitWords(seconds: number): string {
  if (seconds >= 60) return durationWords(Math.ceil(seconds / 60))
  return seconds === 1 ? '1 second' : `${seconds} seconds`
}

const CHECKLIST_FAULTS: Readonly<Record<ChecklistFault, string>> = {
  faults: 'This draft cannot be put in use yet. Put right what is listed beside it; the draft is kept.',
  reasons: 'A critical line is switched off or weaker, and its reason is missing. Write it, 3 letters at least.',
  'name-missing': 'The checklist has no name. Give it one.',
  'name-taken': 'Another checklist has this name. Choose another.',
  'draft-first': 'There is a draft already. Put it in use or discard it first.',
  'last-in-use': 'This is the only checklist in use. Take another one into use first.',
}

type Sentences = { readonly [C in AppError['code']]: (error: Coded<C>) => string }
/** An error whose code the compiler follows into the table. */
type Coded<C extends AppError['code']> = { [P in C]: Extract<AppError, { code: P }> & { readonly code: P } }[C]

const SENTENCES: Sentences = {
  'bad-request': () => 'RoomReady could not read this entry. Nothing was changed. Make it shorter, then try again.',
  rule: ({ rule }) => ruleSentence(rule),
  'not-found': ({ what }) => NOT_FOUND[what],
  'wrong-pin': ({ name, triesLeft }) => {
    const first = name.split(/\s+/)[0] ?? name
    return `That PIN is not ${possessive(first)}. ${triesLeft === 1 ? '1 try' : `${triesLeft} tries`} left.`
  },
  'pin-locked': ({ seconds }) => `Too many wrong PINs. The next try opens in ${waitWords(seconds)}.`,
  'pin-again': () => 'The PIN counts for two minutes. Enter it again.',
  'wrong-person': ({ name }) => `This session belongs to ${name}. Hand it over first.`,
  'session-locked': () => 'This screen is locked. Open it with a PIN first. Nothing was changed.',
  'needs-manager': () => 'This is for managers. Sign in with a manager’s PIN.',
  'room-not-ready': notReady,
  'client-reference': ({ looksLike }) => looksLikeSentence(looksLike),
  'client-missing': () => 'Enter the client reference.',
  'already-set-up': () => 'This clinic is already set up. Nothing was changed.',
  setup: ({ field, why }) => setupSentence(field, why),
  entry: ({ field, why }) => entrySentence(field, why),
  'room-stays': ({ room, why }) => roomStaysSentence(room, why),
  photo: ({ why, maxMegabytes }) =>
    ({
      type: 'This file is not a photo. Take a JPEG, PNG or WebP.',
      size: `This photo is larger than ${maxMegabytes} MB. Take a smaller one.`,
      broken: 'This photo could not be read. Take it again, or choose another.',
    })[why],
  cancelled: () => 'Nothing was chosen. Nothing was changed.',
  'not-written': notWritten,
  'not-saved': ({ fault }) => `Not saved. ${SAVE_FAULTS[fault]}`,
  rescue: ({ why }) => RESCUES[why],
  'day-open': ({ left }) => dayOpenSentence(left),
  staff: ({ fault }) => staffSentence(fault),
  'credentials-ended': ({ ended, mayOverride }) => endedSentence(ended, mayOverride),
  checklist: ({ why }) => CHECKLIST_FAULTS[why],
  backup: backupSentence,
  move: moveSentence,
  moving: () => 'The data folder is being moved. Wait until that is done, or stop it in Settings, under Data.',
  retention: ({ why, count }) => retentionSentence(why, count),
  'open-sessions': ({ count }) =>
    `${count === 1 ? '1 session is' : `${count} sessions are`} still open. Finish ${count === 1 ? 'it' : 'them'} first.`,
}

/** What a person reads when something expected went wrong: what happened, what is safe, what to do. */
export function errorSentence<C extends AppError['code']>(error: Coded<C>): string {
  const sentence: (error: Coded<C>) => string = SENTENCES[error.code]
  return sentence(error)
}
