import type { Board, Directory, RecordRow } from '../../../shared/ipc/views'
import type { Treatment } from '../../../shared/session/events'
import { START_TEXT } from '../../../shared/text/start'

/** What has been picked so far; a suggestion counts until something else is picked. */
export interface StartPicks {
  readonly person: string | null
  readonly room: string | null
  readonly client: string
  readonly treatment: Treatment | null
  readonly checklist: string | null
}

/** The picks, with what they stand for; what is not there any more is not picked. */
export function startPlan(picks: StartPicks, directory: Directory, board: Board, last: RecordRow | undefined) {
  const people = directory.people.filter(({ hasLeft }) => !hasLeft)
  const { checklists } = directory
  return {
    people,
    person: people.length === 1 ? people[0] : people.find(({ id }) => id === picks.person),
    room: board.rooms.find(({ id, state }) => id === picks.room && state.state === 'ready'),
    client: picks.client.trim(),
    treatment: picks.treatment ?? nextTreatment(last),
    checklist: checklists.length === 1 ? checklists[0] : checklists.find(({ id }) => id === picks.checklist),
  }
}
export type StartPlan = ReturnType<typeof startPlan>

/** A stopped treatment is done again; after the third come touch-ups. */
export function nextTreatment(last: RecordRow | undefined): Treatment | undefined {
  if (last?.treatment === undefined || last.stopped) return last?.treatment
  return ({ '1': '2', '2': '3', '3': 'touch-up', 'touch-up': 'touch-up' } as const)[last.treatment]
}

/** Where the answer that is missing is given. */
export type StartPart = 'person' | 'pin' | 'room' | 'client' | 'treatment' | 'checklist'

export interface PinProgress {
  readonly count: number
  readonly isChecking: boolean
  readonly isRight: boolean
}

/** The first thing that is missing, in the order of the screen, and how the locked button says it. */
export function firstMissing(
  plan: StartPlan,
  pin: PinProgress,
  isAskedAboutClient: boolean,
): { readonly part: StartPart; readonly reason: string } | undefined {
  const { missing } = START_TEXT
  if (plan.person === undefined) return { part: 'person', reason: missing.person }
  if (!pin.isRight) return { part: 'pin', reason: pinReason(pin, plan.person) }
  if (plan.room === undefined) return { part: 'room', reason: missing.room }
  if (plan.client === '') return { part: 'client', reason: missing.client }
  if (isAskedAboutClient) return { part: 'client', reason: missing.question }
  if (plan.treatment === undefined) return { part: 'treatment', reason: missing.treatment }
  return plan.checklist === undefined ? { part: 'checklist', reason: missing.checklist } : undefined
}

function pinReason(pin: PinProgress, person: { readonly name: string; readonly pinLength: number }): string {
  const left = person.pinLength - pin.count
  if (pin.isChecking) return START_TEXT.missing.checking
  return pin.count === 0 || left === 0 ? START_TEXT.missing.pin(person.name) : START_TEXT.missing.digits(left)
}
