import type { LineFault } from '../log/verify'

/** What a terminal shows of the commands that need no window. */
export const COMMAND_TEXT = {
  intro: 'RoomReady without its window, for scheduled tasks and scripts.',
  usage: (calledAs: string, command: string) => `Use: ${calledAs} ${command}`,
  general: 'COMMAND [OPTIONS]',
  commands: 'Commands:',
  options: 'Options:',
  examples: 'For example:',
  more: (calledAs: string) => `${calledAs} COMMAND --help tells more about one of them.`,
  codes: 'Exit code: 0 done, 1 something is wrong, 2 wrong use.',
  seeHelp: (calledAs: string, command?: string) =>
    `${calledAs} ${command === undefined ? '' : `${command} `}--help tells how it is used.`,
  bug: 'Something inside RoomReady did not work. Nothing that was saved is lost.',
} as const

/** One line about each command, and one about each of its options. */
export const COMMAND_HELP = {
  sample: {
    summary: 'write a data folder with made-up sessions, to try and to measure with',
    options: {
      folder: ['FOLDER', 'where to write; it has to be empty or not there'],
      sessions: ['N', 'how many sessions, the turnovers of the rooms among them (200)'],
      years: ['Y', 'over how many years, 1 to 30 (1)'],
      seed: ['TEXT', 'the same seed gives the same bytes (roomready)'],
      until: ['DATE', 'the last day, YYYY-MM-DD (2026-11-20)'],
    },
    notes: ['Everybody in the sample has the PIN 4821. Nobody and nothing in it is real.'],
    examples: ['sample --folder ./sample --sessions 2000 --years 3'],
  },
  verify: {
    summary: 'check every record: chains, seals, photos, and the clinic log against the journals',
    options: {
      folder: ['FOLDER', 'the data folder (that of this computer)'],
      mark: ['', 'keep in the summaries which records were changed, so that History finds them'],
    },
    notes: [
      'Writes one line a fault, as FILE:LINE: what is wrong, and a count at the end. Without --mark nothing is changed.',
      'A hint is no fault: it tells of something that RoomReady mends by itself.',
    ],
    examples: ['verify', 'verify --folder /media/backup/data'],
  },
  export: {
    summary: 'write sealed records to a file, with a manager’s PIN',
    options: {
      folder: ['FOLDER', 'the data folder (that of this computer)'],
      format: [
        'FORMAT',
        'csv: one row an entry of a line; csv-sessions: one row a session; xlsx; jsonl: the journals, line by line; pdf',
      ],
      out: ['FILE', 'the file to write; it must not be there yet'],
      from: ['DATE', 'sealed on this day at the clinic or later, YYYY-MM-DD'],
      to: ['DATE', 'sealed on this day at the clinic or earlier'],
      room: ['ROOM', 'only this room, by its name or id'],
      technician: ['PERSON', 'only sessions that this person sealed, by name or id'],
      health: ['', 'take answers about health along'],
      photos: ['', 'take photos along; pdf only'],
      paper: ['PAPER', 'A4 or Letter, for pdf (that of the clinic)'],
      person: ['PERSON', 'the manager who exports, by name or id'],
      'pin-stdin': ['', 'read this manager’s PIN from standard input'],
    },
    notes: [
      'Every export is written to the clinic log first. RoomReady itself must not be open on the folder.',
      'Without --health the answers about health stay behind, in every format; their lines keep place and fingerprint.',
    ],
    examples: ['export --format csv --out records.csv --person "Maya Reyes" --pin-stdin < pin.txt'],
  },
  report: {
    summary: 'make a report or an inspector pack, with a manager’s PIN',
    options: {
      folder: ['FOLDER', 'the data folder (that of this computer)'],
      kind: [
        'KIND',
        'inspector-pack, room-log, lot-trace, exceptions, exposure-log, exposure-log-private, credentials or audit-trail',
      ],
      out: ['FILE', 'the file to write, for an inspector-pack the folder; it must not be there yet'],
      format: ['FORMAT', 'pdf or csv; an inspector-pack is both (pdf)'],
      paper: ['PAPER', 'A4 or Letter, for pdf (that of the clinic)'],
      from: ['DATE', 'the first day, YYYY-MM-DD; an inspector-pack needs it'],
      to: ['DATE', 'the last day; an inspector-pack needs it'],
      room: ['ROOM', 'only this room, by its name or id; room-log and exceptions'],
      lot: ['LOT', 'the lot or serial number, or a part of it; lot-trace'],
      routine: ['', 'also what every session leaves in the clinic log; audit-trail'],
      'names-kept': ['TEXT', 'where the clients’ names are kept, for the cover; inspector-pack'],
      health: ['', 'take answers about health along; inspector-pack'],
      photos: ['', 'take photos along; inspector-pack'],
      person: ['PERSON', 'the manager who makes it, by name or id'],
      'pin-stdin': ['', 'read this manager’s PIN from standard input'],
    },
    notes: ['Every report is written to the clinic log first. RoomReady itself must not be open on the folder.'],
    examples: [
      'report --kind lot-trace --lot PG-4471 --format csv --out lot.csv --person "Maya Reyes" --pin-stdin < pin.txt',
      'report --kind inspector-pack --from 2026-01-01 --to 2026-03-31 --names-kept "Locked cabinet, office" --out pack --person "Maya Reyes" --pin-stdin < pin.txt',
    ],
  },
} as const

export type CommandName = keyof typeof COMMAND_HELP

const quoted = (text: string) => `"${text}"`
const listed = (words: readonly string[]) => words.map(quoted).join(', ')
const meant = (nearest: string | undefined, lead = '') =>
  nearest === undefined ? '' : ` Did you mean ${lead}${nearest}?`

/** What is wrong with how a command was called. */
export const WRONG_USE = {
  noCommand: (word: string, nearest: string | undefined) => `There is no command ${quoted(word)}.${meant(nearest)}`,
  noOption: (command: string, option: string, nearest: string | undefined) =>
    `${command} has no option ${option}.${meant(nearest, '--')}`,
  noValue: (option: string, what: string) => `--${option} needs a value: --${option} ${what}.`,
  needlessValue: (option: string) => `--${option} takes no value.`,
  twice: (option: string) => `--${option} was given twice. Give it once.`,
  stray: (word: string) => `${quoted(word)} belongs to no option. Put words with spaces in quotation marks.`,
  missing: (option: string, what: string) => `--${option} ${what} is missing.`,
  notWhole: (option: string, min: number, max: number) => `--${option} has to be a whole number from ${min} to ${max}.`,
  notADay: (option: string) => `--${option} has to be a day that exists, as YYYY-MM-DD.`,
  daysTurned: '--from lies after --to. Turn them round.',
  noFormat: (format: string, known: readonly string[]) =>
    `There is no format ${quoted(format)}. Choose one of ${listed(known)}.`,
  noReport: (kind: string, known: readonly string[]) =>
    `There is no report ${quoted(kind)}. Choose one of ${listed(known)}.`,
  notForReport: (option: string, kind: string) => `--${option} is of no use to ${kind}.`,
  textLength: (option: string, most: number) => `--${option} has to have 1 to ${most} letters.`,
  noPaper: (paper: string, known: readonly string[]) =>
    `There is no paper ${quoted(paper)}. Choose one of ${listed(known)}.`,
  noPhotos: 'Photos are only in a PDF: leave --photos out, or take --format pdf.',
  elsewhere: (folder: string, to: string) => `The data are not in ${folder} but in ${to}. Give that folder.`,
  noData: (folder: string) => `There is no RoomReady data in ${folder}.`,
  notEmpty: (folder: string) => `${folder} is not empty. A sample needs a folder of its own.`,
  tooMany: (sessions: number, rooms: number, years: number, most: number) =>
    `${counted(sessions)} sessions do not fit: in ${years === 1 ? '1 year' : `${years} years`} the ${rooms} rooms of the sample hold at most ${counted(most)}. Give more --years.`,
  noRoom: (room: string, known: readonly string[]) =>
    `There is no room ${quoted(room)}. The rooms are ${listed(known)}.`,
  noPerson: (person: string, known: readonly string[]) =>
    `Nobody is called ${quoted(person)}. Registered are ${listed(known)}.`,
  ambiguous: (name: string) => `${quoted(name)} is more than one of them. Give the id instead.`,
  noPinAsked: 'This needs a manager’s PIN: add --pin-stdin and send the PIN on standard input.',
  noPin: 'No PIN came on standard input. A PIN has 4 to 8 digits.',
  outThere: (file: string) => `${file} is there already. Choose another name, or take it away first.`,
} as const

/** 12,345 */
function counted(number: number): string {
  return number.toLocaleString('en-US')
}

export const SAMPLE_TEXT = {
  progress: (done: number, all: number) => `Month ${done} of ${all} …`,
  done: (sessions: number, months: number, folder: string) =>
    `${counted(sessions)} sessions in ${months === 1 ? '1 month' : `${months} months`} are in ${folder}. Everybody’s PIN is 4821.`,
} as const

export const EXPORT_TEXT = {
  progress: (done: number, all: number) => `Record ${counted(done)} of ${counted(all)} …`,
  done: (count: number, file: string) => `${records(count)} written to ${file}.`,
  healthLeft: 'Health answers were left out. --health takes them along.',
  left: (count: number) =>
    `${records(count)} could not be read and ${count === 1 ? 'is' : 'are'} not in the file. verify tells which.`,
  noPrinter:
    'A PDF is printed by RoomReady’s own Chromium, and here it finds no display. Start the command from a desktop session, or install Xvfb (Debian, Ubuntu: sudo apt-get install xvfb). The other formats need neither.',
  inUse: (file: string) =>
    `RoomReady is open on this folder. Close it, or export from its History. (If it is not open, remove ${file}.)`,
} as const

export const REPORT_TEXT = {
  done: (rows: number, file: string) => `${rows === 1 ? '1 row' : `${counted(rows)} rows`} written to ${file}.`,
  pack: (count: number, folder: string) => `An inspector pack with ${records(count)} is in ${folder}.`,
} as const

const records = (count: number) => (count === 1 ? '1 record' : `${counted(count)} records`)

const LINE_FAULTS: Readonly<Record<LineFault, string>> = {
  torn: 'the last line is not finished; it was never shown as saved',
  'not-utf8': 'the line is not UTF-8',
  'not-json': 'the line is not JSON',
  'not-canonical': 'the line does not have the form in which RoomReady writes',
  'wrong-members': 'a member is missing, added, or of the wrong type',
  'newer-version': 'a newer RoomReady wrote this; from here on nothing can be checked',
  'hash-mismatch': 'the line was changed: its fingerprint does not fit',
  'seq-gap': 'lines before this one are missing, doubled or moved',
  'prev-mismatch': 'the line before this one was replaced',
}

/** What a check found wrong, as data. */
export type VerifyFault =
  | { readonly code: 'line'; readonly fault: LineFault }
  | { readonly code: 'unreadable' }
  | { readonly code: 'no-journal'; readonly session: string }
  | { readonly code: 'sealed-unopened'; readonly session: string }
  | { readonly code: 'told-twice'; readonly session: string }
  | { readonly code: 'not-in-log' }
  | { readonly code: 'other-session' }
  | { readonly code: 'two-journals'; readonly other: string }
  | { readonly code: 'seal-lost' }
  | { readonly code: 'seal-differs' }
  | { readonly code: 'seal-not-in-log' }
  | { readonly code: 'not-sealed' }
  | { readonly code: 'addendum-lost' }
  | { readonly code: 'sealed-in-open' }
  | { readonly code: 'behind-seal' }
  | { readonly code: 'wrong-month'; readonly month: string }
  | { readonly code: 'no-photo'; readonly sha256: string }
  | { readonly code: 'photo-changed' }
  | { readonly code: 'deleted-still-here' }
  | { readonly code: 'deleted-unsealed'; readonly session: string }
  | { readonly code: 'deleted-another'; readonly session: string }
  | { readonly code: 'deleted-early'; readonly session: string; readonly until: string }
  | { readonly code: 'deleted-under-hold'; readonly session: string }
/** What is worth a word and no fault. */
export type VerifyHint =
  | { readonly code: 'torn' }
  | { readonly code: 'strange-file' }
  | { readonly code: 'index-stale'; readonly missing: number; readonly surplus: number; readonly different: number }
  | { readonly code: 'index-unreadable' }
  | { readonly code: 'quarantine'; readonly files: number }

export function faultSentence(fault: VerifyFault): string {
  switch (fault.code) {
    case 'line':
      return LINE_FAULTS[fault.fault]
    case 'unreadable':
      return 'the file cannot be read'
    case 'no-journal':
      return `session ${fault.session} was opened, but its journal is in no folder`
    case 'sealed-unopened':
      return `session ${fault.session} was sealed, but never opened`
    case 'told-twice':
      return `session ${fault.session} stands here a second time`
    case 'not-in-log':
      return 'the clinic log does not know this session'
    case 'other-session':
      return 'the journal does not open the session that its name says'
    case 'two-journals':
      return `this session has another journal, ${fault.other}`
    case 'seal-lost':
      return 'lines were cut off: the clinic log says that the session was sealed, and the journal has no seal'
    case 'seal-differs':
      return 'the seal is not the one that the clinic log keeps'
    case 'seal-not-in-log':
      return 'the clinic log does not know of this seal'
    case 'addendum-lost':
      return 'an addendum was cut off or changed: the clinic log says that one more was signed'
    case 'not-sealed':
      return 'the journal lies among the sealed ones and has no seal'
    case 'sealed-in-open':
      return 'the session is sealed and still lies among the open ones; RoomReady moves it at its next start'
    case 'behind-seal':
      return 'behind the seal only addenda may stand'
    case 'wrong-month':
      return `the session was sealed in ${fault.month} and lies in another month`
    case 'no-photo':
      return `the photo ${fault.sha256} is missing`
    case 'photo-changed':
      return 'the photo was changed: its content is not what its name says'
    case 'deleted-still-here':
      return 'the clinic log says that this record was deleted, and its journal is here: a deletion was cut off, which RoomReady finishes at its next start, or somebody put the file back'
    case 'deleted-unsealed':
      return `session ${fault.session} was deleted, but never sealed`
    case 'deleted-another':
      return `session ${fault.session} was deleted with another seal than the clinic log keeps of it`
    case 'deleted-early':
      return `session ${fault.session} was deleted before ${fault.until}, until when it was kept`
    case 'deleted-under-hold':
      return `session ${fault.session} was deleted under a legal hold`
  }
}

export function hintSentence(hint: VerifyHint): string {
  switch (hint.code) {
    case 'torn':
      return `${LINE_FAULTS.torn}; RoomReady sets it aside at its next start`
    case 'strange-file':
      return 'RoomReady does not know this file'
    case 'index-stale':
      return `the summary does not fit the journals (${hint.missing} missing, ${hint.surplus} too many, ${hint.different} different); RoomReady builds it anew when the file is removed`
    case 'index-unreadable':
      return 'the summary cannot be read; RoomReady builds it anew'
    case 'quarantine':
      return `${hint.files === 1 ? '1 file lies' : `${counted(hint.files)} files lie`} in quarantine; a note beside each says why`
  }
}

export const VERIFY_TEXT = {
  at: (file: string, line: number | undefined, sentence: string) =>
    line === undefined ? `${file}: ${sentence}` : `${file}:${line}: ${sentence}`,
  hint: (text: string) => `hint: ${text}`,
  progress: (done: number) => `${counted(done)} sessions checked …`,
  count: (faults: number, sessions: number, clinicLines: number, photos: number, hints: number) =>
    `${plural(faults, 'fault')} and ${plural(hints, 'hint')} in ${plural(sessions, 'session')}, ${plural(clinicLines, 'line')} of the clinic log and ${plural(photos, 'photo')}.`,
  marked: (count: number) => `History now shows ${count === 1 ? '1 record' : `${counted(count)} records`} as altered.`,
  notMarked: 'The summaries could not be written: the folder may be read-only, or the disk full.',
  head: (hash: string) => `The clinic log’s newest fingerprint is ${hash}.`,
} as const

const plural = (count: number, word: string) => `${counted(count)} ${word}${count === 1 ? '' : 's'}`
