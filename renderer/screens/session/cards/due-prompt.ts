import { cardsOpen, type RuleContext } from '../../../../shared/session/context'
import { secondsBetween, type Moment } from '../../../../shared/session/moment'
import { isOnBreak, type SessionState } from '../../../../shared/session/state'

/** What the program asks about of its own accord. */
export type Prompt =
  | { readonly about: 'fast-completion'; readonly seconds: number; readonly seq: number }
  | { readonly about: 'silent-gap'; readonly minutes: number }

/** The question that is due, if any; an answer is a note about it, so none is asked twice. */
export function duePrompt(state: SessionState, context: RuleContext, now: Moment): Prompt | undefined {
  if (state.sealed !== undefined) return undefined
  return fastCompletion(state) ?? silentGap(state, context, now)
}

/** Rule R17: asked once a session; every later stretch is flagged all the same. */
function fastCompletion(state: SessionState): Prompt | undefined {
  const fast = state.fast.at(-1)
  if (fast === undefined || state.notes.some(({ about }) => about === 'fast-completion')) return undefined
  return { about: 'fast-completion', seconds: fast.seconds, seq: fast.stamp.seq }
}

/** Rule R26. Any event ends the gap, the answer too. */
function silentGap(state: SessionState, context: RuleContext, now: Moment): Prompt | undefined {
  if (!cardsOpen(state, context.checklist) || isOnBreak(state)) return undefined
  const minutes = Math.floor(secondsBetween(state.last, now) / 60)
  return minutes >= context.policy.silentGapMinutes ? { about: 'silent-gap', minutes } : undefined
}

/** The line whose tick completed the fast stretch: where a correction starts. */
export function lineSettledAt(state: SessionState, seq: number): string | undefined {
  return Object.entries(state.lines).find(([, { entries }]) => entries.some(({ stamp }) => stamp.seq === seq))?.[0]
}
