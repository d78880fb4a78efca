import type { ChecklistRow, ListState, PutInUse, VersionRow } from '../checklist/version-view'
import type { MoveRefusal } from '../checklist/draft/lines'
import { localTime } from '../session/moment'
import { listed } from './listed'
import { dayWords } from './time'

interface At {
  readonly at: string
  readonly offset: number
}

const sessions = (count: number) => (count === 1 ? '1 open session' : `${count} open sessions`)
const changes = (count: number) => (count === 1 ? '1 change' : `${count} changes`)

/** When a version was in use, as far as it is known, and what is under way on it. */
export function versionFacts({ since, until, open }: VersionRow): string {
  const began = since === undefined ? undefined : dayWords(since)
  const ended = until === undefined ? undefined : dayWords(until)
  const time =
    ended === undefined
      ? began === undefined
        ? 'From the set-up'
        : `Since ${began}`
      : began === undefined
        ? `Until ${ended}`
        : `${began} to ${ended}`
  return open === 0 ? time : `${time}, ${sessions(open)}`
}

/** Rule R21: which version new sessions use, and which open ones stay where they are. */
export function savedAsVersion({ version, stay }: PutInUse): string {
  const rest = stay.map(
    ({ version: on, count }) => ` ${sessions(count)} ${count === 1 ? 'stays' : 'stay'} on version ${on}.`,
  )
  return `Saved as version ${version}.${rest.join('')}`
}

const STATES: Readonly<Record<ListState, string>> = {
  'in-use': 'In use',
  draft: 'Draft, not in use yet',
  offered: 'Ready to take into use',
  retired: 'Out of use',
}

export const CHECKLISTS_TEXT = {
  title: 'Checklists',
  pick: 'Checklist',
  state: ({ state, hasDraft, hasNewer }: ChecklistRow) => {
    if (state !== 'in-use' || (!hasDraft && !hasNewer)) return STATES[state]
    return hasDraft ? 'In use, with a draft' : 'In use, a newer version is there'
  },
  versions: 'Versions',
  version: (version: number) => `Version ${version}`,
  versionState: { draft: 'Draft', 'in-use': 'In use', past: 'Past', offered: 'Ready' },
  draftFacts: (count: number) => (count === 0 ? 'No changes yet' : changes(count)),
  offeredFacts: 'Came with RoomReady',
  keep: 'Sessions keep the version they started with. Old versions can be read, never changed.',
  newList: 'New checklist',
  draftSaved: (moment: At) => `Draft saved ${localTime(moment)}`,
  draftSaving: 'Saving the draft',
  pauses: 'Pauses of this checklist',
  lines: (section: string) => `Lines of ${section}`,
  ofNine: (count: number) => `${count} of 9`,
  opens: 'Opens the step',
  cards: 'Logged when they happen',
  rename: 'Rename',
  addLine: 'Add a line',
  full: '9 lines is the limit for one pause. Move or merge a line to add another.',
  few: (count: number) => `${count === 1 ? '1 line' : `${count} lines`} so far. 5 to 9 make a pause worth its stop.`,
  noLines: 'No line yet. A pause needs one at least.',
  keys: 'Alt with the up or down arrow moves a line.',
  drag: (label: string) => `Move ${label}`,
  withoutWords: 'Line without words',
  mustPass: 'Must pass',
  withPhoto: (answer: string) => `${answer} and photo`,
  toPutRight: 'To put right',
  asked: 'Asked sometimes',
  line: (number: number) => `Line ${number}`,
  noLine: 'Pick a line to change it.',
  up: 'Move up',
  down: 'Move down',
  remove: 'Remove the line',
  fixed: 'RoomReady works with this line, so it stays in its place in this pause. Its words can change.',
  moveRefused: {
    fixed: 'RoomReady works with this line, so it stays here.',
    full: 'A pause holds 9 lines. Move or merge one first.',
    cards: 'Cards and lines of a pause do not change places.',
  } satisfies Record<MoveRefusal, string>,
  words: 'Words on screen',
  short: 'Short form',
  shortHint: 'One to three words, for the list beside the button.',
  answer: 'How it is answered',
  answerFixed: 'RoomReady’s rules read this answer. Its words can change, how it is answered cannot.',
  answerSeveral: 'This line asks several things. Another way replaces them all.',
  field: (label: string) => `Answer: ${label}`,
  fieldLabel: 'Words of the question',
  picks: 'Answers to choose from',
  zones: 'Surfaces that are wetted',
  pick1: (number: number) => `Answer ${number}`,
  removePick: (label: string) => `Remove ${label}`,
  addPick: 'Add an answer',
  addZone: 'Add a surface',
  newPick: 'Another answer',
  newZone: 'Another surface',
  unit: 'Unit',
  min: 'Lowest',
  max: 'Highest',
  step: 'Steps of',
  longest: 'Letters at most',
  lotItem: 'What is logged',
  level: 'How much it counts',
  levels: { must: 'Must pass', required: 'Needed', recommended: 'Advised' },
  notApplicable: 'Not applicable',
  notApplicableKinds: {
    never: 'Never',
    reason: 'With a reason',
    'released-recently': 'While the room’s release is fresh',
    'repeat-session': 'From the second treatment on',
    'mask-policy': 'Where the mask policy allows it',
  },
  reasons: 'Reasons that are one tap',
  reasonsHint: 'One on each line.',
  photo: 'Photo beside the answer',
  photos: { none: 'None', optional: 'May be added', needed: 'Needed' },
  ifProblem: 'If there is a problem, tell them',
  ifProblemHint: 'Shown in the row as soon as a problem is reported.',
  askedIf: 'When it is asked',
  always: 'Always',
  askedIfWhat: 'Which answer decides',
  askedIfEnd: 'How that line ended',
  askedIfIs: 'Asked if it is',
  ends: { done: 'Done', 'not-applicable': 'Not applicable', problem: 'A problem' },
  askEvery: 'Ask again after',
  askEveryHint: 'Minutes since the last answer. 0 for never, 240 at most.',
  minutes: 'min',
  once: 'Needed once before the client leaves',
  help: 'Help: how and why',
  source: 'Based on',
  sourceHint: 'Several are parted by a semicolon.',
  section: 'Pause',
  name: 'Name of the checklist',
  sectionName: 'Name of the pause',
  instruction: 'Instruction above the lines',
  doorLabel: 'On the door’s button',
  doorBefore: 'Above what is missing',
  doorPassed: 'Once it is passed',
  doneRenaming: 'Done',
  putInUse: (version: number) => `Put version ${version} in use`,
  newFromNow: (count: number) => `${changes(count)}. New sessions use it from now on.`,
  fromNowOn: 'New sessions can use it from now on.',
  compare: (version: number) => `What version ${version} changes`,
  compareNew: 'A new checklist',
  nothingChanged: 'Nothing has changed yet.',
  noVersionYet: 'No version is in use yet. Everything in it is new.',
  putBack: 'Put back',
  putBackName: (label: string) => `Put back ${label}`,
  faults: 'To put right first',
  goTo: 'Go there',
  whyWeaker: 'Critical lines that change',
  whyWeakerHint: 'The reason is kept in the version and in the log.',
  reason: (label: string) => `Why “${label}” changes`,
  lockedFaults: 'Opens when everything above is put right.',
  lockedReasons: 'Opens when every reason is written, 3 letters at least.',
  lockedNothing: 'Opens when something has changed.',
  back: 'Back to the lines',
  discard: 'Discard the draft',
  discarded: 'The draft is discarded.',
  change: (version: number) => `Change it as version ${version}`,
  changeFirst: 'Change it first',
  takeIntoUse: 'Take it into use',
  bringBack: 'Bring it back into use',
  retire: 'Take it out of use',
  retired: (name: string) => `${name} is out of use. Its records and versions stay.`,
  offered: 'This checklist came with RoomReady. No session uses it until you take it into use.',
  newer: {
    title: 'A newer version came with RoomReady',
    about: 'Sessions go on with yours. As a draft you can look through it and change it before it is put in use.',
    changes: 'What changes in yours',
    nothing: 'Nothing changes in yours.',
    asked: (asked: readonly string[], gone: readonly string[]) =>
      [
        ...(asked.length === 0 ? [] : [` New: ${asked.map((label) => `“${label}”`).join(', ')}.`]),
        ...(gone.length === 0 ? [] : [` Not asked any more: ${gone.map((label) => `“${label}”`).join(', ')}.`]),
      ].join(''),
    clashes: 'What you changed too',
    take: 'Take it as a draft',
    draftFirst:
      'A newer version of this checklist came with RoomReady. It can be taken as a draft once this one is in use or discarded.',
    line: (names: readonly string[]) =>
      names.length === 1
        ? `A newer version of ${names.join('')} came with RoomReady.`
        : `Newer versions of ${listed(names)} came with RoomReady.`,
    see: 'See what changes',
  },
  retiredNote: 'This checklist is out of use. Its versions stay, and it can come back.',
  inUseNote: 'New sessions use this version.',
  pastNote: 'This version is past. It can be read, never changed.',
  exceptions: 'Critical lines changed with a reason',
  exceptionHow: { off: 'Switched off', weaker: 'Weaker than shipped' },
  newTitle: 'New checklist',
  newName: 'Name',
  newNameHint: 'As it stands on the start screen, for example “Lips only”.',
  newFrom: 'Begin with',
  newEmpty: 'Nothing but what a treatment needs',
  newRecurring: 'An empty list that comes back by the calendar',
  make: 'Make the draft',
  cancel: 'Cancel',
  nameMissing: 'Give it a name.',
} as const
