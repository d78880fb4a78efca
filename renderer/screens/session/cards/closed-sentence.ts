import type { Checklist } from '../../../../shared/checklist/checklist'
import { cardsOpen } from '../../../../shared/session/context'
import type { SessionState } from '../../../../shared/session/state'
import { CARD_TEXT } from '../../../../shared/text/cards'
import { clockTime } from '../../../../shared/text/time'

/** Why the cards take nothing now; `undefined` while they are open. */
export function closedSentence(state: SessionState, checklist: Checklist): string | undefined {
  if (cardsOpen(state, checklist)) return undefined
  if (state.abandoned !== undefined) return CARD_TEXT.stopped(clockTime(state.abandoned.stamp))
  const at = checklist.sections.findIndex(({ kind }) => kind === 'cards')
  const before = checklist.sections.slice(0, at).findLast((section) => section.kind === 'pause')
  const after = checklist.sections.slice(at + 1).find((section) => section.kind === 'pause')
  const left = after === undefined ? undefined : state.passed[after.id]
  if (after !== undefined && left !== undefined) return CARD_TEXT.closedAfter(after.door.passed, clockTime(left))
  return before === undefined ? undefined : CARD_TEXT.closedBefore(before.door.label)
}
