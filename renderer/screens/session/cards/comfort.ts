import { secondsBetween, type Moment } from '../../../../shared/session/moment'
import { currentEntry, type SessionState } from '../../../../shared/session/state'
import { CARD_TEXT } from '../../../../shared/text/cards'

/** The domain's "prompt every 60 min": a client who faints near a running needle is in danger. */
const ASK_MINUTES = 60

/** That the client should be asked again, from an hour after the last answer or after the needling started. */
export function comfortWarning(state: SessionState, now: Moment) {
  if (state.passed['sign-out'] !== undefined || state.abandoned !== undefined) return undefined
  const asked = currentEntry(state.lines['client-comfort'])
  const since = asked?.stamp ?? state.passed['time-out']
  if (since === undefined || asked?.status === 'not-applicable') return undefined
  const minutes = Math.floor(secondsBetween(since, now) / 60)
  return minutes >= ASK_MINUTES ? { level: 'due' as const, text: CARD_TEXT.askAgain(minutes) } : undefined
}
