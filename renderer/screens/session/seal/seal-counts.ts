import { isAsked } from '../../../../shared/session/asked'
import { activePauses } from '../../../../shared/session/context'
import type { RuleContext } from '../../../../shared/session/context'
import type { LineState, SessionState } from '../../../../shared/session/state'

export interface SealCounts {
  readonly done: number
  readonly notApplicable: number
  /** Problems that stand in the record as they are. */
  readonly problems: number
  /** Lines that had a problem and are done now. */
  readonly putRight: number
  /** Lines with at least one correction that was not an Undo. */
  readonly corrected: number
}

/** What the person is about to sign, over all lines this session had. */
export function sealCounts(state: SessionState, { checklist }: RuleContext): SealCounts {
  const asked = new Set(activePauses(state, checklist).flatMap((pause) => pause.lines.map(({ id }) => id)))
  const lines = Object.entries(state.lines).filter(([id]) => isAsked(state, checklist, id))
  // Cards and, after a stop, lines of earlier pauses are in the record too once they were touched.
  const counted = lines.filter(([id, { status }]) => asked.has(id) || status !== 'open').map(([, line]) => line)
  const count = (holds: (line: LineState) => boolean) => counted.filter(holds).length
  return {
    done: count(({ status }) => status === 'done'),
    notApplicable: count(({ status }) => status === 'not-applicable'),
    problems: count(({ status }) => status === 'problem'),
    putRight: count(({ status, entries }) => status === 'done' && entries.some((entry) => entry.status === 'problem')),
    corrected: count(({ entries }) => entries.some(({ correction }) => correction?.undo === false)),
  }
}
