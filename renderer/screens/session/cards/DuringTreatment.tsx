import { useState } from 'react'
import type { Line } from '../../../../shared/checklist/checklist'
import { cardsOpen } from '../../../../shared/session/context'
import type { SessionState } from '../../../../shared/session/state'
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

/** The event cards of a treatment, and below them what happened so far. */
export function DuringTreatment() {
  const { state, context, activeLine, show } = useOpenSession()
  const [isNoteOpen, setIsNoteOpen] = useState(false)
  const section = context.checklist.sections.find(({ kind }) => kind === 'cards')
  if (section === undefined) return null
  const closed = closedSentence(state, context.checklist)
  const frame = (line: Line) => ({
    line,
    isOpen: activeLine === line.id,
    onToggle: () => show(section.id, activeLine === line.id ? undefined : line.id),
  })
  return (
    <div className={styles['during']}>
      {closed !== undefined && <p className={styles['closed']}>{closed}</p>}
      <div className={styles['cards']}>
        {section.lines.map((line) => (
          <Card key={line.id} {...frame(line)} />
        ))}
        {state.sealed === undefined && <NoteCard isOpen={isNoteOpen} onToggle={() => setIsNoteOpen(!isNoteOpen)} />}
      </div>
      <CardLog />
    </div>
  )
}

interface CardProps {
  readonly line: Line
  readonly isOpen: boolean
  readonly onToggle: () => void
}

function Card(props: CardProps) {
  const { card } = props.line
  const { state, context } = useOpenSession()
  const isOver = !cardsOpen(state, context.checklist)
  // What is not taken any more is not offered: gloves late, incidents until the seal.
  const isTaken = card === 'incident' ? state.sealed === undefined : !isOver || (card === 'gloves' && canBeLate(state))
  if (!isTaken) return null
  if (card === 'gloves') return <GloveCard {...props} isOver={isOver} />
  if (card === 'break') return <BreakCard {...props} />
  if (card === 'lot') return <LotCard {...props} />
  return card === 'incident' ? <IncidentCard {...props} /> : <AnswerCard {...props} />
}

/** A glove change of the treatment may be added until the seal, once there were gloves at all. */
function canBeLate(state: SessionState): boolean {
  return state.sealed === undefined && state.gloves.since !== undefined
}
