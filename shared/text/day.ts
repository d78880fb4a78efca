import type { LeftOpen } from '../room/day'
import { listed } from './listed'

/** What one room leaves open. */
export function leftOpenWords({ name, why }: LeftOpen): string {
  switch (why) {
    case 'not-released':
      return `${name} was not released.`
    case 'not-signed':
      return `The session in ${name} is not signed.`
    case 'list-not-signed':
      return `${name} is not signed.`
  }
}

/** Rule R30: why the day cannot be closed, and what to do. */
export function dayOpenSentence(left: readonly LeftOpen[]): string {
  const of = (why: LeftOpen['why']) => left.filter((room) => room.why === why).map(({ name }) => name)
  const [rooms, sessions, lists] = [of('not-released'), of('not-signed'), of('list-not-signed')]
  const told = [
    ...(rooms.length === 0 ? [] : [`${listed(rooms)} ${rooms.length === 1 ? 'was' : 'were'} not released.`]),
    ...(sessions.length === 0
      ? []
      : [
          `The ${sessions.length === 1 ? 'session' : 'sessions'} in ${listed(sessions)} ${sessions.length === 1 ? 'is' : 'are'} not signed.`,
        ]),
    ...lists.map((name) => `${name} is not signed.`),
  ]
  return `${told.join(' ')} Finish or hand over with a note.`
}

export const DAY_TEXT = {
  close: 'Close the day',
  closed: (time: string, name: string) => `Day closed at ${time} by ${name}`,
  back: 'Rooms',
  title: 'Close the day',
  allDone: 'Every room is released and every session is signed.',
  sealed: (count: number) =>
    count === 0
      ? 'No session was sealed today.'
      : count === 1
        ? '1 session was sealed today.'
        : `${count} sessions were sealed today.`,
  leftTitle: 'Still open',
  toRoom: {
    'not-released': 'Go to the turnover',
    'not-signed': 'Open the session',
    'list-not-signed': 'Go on with the list',
  },
  dueToday: (names: readonly string[]) =>
    `${names.length === 1 ? 'A list of today is' : 'Lists of today are'} not signed: ${names.join('; ')}.`,
  toLists: 'Open the lists',
  finishFirst: 'Finish these first. If they have to wait, a manager hands them over with a note.',
  note: 'Note for whoever comes next',
  noteHint: 'What is left to do, and who knows of it. It stands in the clinic log.',
  noteFirst: 'Write the note first. The PIN comes next.',
  who: 'Who closes the day?',
  whoManager: 'Which manager hands over?',
  nobody: 'Nobody is registered on this computer.',
  noManager: 'No manager is registered on this computer.',
  choose: 'Choose a name. The PIN comes next.',
  pinHint: 'The PIN closes the day.',
} as const
