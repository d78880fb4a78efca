import type { GLOVE_REASONS } from '../session/events'
import type { LotItem } from '../checklist/field'
import { minutesAndSeconds } from './checklist'
import { durationWords } from './time'

type GloveReason = (typeof GLOVE_REASONS)[number]

/** `62 min`, as the rules word it; long waits as `45 h 4 min`. */
function waitWords(minutes: number): string {
  return minutes < 100 ? `${minutes} min` : durationWords(minutes)
}

/** `1 second`, `6 seconds`; never none. */
function secondsWords(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds))
  return whole === 1 ? '1 second' : `${whole} seconds`
}

/** The turnover clock's `m:ss`; over 100 minutes in hours and minutes. */
export function clockWords(seconds: number): string {
  const whole = Math.floor(Math.max(0, seconds))
  return whole < 6000 ? minutesAndSeconds(whole) : durationWords(whole / 60)
}

const possessive = (name: string) => (name.endsWith('s') ? `${name}’` : `${name}’s`)

export const PIN_TEXT = {
  label: (name: string) => `${possessive(name)} PIN`,
  words: {
    clear: 'Clear',
    deleteLast: 'Delete the last digit',
    entered: (count: number, length: number) => `${count} of ${length} digits entered`,
  },
  wait: (seconds: number) => `Too many wrong PINs. The next try opens in ${minutesAndSeconds(seconds)}.`,
}

export const HAND_OVER_TEXT = {
  button: 'Hand over',
  worksNow: (name: string) => `, ${name} works now`,
  close: 'Close',
  title: 'Hand over this session',
  pick: (from: string) => `${from} hands over to`,
  both: (from: string, to: string) => `${from} hands over to ${to}.`,
  nobody: 'Nobody else is registered on this computer. A manager adds people in Settings.',
}

const COUNTS = ['No lines', 'One line', 'Two lines', 'Three lines', 'Four lines', 'Five lines']

export const PROMPT_TEXT = {
  region: 'A question about this session',
  fast: (lines: number, seconds: number) =>
    `${COUNTS[lines] ?? `${lines} lines`} in ${secondsWords(seconds)}. Were all ${
      lines === 5 ? 'five' : lines
    } checked?`,
  fastYes: 'Yes, all checked',
  fastNo: 'No, I correct it',
  fastYesNote: (seconds: number) => `Five lines in ${secondsWords(seconds)}: all were checked.`,
  fastNoNote: (seconds: number) => `Five lines in ${secondsWords(seconds)}: not all were checked.`,
  gap: 'Still working, or was there a break? Log the break.',
  gapSince: (minutes: number) => `Nothing was logged for ${waitWords(minutes)}.`,
  gapWorking: 'Still working',
  gapBreak: 'Log the break',
  gapWorkingNote: (minutes: number) => `Nothing logged for ${waitWords(minutes)}: still working.`,
  gapBreakNote: (minutes: number) => `Nothing logged for ${waitWords(minutes)}: there was a break.`,
}

export const GLOVE_REASON_WORDS: Readonly<Record<GloveReason, string>> = {
  timer: 'Worn long enough',
  tear: 'Torn',
  touched: 'Touched something else',
  dropped: 'Dropped something',
  break: 'After a break',
  zone: 'New zone',
  other: 'Another reason',
}

/** How far from the turnover target, in whole minutes; an exact hit is inside. */
function targetWords(left: number): string {
  if (left < 0) return `${durationWords(Math.max(1, Math.floor(-left / 60)))} over target`
  return `${durationWords(left / 60)} inside target`
}

export const SEAL_TEXT = {
  title: 'Sign and seal',
  since: { left: 'since client left', stopped: 'since the session stopped', started: 'since the start' },
  target: targetWords,
  counts: {
    done: 'done',
    'not-applicable': 'not applicable',
    problem: 'problem open',
    'put-right': 'put right',
    corrected: 'corrected',
  },
  countsLabel: (settled: number) => (settled === 1 ? '1 check settled' : `${settled} checks settled`),
  statement: (room: string) => `“I did or saw every check in this record. ${room} may be used again.”`,
  listStatement: (list: string) => `“I did or saw every check of the ${list.toLowerCase()}.”`,
  turnoverStatement: (room: string) => `“I did or saw every check of this turnover. ${room} may be used again.”`,
  signsHere: (name: string) => `${name} signs here`,
  padWords: {
    clear: 'Clear',
    undoClear: 'Undo clear',
    tooShort: 'This is too short for a signature. Sign again, or use your PIN.',
  },
  cannotSign: 'Can’t sign by hand?',
  usePin: 'Use your PIN instead',
  useHand: 'Sign by hand instead',
  backToSignature: 'Back to the signature',
  pinHint: 'Your PIN seals the record.',
  pinOnlyHint: 'Recorded as signed by PIN.',
  fingerprint: 'Fingerprint of this record',
  button: (room: string) => `Sign and seal. ${room} ready`,
  listButton: 'Sign and seal the list',
  after: 'After this, changes are added as corrections.',
  signFirst: 'Opens when you have signed.',
  opensWhen: (count: number) =>
    `Opens when ${count === 1 ? 'the line left is' : `the ${count} lines left are`} settled.`,
  opensSaved: 'Opens when everything is saved.',
  listSealedAt: (time: string, list: string) => `Sealed ${time}. ${list} is done.`,
  sealedAt: (time: string, room: string) => `Sealed ${time}. ${room} is ready.`,
  sealedBy: (name: string) => `Signed by ${name}.`,
  rooms: 'Back to Rooms',
}

/** Notes of the problem that takes the gloves off; the card tells them apart by these words. */
export const GLOVE_PROBLEMS = {
  tear: 'Gloves torn',
  touched: 'Touched something else',
  dropped: 'Something dropped',
} as const

export const RESUME_CHECKS = {
  hands: 'Hands washed',
  mask: 'Mask on',
  barriers: 'Barriers whole',
} as const

export const LOT_ITEM_WORDS: Readonly<Record<LotItem, { readonly name: string }>> = {
  needle: { name: 'Cartridge' },
  pigment: { name: 'Pigment' },
  diluent: { name: 'Sterile water' },
  pack: { name: 'Reusable pack' },
}

/** Names of cards that are shorter or plainer than the line's own short name. */
const CARD_NAMES: Readonly<Record<string, string>> = {
  'treatment-settings': 'Treatment settings',
  'barrier-replaced': 'Barrier replaced',
  'client-comfort': 'Client comfort',
  'glove-change': 'Gloves',
}

export const CARD_TEXT = {
  names: CARD_NAMES,
  atLeastOnce: 'Note them once before the client leaves',
  askAgain: (minutes: number) => `Last asked ${waitWords(minutes)} ago. Ask how the client feels.`,
  askAgainAbout: (minutes: number) => `Last logged ${waitWords(minutes)} ago. It is due again.`,
  logIt: 'Log it',
  notApplicable: 'Not applicable, because',
  lot: 'Extra cartridge or pigment',
  lotItem: 'What was opened',
  lotReason: 'Why',
  lotReasons: { extra: 'One more', dropped: 'One fell down' },
  lotDropped: 'Throw the dropped one away. Log the new one here.',
  lotLog: 'Log this lot',
  glovesClock: 'gloves on',
  minutes: 'min',
  hours: 'h',
  times: (count: number) => `${count}×`,
  never: 'Not logged yet',
  lastOf: (what: string, time: string) => `${time}, ${what}`,
  late: 'This happened earlier',
  lateReason: 'When was it, and why is it logged late?',
  lateHint: 'The entry keeps the time of now and is marked late.',
  lateMissing: 'Entries cannot be dated in the past. Write why this one is late.',
  closedBefore: (door: string) => `The cards open with “${door}”. You can read ahead.`,
  closedAfter: (door: string, time: string) =>
    `${door} at ${time}. Gloves can still be logged late; notes and incidents can be added until the seal.`,
  stopped: (time: string) => `The session was stopped at ${time}. Notes and incidents can be added until the seal.`,
  gloves: 'Glove change',
  glovesOn: (minutes: number) => `Gloves on for ${durationWords(minutes)}`,
  glovesDue: (minutes: number) => `Gloves on for ${waitWords(minutes)}. Change at the next stop.`,
  glovesInBreak: 'Gloves come off in a break. Log the new pair before you go on.',
  glovesOff: 'Gloves off',
  noGloves: 'No pair logged yet',
  latexAllergy: 'Client reported latex allergy',
  newPair: (material: string) => `New pair, ${material.toLowerCase()}`,
  material: 'Material',
  materialFirst: 'Choose the material of the new pair.',
  gloveProblem: 'These gloves have to come off',
  gloveWhy: 'New pair on, hands cleaned in between. Why?',
  gloveOther: 'Which reason?',
  gloveLog: 'Log the glove change',
  break: 'Break',
  breakRunning: (time: string, since: string) => `On a break for ${time}, since ${since}`,
  breakLast: (time: string, until: string) => `${time}, ended ${until}`,
  breakOpen: 'The break is running. Nothing goes on until it is ended.',
  breakHelp: 'Cover the tray and take off your gloves. The break clock starts now.',
  breakStart: 'Start the break',
  breakEnd: 'End the break, go on',
  resumeTitle: 'Before you go on',
  resumeGloves: 'Gloves changed since the break began:',
  resumeGlovesDone: 'New gloves on',
  resumeChecks: 'Checked again',
  resumeLocked: 'Opens when hands, mask and barriers are ticked.',
  resumeNoGloves: 'Break ended. New gloves needed before you go on.',
  note: 'Free note',
  noteLabel: 'What happened?',
  noteHint: 'No names. The client is the reference, staff are codes.',
  noteSave: 'Save the note',
  log: 'What happened',
  nothing: 'Nothing logged yet. Each event appears here with its time.',
} as const

const sentence = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`)

/** Entries of the log under the cards. */
export const LOG_TEXT = {
  of: (name: string, words: string) => (words === '' ? name : `${name}: ${words}`),
  corrected: (name: string, words: string) => `${name}, corrected: ${words}`,
  undone: (name: string) => `${name}: taken back with Undo`,
  problem: (note: string) => `Problem: ${sentence(note)}`,
  notApplicable: (reason: string) => `Not applicable: ${sentence(reason)}`,
  gloves: (why: string, material: string) => `${why}, new pair ${material}`,
  glovesOff: (note: string) => `${note}: these gloves come off`,
  breakStarted: 'Break started',
  breakEnded: 'Break ended: hands, gloves, mask and barriers checked',
  extra: (item: string) => `${item}, one more`,
  dropped: (item: string) => `${item}, one fell down`,
  incidentOpened: (kind: string) => `Incident: ${kind}`,
  incidentClosed: (kind: string) => `Incident reported in full: ${kind}`,
  note: (text: string) => `Note: ${text}`,
  late: (reason: string) => `Logged late: ${sentence(reason)}`,
}
