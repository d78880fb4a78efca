import { useState } from 'react'
import type { Line } from '../../../../shared/checklist/checklist'
import { cardsAccess, cardsOf, cardsOpen } from '../../../../shared/session/context'
import { isOnBreak, type SessionState } from '../../../../shared/session/state'
import { secondsBetween } from '../../../../shared/session/moment'
import { CARD_TEXT } from '../../../../shared/text/cards'
import { Duration } from '../../../components/Duration'
import { durationParts } from './duration-parts'
import { useNow } from './use-now'
import { useOpenSession } from '../session-context'
import { AnswerCard } from './AnswerCard'
import { BreakCard } from './BreakCard'
import { CardLog } from './CardLog'
import { closedSentence } from './closed-sentence'
import styles from './DuringTreatment.module.css'
import { GloveCard } from './GloveCard'
import { IncidentCard } from './IncidentCard'
import { LotCard } from './LotCard'
import { NoteCard } from './NoteCard'

const NOTE = 'free-note'

/** The event cards of a treatment, and below them what happened so far. */
export function DuringTreatment() {
  const { state, context } = useOpenSession()
  const [open, setOpen] = useOpenCard()
  const section = cardsOf(state, context.checklist)
  if (section === undefined) return null
  const closed = closedSentence(state, context.checklist)
  const frame = (id: string) => ({
    isOpen: open === id,
    onToggle: () => setOpen(open === id ? undefined : id),
    onDone: () => setOpen((known) => (known === id ? undefined : known)),
  })
  return (
    <div className={styles['during']}>
      <header className={styles['head']}>
        <div>
          {/* The sheet names itself by a heading of its own. */}
          <p className={styles['title']} aria-hidden="true">
            {section.name}
          </p>
          <p className="muted">{section.instruction}</p>
        </div>
        <GloveClock />
      </header>
      {closed !== undefined && <p className={styles['closed']}>{closed}</p>}
      <div className={styles['cards']}>
        {unfinishedFirst(state, section.lines).map((line) => (
          <Card key={line.id} line={line} {...frame(line.id)} />
        ))}
        {state.sealed === undefined && <NoteCard {...frame(NOTE)} />}
      </div>
      <CardLog />
    </div>
  )
}

/**
 * Which card is open. A blocker beside the door leads to a card by making its line the active one; lines that become
 * active by themselves, because something was logged, open nothing.
 */
function useOpenCard() {
  const { state, activeLine } = useOpenSession()
  const [open, setOpen] = useState<string>()
  const [seen, setSeen] = useState({ activeLine, seq: state.last.seq })
  if (seen.activeLine !== activeLine || seen.seq !== state.last.seq) {
    setSeen({ activeLine, seq: state.last.seq })
    if (seen.activeLine !== activeLine && seen.seq === state.last.seq) setOpen(activeLine)
  }
  return [open, setOpen] as const
}

/** How long the gloves are worn, readable from the chair. */
function GloveClock() {
  const { state, context } = useOpenSession()
  const now = useNow()
  const { since, neededBecause } = state.gloves
  if (since === undefined || neededBecause !== undefined || !cardsOpen(state, context.checklist)) return null
  return <Duration parts={durationParts(secondsBetween(since, now))} caption={CARD_TEXT.glovesClock} />
}

interface CardProps {
  readonly line: Line
  readonly isOpen: boolean
  readonly onToggle: () => void
  readonly onDone: () => void
}

function Card(props: CardProps) {
  const { card } = props.line
  const { state, context } = useOpenSession()
  const access = cardsAccess(state, context.checklist)
  const isOver = access !== 'open'
  // What is not taken any more is not offered: a break while it happens, incidents until the seal, the rest also late.
  const isTaken = { incident: state.sealed === undefined, break: !isOver, other: access !== 'closed' }
  if (!isTaken[card === 'incident' || card === 'break' ? card : 'other']) return null
  if (card === 'gloves') return <GloveCard {...props} isOver={isOver} />
  if (card === 'break') return <BreakCard {...props} />
  if (card === 'lot') return <LotCard {...props} isOver={isOver} />
  return card === 'incident' ? <IncidentCard {...props} /> : <AnswerCard {...props} isOver={isOver} />
}

/** What holds everything else up stands at the top, where it cannot be overlooked. */
function unfinishedFirst(state: SessionState, lines: readonly Line[]): readonly Line[] {
  const hasIncident = state.incidents.some(({ closed }) => closed === undefined)
  const isFirst = ({ card }: Line) => (card === 'incident' && hasIncident) || (card === 'break' && isOnBreak(state))
  return [...lines.filter(isFirst), ...lines.filter((line) => !isFirst(line))]
}
