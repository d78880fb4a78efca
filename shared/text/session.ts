import type { SaveFault } from '../ipc/errors'
import { minutesAndSeconds } from './checklist'
import { durationWords } from './time'

const lines = (count: number) => (count === 1 ? '1 line' : `${count} lines`)
const ticks = (count: number) => (count === 1 ? '1 tick' : `${count} ticks`)
const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
const withStop = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`)

/** What happened to the disk: heading of the banner, and a word or two for the list beside the button. */
const FAULTS: Readonly<Record<SaveFault, { readonly title: string; readonly short: string; readonly remedy: string }>> =
  {
    'disk-full': {
      title: 'The disk is full.',
      short: 'Disk full',
      remedy: '',
    },
    'folder-gone': {
      title: 'The drive is gone.',
      short: 'Drive gone',
      remedy: 'Plug it back in, or save to another drive.',
    },
    'read-only': {
      title: 'The drive can only be read.',
      short: 'Read only',
      remedy: 'Unlock the drive, or save to another one.',
    },
    'no-permission': {
      title: 'Windows or a virus scanner does not let RoomReady write.',
      short: 'Not allowed',
      remedy: 'Allow it, or save to another drive.',
    },
    'disk-failed': {
      title: 'The disk reports an error.',
      short: 'Disk error',
      remedy: 'Save to another drive now.',
    },
    'newer-version': {
      title: 'A newer RoomReady wrote this file.',
      short: 'Newer file',
      remedy: 'Update RoomReady on this computer, or save to another drive.',
    },
  }

export const NOT_SAVED_TEXT = {
  title: (fault: SaveFault) => `Not saved. ${FAULTS[fault].title}`,
  fault: (fault: SaveFault) => FAULTS[fault].short,
  detail: (fault: SaveFault, count: number, safeUntil: string) =>
    [
      `${ticks(count)} ${count === 1 ? 'is' : 'are'} only on this screen. Do not close RoomReady.`,
      `Everything up to ${safeUntil} is safe. ${FAULTS[fault].remedy}`,
    ]
      .join(' ')
      .trim(),
  rescued: (count: number, safeUntil: string) =>
    `A copy with ${ticks(count)} lies on another drive. Do not close RoomReady. Everything up to ${safeUntil} is safe here.`,
  savedElsewhere: (name: string) => `Saved to another drive as ${name}.`,
  print: 'Print this screen',
  saveElsewhere: 'Save to another drive',
  mustWork: 'Saving must work',
  row: 'Not saved',
}

export const SAVE_TEXT = {
  saved: (time: string) => `Saved ${time}`,
  saving: 'Saving',
  unsaved: (count: number) => `${ticks(count)} not saved`,
  lastSaved: (time: string) => `Last saved ${time}. Retries every 5 s.`,
  undo: 'Undo',
  tryNow: 'Try now',
  last: {
    done: (short: string) => `Last: ${lowerFirst(short)} done.`,
    'not-applicable': (short: string) => `Last: ${lowerFirst(short)} marked not applicable.`,
    problem: (short: string) => `Last: problem with ${lowerFirst(short)}.`,
    open: (short: string) => `Last: ${lowerFirst(short)} opened again.`,
    undone: (short: string) => `Last: ${lowerFirst(short)} undone.`,
    corrected: (short: string) => `Last: ${lowerFirst(short)} corrected.`,
  },
}

export const BAR_TEXT = {
  back: 'Rooms',
  client: 'Client',
  treatment: (treatment: string) => (treatment === 'touch-up' ? 'Touch-up' : `Treatment ${treatment}`),
  purpose: {
    treatment: 'Treatment',
    turnover: 'Turnover only',
    refresh: 'Refresh: disinfect again',
    list: 'Recurring list',
  },
}

export const RAIL_TEXT = {
  label: 'Pause points',
  settled: (settled: number, all: number) => `${settled} of ${all}`,
  settledWord: ' settled',
  unsaved: (count: number) => `, ${count} not saved`,
  checks: (count: number) => (count === 1 ? '1 check' : `${count} checks`),
  passed: (time: string) => `Passed ${time}`,
  cards: 'Event cards',
  cardsOpen: 'Open now',
  locked: 'Locked',
  open: 'Open',
}

export const SHEET_TEXT = {
  heading: (number: number | undefined, name: string) => (number === undefined ? name : `Pause ${number}: ${name}`),
  settled: (all: number) => `of ${all} settled`,
  unsaved: (count: number) => `, ${count} not saved`,
  readAhead: 'You can read ahead here. Ticking opens when the pause before it is passed.',
  passed: 'This pause is passed. What is added now is marked late, with its reason.',
  complete: (name: string, time: string) => `${name} complete, ${time}`,
  stop: 'Stop the session',
  stopExplained: 'The treatment ends here. The room still needs its turnover, in the same record.',
  stopReason: 'Why the session stops',
  stopped: (reason: string) => `Session stopped: ${withStop(reason)}`,
  altered: (count: number) =>
    `${lines(count)} of this record ${count === 1 ? 'was' : 'were'} changed outside RoomReady. The record stays marked.`,
  loading: 'Opening the session',
}

export const ROW_TEXT = {
  add: 'Add',
  mustPass: 'Must pass',
  recommended: 'Recommended',
  problem: 'Problem',
  problemNote: 'Problem:',
  ifProblem: 'What to do:',
  notApplicable: 'N/A',
  notApplicableNote: 'Not applicable:',
  correct: 'Correct',
  testAgain: 'Test again',
  logAgain: 'Log again',
  about: (word: string, label: string) => `${word}: ${label}`,
  why: 'Why',
  basedOn: 'Based on',
  cancel: 'Cancel',
  note: (text: string) => withStop(text),
  opensWhen: (fields: readonly string[]) => {
    const words = fields.map(lowerFirst)
    const last = words.at(-1) ?? ''
    const list = words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
    return `Tick opens when ${list} ${words.length === 1 ? 'is' : 'are'} filled in.`
  },
  opensBelow: 'Tick opens when everything below is filled in.',
  opensChosen: 'Tick opens when it is chosen below.',
  opensAt: (time: string) => `Tick opens at ${time}.`,
  waitsFor: (label: string) => `First: ${withStop(lowerFirst(label))}`,
  byProgram: 'RoomReady fills this line by itself.',
  released: (name: string, time: string) => `Released by ${name} at ${time}.`,
  overridden: (name: string, time: string, reason: string) =>
    `Released by override, ${name} at ${time}: ${withStop(reason)}`,
  bySeal: 'Closed when you sign and seal.',
  late: (reason: string) => `Late: ${withStop(reason)}`,
  lateReason: 'Why this is entered late',
  earlierProblem: (note: string) => `Problem before: ${withStop(note)}`,
  corrected: (reason: string) => `Corrected: ${withStop(reason)}`,
  undone: 'Undone.',
  times: (count: number) => `Logged ${count} times.`,
}

export const PANEL_TEXT = {
  whatProblem: 'What is the problem?',
  problemHint: 'What you saw, in a few words. No names.',
  saveProblem: 'Save problem',
  whyNotApplicable: 'Why does this not apply?',
  otherReason: 'Another reason',
  saveNotApplicable: 'Mark not applicable',
  correctTo: 'What it becomes',
  correctReason: 'Why it is corrected',
  saveCorrection: 'Save correction',
  to: { done: 'Done', values: 'New value', 'not-applicable': 'Not applicable', problem: 'Problem', open: 'Open again' },
}

export const FIELD_TEXT = {
  lot: 'Lot',
  batch: 'Batch',
  cycle: 'Cycle number',
  statement: 'The label says: for tattoos or permanent make-up',
  sessionsOf: 'Open the list of sessions that used it',
  expiry: 'Expiry',
  sameAsLast: (expiry: string) => `Same as last: ${expiry}`,
  sameAsLastName: (lot: string, expiry: string) => `Same as last: ${expiry}, lot ${lot}`,
  soon: (expiry: string) => `Goes out of date soon: ${expiry}.`,
  noLot: 'No lot on the pack',
  noLotExplained: 'A manager can allow it with a reason, once a photo of the pack is here.',
  packPhoto: 'Photo of the pack',
  manager: 'Manager',
  noManager: 'No manager is registered on this computer.',
  overrideReason: 'Why it may be used without a lot',
  overrideNext: 'The PIN saves it: red in every export.',
  overridePhotoFirst: 'Add a photo of the pack first.',
  overrideReasonFirst: 'Write the reason first, then the PIN.',
  addPhoto: 'Add a photo',
  photoHint: 'Or drop it here, or paste it.',
  photoFull: (max: number) =>
    max === 1 ? 'The one photo for this line is here.' : `All ${max} photos for this line are here.`,
  photoNotTaken: 'This file is not a photo. Take a JPEG, PNG or WebP.',
  photoName: (label: string, time: string) => `${label}, ${time}`,
  signature: { clear: 'Clear', undoClear: 'Undo clear', tooShort: 'Too short for a signature yet.' },
  optional: (label: string) => `${label}, if you like`,
  add: (label: string) => `Add: ${lowerFirst(label)}`,
  pickAll: 'All of them are needed.',
}

export const TIMER_TEXT = {
  product: 'Disinfectant',
  choose: 'Choose',
  productOption: (seconds: number) => `${minutesAndSeconds(seconds)} contact time`,
  noProduct: 'No disinfectant with a contact time is registered. A manager adds one in Settings.',
  start: 'Start timer',
  startZones: (zones: number) => `Start timer, ${zones} zones`,
  restart: 'Restart the timer',
  dried: 'Dried early',
  driedWhich: 'Which zones dried?',
  driedAll: 'All zones',
  driedStart: 'Wet again, start over',
  driedAgain: (total: string, kept: string) =>
    `Contact time starts again at ${total}. The first ${kept} is kept in the record.`,
  leftOf: (total: string) => `left of ${total}`,
  bar: 'Contact time',
  left: (left: string) => `${left} left`,
  over: 'Contact time kept. Tick if it stayed wet.',
  needed: (product: string, total: string) => `${withStop(product)} Needs ${total}.`,
  clockMoved: (seconds: number) =>
    `This computer's clock moved by ${seconds < 60 ? `${Math.round(seconds)} s` : durationWords(Math.round(seconds / 60))}. The timer kept its own time.`,
  missingZones: (zones: readonly string[]) => `Not wet yet: ${zones.join(', ')}.`,
  minuteLeft: (label: string) => `1 minute left: ${label}.`,
  ended: (label: string) => `Contact time is over: ${label}. Tick if it stayed wet.`,
}

export const SIDE_TEXT = {
  label: 'Session status',
  facts: {
    technician: 'Technician',
    client: 'Client',
    treatment: 'Treatment',
    checklist: 'Checklist',
    version: (name: string, version: number) => `${name}, version ${version}`,
    started: 'Started',
    disinfectant: 'Disinfectant',
    needle: 'Needle lot',
    purpose: 'Session',
  },
  left: (count: number) => `${count} left`,
  more: (count: number) => `and ${count} more`,
  word: {
    timer: (left: string) => left,
    problem: 'Problem',
    missing: 'Missing',
    todo: 'To do',
    rule: 'Stops',
    gloves: 'Change',
    break: 'Running',
    incident: 'Open',
  },
  opens: (count: number) => `Opens when the ${count === 1 ? 'line above is' : `${count} lines above are`} settled.`,
  opensWhenSaved: 'Opens when everything is saved.',
  ready: 'Everything is settled. Say it aloud, then press.',
  sealed: 'This session is sealed.',
}

export const KEYS_TEXT = {
  title: 'All keys',
  close: 'Close',
  foot: { tick: 'tick', problem: 'problem', notApplicable: 'N/A', undo: 'undo' },
  all: 'all keys',
  list: 'In the list',
  anywhere: 'Anywhere in the session',
  rows: {
    list: [
      ['↑ ↓ or J K', 'Move'],
      ['Space', 'Tick'],
      ['P', 'Problem'],
      ['N', 'Not applicable'],
      ['C', 'Correct'],
      ['T', 'Start timer'],
      ['F', 'Add a photo'],
    ],
    anywhere: [
      ['Ctrl Z', 'Undo within 10 seconds'],
      ['Ctrl Enter', 'Open the door, or go to what is missing'],
      ['Alt 1 to Alt 5', 'View a pause'],
      ['Esc', 'Close what is open in a row'],
      ['?', 'This sheet'],
    ],
  },
} as const

export const SESSION_TEXT = {
  timerStarted: (label: string, seconds: number) =>
    `Timer started: ${label}. ${minutesAndSeconds(seconds)} contact time.`,
}
