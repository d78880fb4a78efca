import { localDay } from '../session/moment'
import { expiryWords } from './checklist'
import { clockTime, durationWords } from './time'

interface At {
  readonly at: string
  readonly offset: number
}

const plural = (count: number, unit: string) => (count === 1 ? `1 ${unit}` : `${count} ${unit}s`)
const withStop = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`)
const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

/** `41 min`, `2 h 27 min`, from two days on `3 d 4 h`: figures apart from units, for large type. */
export function durationParts(minutes: number): readonly { readonly count: number; readonly unit: string }[] {
  const whole = Math.max(0, Math.floor(minutes))
  if (whole < 60) return [{ count: whole, unit: 'min' }]
  const hours = Math.floor(whole / 60)
  if (hours >= 48) {
    return [
      { count: Math.floor(hours / 24), unit: 'd' },
      { count: hours % 24, unit: 'h' },
    ]
  }
  return [
    { count: hours, unit: 'h' },
    { count: whole % 60, unit: 'min' },
  ]
}

/** `2 hours 27 minutes`, as a screen reader says it. */
function spoken(minutes: number): string {
  const whole = Math.max(0, Math.floor(minutes))
  const hours = Math.floor(whole / 60)
  const words = [hours > 0 && plural(hours, 'hour'), (whole % 60 > 0 || hours === 0) && plural(whole % 60, 'minute')]
  return words.filter((word) => word !== false).join(' ')
}

/** `14:05`, on another day than `now` `12 May 2026, 14:05`. */
export function whenWords(moment: At, now: At): string {
  const time = clockTime(moment)
  return localDay(moment) === localDay(now) ? time : `${expiryWords(localDay(moment))}, ${time}`
}

const treatment = (which: string) => (which === 'touch-up' ? 'touch-up' : `treatment ${which}`)
/** The clinic's midnight ends a day, so it is not called 00:00. */
const until = (when: string) => (when.endsWith('00:00') ? 'midnight' : when)

export const STATE_TEXT = {
  ready: 'Ready',
  'in-session': 'In session',
  'turnover-due': 'Turnover due',
  blocked: 'Blocked',
} as const

export const BOARD_TEXT = {
  heading: (ready: number, total: number) => {
    if (total === 1) return ready === 1 ? 'The room is ready' : 'The room is not ready'
    return `${ready} of ${total} rooms ${ready === 1 ? 'is' : 'are'} ready`
  },
  tallies: 'Rooms by state',
  rooms: 'Rooms',
  sealedToday: (count: number) => `${plural(count, 'session')} sealed today`,
  keys: { before: 'Press', to: 'to', middle: 'to pick a room,', after: 'for all keys' },
  emptyTitle: 'No rooms yet.',
  empty: 'Rooms are named when RoomReady is set up. This data folder has none.',
  emptyAction: 'Open settings',
  manage: (room: string) => `More for ${room}`,
}

export const CARD_TEXT = {
  name: (room: string, state: string, minutes: number | undefined) =>
    minutes === undefined ? `${room}, ${lowerFirst(state)}` : `${room}, ${lowerFirst(state)}, ${spoken(minutes)}`,
  nameOfTarget: (room: string, state: string, minutes: number, target: number) =>
    minutes > target
      ? `${room}, ${lowerFirst(state)}, ${spoken(minutes - target)} over`
      : `${room}, ${lowerFirst(state)}, ${minutes} of ${plural(target, 'minute')}`,
  since: (when: string) => `since ${when}`,
  sinceTurnover: 'since turnover',
  sinceOverride: 'since override',
  sinceLeft: 'since client left',
  ofTarget: (target: number) => `of ${target} since client left`,
  sinceStarted: 'since it started',
  sinceRanOut: 'since ready ran out',
  sinceUsed: 'since last use',
  over: (minutes: number) => `${durationWords(minutes)} over.`,
  timeUsed: 'Turnover time used',
  cleared: (name: string | undefined, when: string) =>
    name === undefined ? `Cleared at ${when}.` : `Cleared by ${name} at ${when}.`,
  overridden: (name: string | undefined, when: string, reason: string) =>
    `Released by override${name === undefined ? '' : `, ${name}`}, ${when}: ${withStop(reason)}`,
  staysReady: (when: string) => `Stays ready until ${until(when)}.`,
  runsOut: (minutes: number, when: string) => `Ready runs out in ${durationWords(minutes)}, at ${until(when)}.`,
  session: (client: string | undefined, which: string | undefined) =>
    [client === undefined ? '' : `, client ${client}`, which === undefined ? '' : `, ${treatment(which)}`, '.'].join(
      '',
    ),
  progress: (passed: number, pauses: number, next: string | undefined) =>
    `${passed} of ${pauses} pauses passed.${next === undefined ? '' : ` Next: ${withStop(lowerFirst(next))}`}`,
  lastUsed: 'Last used by ',
  lastClient: (client: string | undefined) => (client === undefined ? '.' : `, client ${client}.`),
  turnoverChecks: (settled: number, all: number) => `${settled} of ${plural(all, 'turnover check')} done.`,
  turnoverBy: { turnover: 'Turnover by ', refresh: 'Disinfection by ' },
  newRoom: 'New room.',
  newRoomNext: 'It is ready only after its first signed turnover.',
  ranOut: (when: string) => `Ready ran out at ${until(when)}.`,
  ranOutNext: 'Disinfect again before the next client.',
  neverFinished: 'The last session here has no finished turnover.',
  neverFinishedNext: 'Do the whole turnover before the next client.',
  stoppedBy: (name: string | undefined) => (name === undefined ? '' : ` Stopped by ${name}.`),
  reason: withStop,
}

export const ACTION_TEXT = {
  'start-session': 'Start session',
  'open-checklist': 'Open checklist',
  'start-turnover': 'Start turnover',
  'continue-turnover': 'Continue turnover',
  'disinfect-again': 'Disinfect again',
  'see-what-clears': 'See what clears it',
} as const
export const actionLabel = (action: string, room: string) => `${action}, ${room}`

/** Screens about one room: starting its turnover, and what a manager decides. */
export const ROOM_TEXT = {
  back: 'Rooms',
  now: 'How it stands',
  who: 'Who does it?',
  whoManages: 'Who decides?',
  choose: 'Choose a name. The PIN comes next.',
  nobody: 'Nobody with this right is registered on this computer.',
  pinWaits: 'The PIN is asked once the decision and its reason are there.',
  turnover: {
    title: (room: string) => `Turnover of ${room}`,
    what: 'What happens',
    first: 'Enter your PIN. The turnover opens, and the room is ready once you sign it.',
    refreshTitle: (room: string) => `Disinfect ${room} again`,
    refreshFirst: 'Enter your PIN. The disinfection opens, and the room is ready once you sign it.',
    order: 'Clean first, then disinfect, then keep the contact time from the label.',
    pinOpens: 'The right PIN opens it.',
  },
  manage: {
    title: (room: string) => `Decide about ${room}`,
    blockedBy: (name: string | undefined, when: string) =>
      name === undefined ? `Blocked since ${when}.` : `Blocked by ${name}, ${when}.`,
    clears: 'A manager clears it with a PIN and a reason, once the cause is gone.',
    decision: 'Decision',
    choices: { block: 'Block the room', clear: 'Clear the block', override: 'Release by override' },
    effects: {
      block: 'No session starts here until a manager clears it. A session under way goes on.',
      clear: 'The room goes back to the state it had. The block and both reasons stay in the log.',
      override: 'The room is ready without a turnover. This stands in red on the board and in every export.',
    },
    overrideNotNow: 'Only while a turnover is due and nobody has started it',
    reason: 'Reason',
    reasonHint: 'What you saw, in a few words. It stays in the log. No names of clients.',
    reasonMissing: 'Write the reason, 3 letters at least.',
    pinDoes: {
      block: 'The right PIN blocks the room.',
      clear: 'The right PIN clears the room.',
      override: 'The right PIN releases the room.',
    },
  },
} as const
