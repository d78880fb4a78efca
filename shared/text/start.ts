import type { Treatment } from '../session/events'
import { STATE_TEXT } from './board'

const possessive = (name: string) => (name.endsWith('s') ? `${name}’` : `${name}’s`)
const firstName = (name: string) => name.trim().split(/\s+/)[0] ?? name
const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

/** Starting a session: who, where, whom, and the sentence that is read aloud. */
export const START_TEXT = {
  back: 'Rooms',
  title: 'Start session',
  who: 'Who is treating?',
  nobody: 'Nobody is registered on this computer.',
  inRoom: (room: string) => `In ${room}`,
  pinHint: 'The number keys on the keyboard work too.',
  pinFirst: 'Choose a name. The PIN comes next.',
  pinRight: (name: string) => `${possessive(firstName(name))} PIN is right.`,
  pinAgain: 'Enter it again',
  what: 'What is planned?',
  room: 'Room',
  states: STATE_TEXT,
  noneReady: 'No room is ready. Finish a turnover first.',
  client: 'Client reference',
  clientHint: 'Your booking number. No names, so the log stays private.',
  openRecord: 'Open record',
  isCode: 'It is a code',
  before: (client: string) => `${client} has been here before`,
  last: (treatment: string, day: string, room: string) => `${treatment}, ${day}, ${room}`,
  lastStopped: 'That session was stopped.',
  treatment: 'Treatment',
  treatments: { '1': '1', '2': '2', '3': '3', 'touch-up': 'Touch-up' } satisfies Record<Treatment, string>,
  usual: { '1': 'First', '2': 'Second', '3': 'Third', 'touch-up': 'After 3' } satisfies Record<Treatment, string>,
  next: (client: string) => `Next for ${client}`,
  checklist: 'Checklist',
  checklistFacts: (version: number, pauses: number, checks: number, must: number) =>
    `Version ${version} · ${pauses} pauses, ${checks} checks, ${must} must pass`,
  readAloud: {
    empty: 'What is chosen is read back here.',
    treats: ' treats client ',
    in: ' in ',
    treatment: ', treatment ',
    touchUp: 'touch-up',
    with: (checklist: string) => `, ${lowerFirst(checklist)}.`,
  },
  start: (pause: string) => (pause === '' ? 'Start session' : `Start pause 1: ${pause}`),
  missing: {
    who: 'Pick who is treating',
    pin: (name: string) => `Enter ${possessive(firstName(name))} PIN`,
    digits: (left: number) => (left === 1 ? 'Enter 1 more PIN digit' : `Enter ${left} more PIN digits`),
    ended: 'Pick somebody whose credentials count',
    allowance: 'A manager has to allow this session',
    room: 'Pick a room',
    client: 'Enter the client reference',
    clientLooks: 'Is this reference a code?',
    treatment: 'Pick a treatment',
    checklist: 'Pick a checklist',
  },
} as const
