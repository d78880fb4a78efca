import type { DueList } from '../checklist/due-list'
import type { Recurs } from '../checklist/recurs'
import { dateWords, dayWords } from './time'

/** What stands for the room of a list that is of the whole clinic. */
export const WHOLE_CLINIC_NAME = 'Whole clinic'

const EVERY: Readonly<Record<Recurs['every'], string>> = {
  day: 'Every day',
  week: 'Every week',
  month: 'Every month',
  year: 'Every year',
}

export const LISTS_TEXT = {
  title: 'Recurring lists',
  what: 'How they stand',
  who: 'Who goes through it?',
  choose: 'Choose a name. The PIN comes next.',
  nobody: 'Nobody is registered on this computer.',
  pickFirst: 'Pick a list that is not under way. The name and the PIN come next.',
  pinOpens: 'The right PIN opens the list.',
  about:
    'These lists are of the clinic and its rooms, not of a client. A signed list is a record of its own in History.',
  none: 'No recurring list is in use. A manager takes one into use under Checklists.',
  every: EVERY,
  of: { clinic: 'The whole clinic', room: 'Each room' },
  everyLabel: 'How often it comes back',
  ofLabel: 'What it is of',
  name: ({ name, room }: Pick<DueList, 'name' | 'room'>) => (room === undefined ? name : `${name}, ${room.name}`),
  state: { due: 'Due', 'under-way': 'Under way', done: 'Done' },
  facts: ({ every, last, dueOn, state }: DueList) =>
    [
      `${EVERY[every]}.`,
      last === undefined ? 'Never signed yet.' : `Last signed ${dayWords(last)} by ${last.by}.`,
      ...(dueOn === undefined || state === 'under-way'
        ? []
        : [state === 'due' ? `Due since ${dateWords(dueOn)}.` : `Due again ${dateWords(dueOn)}.`]),
    ].join(' '),
  goOn: (name: string) => `Go on with ${name}`,
  /** The one quiet line of the board. */
  due: (due: readonly DueList[]) => {
    const [only] = due
    if (only === undefined) return 'Recurring lists'
    if (due.length > 1) return `${due.length} lists due`
    return only.room === undefined ? `${only.name} due` : `${only.name} due in ${only.room.name}`
  },
} as const
