import { useState } from 'react'
import type { Line } from '../../../../shared/checklist/checklist'
import { cardsOpen } from '../../../../shared/session/context'
import { useOpenSession } from '../session-context'
import { BreakCard } from './BreakCard'
import { closedSentence } from './closed-sentence'
import styles from './DuringTreatment.module.css'
import { GloveCard } from './GloveCard'
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
  switch (card) {
    case 'gloves':
      return state.gloves.since === undefined ? null : <GloveCard {...props} isOver={isOver} />
    case 'break':
      return isOver ? null : <BreakCard {...props} />
    case 'lot':
    case 'incident':
    case 'answer':
    case undefined:
      return null
  }
}
