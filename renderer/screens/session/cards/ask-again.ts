import type { Checklist, Line } from '../../../../shared/checklist/checklist'
import { askMinutes } from '../../../../shared/checklist/ask-minutes'
import { cardsOpen } from '../../../../shared/session/context'
import { secondsBetween, type Moment } from '../../../../shared/session/moment'
import { currentEntry, type SessionState } from '../../../../shared/session/state'
import { CARD_TEXT } from '../../../../shared/text/cards'

/** That a card's question is due again, so many minutes after its last answer or after the needling started. */
export function askAgain(state: SessionState, checklist: Checklist, line: Line, now: Moment) {
  const every = askMinutes(line)
  if (every === undefined || !cardsOpen(state, checklist)) return undefined
  const asked = currentEntry(state.lines[line.id])
  const since = asked?.stamp ?? startOfCards(state, checklist)
  if (since === undefined || asked?.status === 'not-applicable') return undefined
  const minutes = Math.floor(secondsBetween(since, now) / 60)
  if (minutes < every) return undefined
  const words = line.id === 'client-comfort' ? CARD_TEXT.askAgain : CARD_TEXT.askAgainAbout
  return { level: 'due' as const, text: words(minutes) }
}

/** When the door before the cards was passed. */
function startOfCards({ passed }: SessionState, { sections }: Checklist) {
  const index = sections.findIndex(({ kind }) => kind === 'cards')
  const before = sections.slice(0, index).findLast(({ kind }) => kind === 'pause')
  return before === undefined ? undefined : passed[before.id]
}
