import type { AppError, LooksLike, SaveFault, SetupFault } from '../ipc/errors'
import type { RoomState } from '../room/room-state'
import { ruleSentence } from './rules'
import { NOT_SAVED_TEXT } from './session'

/** What every expected error says: what happened, what is safe, what to do. */
export function errorSentence(error: AppError): string {
  switch (error.code) {
    case 'rule':
      return ruleSentence(error.rule)
    case 'wrong-pin':
      return `That PIN is not ${firstName(error.name)}’s. ${error.triesLeft} ${error.triesLeft === 1 ? 'try' : 'tries'} left.`
    case 'pin-locked':
      return `Too many wrong PINs for ${firstName(error.name)}. Wait ${waitWords(error.seconds)}, then try again.`
    case 'room-not-ready':
      return `${error.room} ${ROOM_STATES[error.state.state](error.state)}`
    case 'client-reference':
      return LOOKS_LIKE[error.looksLike]
    case 'setup':
      return SETUP[error.why]
    case 'photo':
      return PHOTO[error.why](error.maxMegabytes)
    case 'not-written':
      return notWritten(error.name, error.fault)
    case 'not-saved':
      return `${NOT_SAVED_TEXT.title(error.fault)} Everything that shows its time is safe. Try again when the disk can be written.`
    case 'rescue':
      return RESCUE[error.why]
    case 'not-found':
      return NOT_FOUND[error.what]
    case 'open-sessions':
      return `${error.count === 1 ? 'One session is' : `${error.count} sessions are`} still open. Seal them first.`
    case 'wrong-person':
      return `This needs the PIN of ${error.name}.`
    case 'bad-request':
    case 'pin-again':
    case 'needs-manager':
    case 'client-missing':
    case 'already-set-up':
    case 'cancelled':
      return PLAIN[error.code]
  }
}

const PLAIN = {
  'bad-request': 'RoomReady did not understand this entry. Nothing was changed. Check it and try again.',
  'pin-again': 'The PIN was entered too long ago. Enter it again.',
  'needs-manager': 'This needs a manager. Sign in with a manager’s PIN.',
  'client-missing': 'Enter the client reference, for example the booking number.',
  'already-set-up': 'This clinic is set up already. Nothing was changed.',
  cancelled: 'Nothing was saved. Choose a place when you are ready.',
} as const

const NOT_FOUND = {
  session: 'This session is not open any more. Go back to the rooms.',
  room: 'This room is not in the clinic’s list any more. Pick another room.',
  person: 'This person is not in the clinic’s list any more. Pick another person.',
  checklist: 'This checklist is not in use any more. Pick another checklist.',
  record: 'This record could not be found or read. Its file may have been moved; look in the data folder.',
  photo: 'This photo could not be found. Its file may have been moved; look in the data folder.',
} as const

const LOOKS_LIKE: Readonly<Record<LooksLike, string>> = {
  name: 'This looks like a name. Use the client code.',
  phone: 'This looks like a phone number. Use the client code.',
  email: 'This looks like an e-mail address. Use the client code.',
}

const SETUP: Readonly<Record<SetupFault, string>> = {
  'name-missing': 'Enter a name.',
  none: 'Add at least one.',
  duplicate: 'Two have the same name. Give each its own, so that the record tells them apart.',
  'no-manager': 'The first person has to be a manager.',
  'weak-pin': 'This PIN is easy to guess. Choose one without a run or a repeated digit.',
  'pin-length': 'A PIN has 4 to 8 digits.',
  'registration-missing': 'Copy the registration number or the test standard from the label.',
  'contact-time': 'Copy the contact time from the label, between 0:15 and 10:00.',
}

const PHOTO = {
  type: () => 'This is no photo that RoomReady can keep. Choose a JPEG, PNG or WebP picture.',
  size: (megabytes: number) => `This photo is larger than ${megabytes} MB. Take it again with a smaller size.`,
  broken: () => 'This photo cannot be read. Take it again.',
}

const RESCUE = {
  'not-a-journal': 'This file was not saved by RoomReady. Choose the file whose name begins with roomready-rescue.',
  altered: 'This file was changed after RoomReady saved it. Nothing was taken in.',
  'other-session': 'This file belongs to no session that is open here. Nothing was changed.',
  'nothing-new': 'Everything in this file is saved here already.',
} as const

function notWritten(name: string, fault: SaveFault | 'open-elsewhere'): string {
  if (fault === 'open-elsewhere') return `${name} is open in another program. Close it there, then save again.`
  const why = NOT_SAVED_TEXT.title(fault).replace(/^Not saved\. /, '')
  return `${name} was not saved. ${why} The records themselves are safe. Choose another place.`
}

const ROOM_STATES: { readonly [S in RoomState['state']]: (state: RoomState) => string } = {
  ready: () => 'is ready. Start a session in it.',
  'in-session': () => 'is in session. Pick another room.',
  blocked: (state) =>
    `is blocked${state.state === 'blocked' ? `: ${state.reason.replace(/\.$/, '')}` : ''}. A manager can clear it. Pick another room.`,
  'turnover-due': (state) =>
    state.state === 'turnover-due' && state.reason === 'ran-out'
      ? 'was ready too long ago. Disinfect it again or pick another room.'
      : 'is not released. Its turnover is not finished. Finish the turnover or pick another room.',
}

function waitWords(seconds: number): string {
  if (seconds < 60) return `${seconds} seconds`
  const minutes = Math.ceil(seconds / 60)
  return minutes === 1 ? '1 minute' : `${minutes} minutes`
}

function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name
}
