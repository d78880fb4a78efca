import type { Checklist } from '../checklist/checklist'
import { linesOf } from '../checklist/checklist'
import { isAsked } from './asked'
import type { SessionState } from './state'

/** What a list shows of a record: how its lines ended. */
export interface Outcome {
  readonly done: number
  readonly notApplicable: number
  /** Lines that had a problem at any time, put right or not. */
  readonly problems: number
  /** Lines corrected with a reason; an Undo is not one. */
  readonly corrected: number
  readonly stopped: boolean
}

/** Counts over the lines of the checklist that the session asked. */
export function outcomeOf(state: SessionState, checklist: Checklist): Outcome {
  const lines = linesOf(checklist).flatMap(({ line: { id } }) =>
    isAsked(state, checklist, id) ? (state.lines[id] ?? []) : [],
  )
  const count = (test: (line: (typeof lines)[number]) => boolean) => lines.filter(test).length
  return {
    done: count(({ status }) => status === 'done'),
    notApplicable: count(({ status }) => status === 'not-applicable'),
    problems: count(({ entries }) => entries.some(({ status }) => status === 'problem')),
    corrected: count(({ entries }) => entries.some(({ correction }) => correction?.undo === false)),
    stopped: state.abandoned !== undefined,
  }
}
