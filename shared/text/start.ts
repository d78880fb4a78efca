import type { RoomState } from '../room/room-state'
import type { Treatment } from '../session/events'
import { STATE_TEXT } from './board'

const MISSING = '…'
const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
const firstName = (name: string) => name.trim().split(/\s+/)[0] ?? name
const possessive = (name: string) => (name.endsWith('s') ? `${name}’` : `${name}’s`)

export const TREATMENT_TEXT: Readonly<Record<Treatment, { readonly label: string; readonly sub: string }>> = {
  '1': { label: '1', sub: 'First' },
  '2': { label: '2', sub: 'Second' },
  '3': { label: '3', sub: 'Third' },
  'touch-up': { label: 'Touch-up', sub: 'After 3' },
}

/** A piece of a sentence; the facts in it are set in bold. */
interface Piece {
  readonly text: string
  readonly strong?: boolean
}
interface ReadBack {
  readonly person: string | undefined
  readonly client: string | undefined
  readonly room: string | undefined
  readonly treatment: Treatment | undefined
  readonly checklist: string | undefined
}

/** What is about to start, in one sentence to say aloud. */
export function readBack({ person, client, room, treatment, checklist }: ReadBack): readonly Piece[] {
  const fact = (text: string | undefined): Piece => ({ text: text ?? MISSING, strong: text !== undefined })
  return [
    fact(person),
    { text: ' treats client ' },
    fact(client),
    { text: ' in ' },
    fact(room),
    { text: treatment === 'touch-up' ? ', ' : ', treatment ' },
    fact(treatment),
    { text: `, ${checklist === undefined ? MISSING : lowerFirst(checklist)}.` },
  ]
}

export const START_TEXT = {
  back: 'Rooms',
  title: 'Start session',
  who: 'Who is treating?',
  inRoom: (room: string) => `In ${room}`,
  pinHint: 'The number keys on the keyboard work too.',
  pinFirst: 'Choose a name. The PIN comes next.',
  pinRight: 'The PIN is right. It counts for two minutes.',
  nobody: 'Nobody is registered on this computer.',
  what: 'What is planned?',
  room: 'Room',
  roomStates: STATE_TEXT,
  noneReady: 'No room is ready. Finish a turnover first.',
  client: 'Client reference',
  clientHint: 'Your booking number. No names, so the log stays private.',
  isCode: 'It is a code',
  confirmed: 'Taken as a code.',
  known: 'has been here before',
  knownStopped: 'That session was stopped.',
  openRecord: 'Open record',
  treatment: 'Treatment',
  nextFor: (client: string) => `Next for ${client}`,
  againFor: (client: string) => `Again for ${client}`,
  checklist: 'Checklist',
  checklistSub: (version: number, pauses: number, checks: number, must: number) =>
    `Version ${version} · ${pauses} pauses, ${checks} checks, ${must} must pass`,
  start: (pause: string) => `Start pause 1: ${pause}`,
  startPlain: 'Start session',
  missing: {
    person: 'Pick who is treating',
    pin: (name: string) => `Enter ${possessive(firstName(name))} PIN`,
    digits: (left: number) => (left === 1 ? 'Enter 1 more PIN digit' : `Enter ${left} more PIN digits`),
    checking: 'Checking the PIN',
    room: 'Pick a room',
    client: 'Enter the client reference',
    question: 'Is this reference a code?',
    treatment: 'Pick a treatment',
    checklist: 'Pick a checklist',
  },
} as const

type Due = Extract<RoomState, { state: 'turnover-due' }>['reason']
interface TurnoverWords {
  /** What stands around the room's name. */
  readonly title: { readonly before: string; readonly after: string }
  /** Why it is owed. */
  readonly why: string
  /** What to do, and what signing it does. */
  readonly opens: string
}

const ORDER = 'Clean first, then disinfect, then keep the contact time from the label. The room is ready once you sign.'
const OWED: TurnoverWords = {
  title: { before: 'Turnover of ', after: '' },
  why: 'The last session here has no finished turnover. Do all of it before the next client.',
  opens: ORDER,
}

/** Why the turnover starts, by what the board says of the room. */
export const TURNOVER_START_TEXT: Readonly<Record<Due, TurnoverWords>> = {
  'new-room': {
    title: { before: 'First turnover of ', after: '' },
    why: 'This room is new. It is ready only after its first signed turnover.',
    opens: ORDER,
  },
  'ran-out': {
    title: { before: 'Disinfect ', after: ' again' },
    why: 'The time for which it stays ready is over. Nobody was treated here since its last turnover.',
    opens: 'Disinfect and keep the contact time from the label. The room is ready once you sign.',
  },
  'client-left': OWED,
  'under-way': OWED,
  'never-finished': OWED,
}

export const TURNOVER_TEXT = {
  back: 'Rooms',
  who: 'Who does it?',
  what: 'What happens',
  pinOpens: 'The right PIN opens it.',
  notDue: (room: string) => `No turnover of ${room} can be started now. Go back to the rooms.`,
} as const
