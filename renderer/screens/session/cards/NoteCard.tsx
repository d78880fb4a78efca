import { NotebookPen } from 'lucide-react'
import { useState } from 'react'
import { CARD_TEXT } from '../../../../shared/text/cards'
import { clockTime } from '../../../../shared/text/time'
import { Button } from '../../../components/Button'
import { TextArea } from '../../../components/TextArea'
import { useOpenSession } from '../session-context'
import styles from './CardForm.module.css'
import { EventCard } from './EventCard'
import { useCardCall } from './use-card-call'

/** Whatever no card is there for. */
export function NoteCard({ isOpen, onToggle }: { readonly isOpen: boolean; readonly onToggle: () => void }) {
  const { state } = useOpenSession()
  const { run, error } = useCardCall()
  const [text, setText] = useState('')
  const notes = state.notes.filter(({ about }) => about === undefined || about === 'note')
  const last = notes.at(-1)
  const save = async () => {
    if (!(await run('session.note', { text, about: 'note' }))) return
    setText('')
    onToggle()
  }
  return (
    <EventCard
      id="free-note"
      icon={<NotebookPen size={28} />}
      name={CARD_TEXT.note}
      last={last === undefined ? CARD_TEXT.never : CARD_TEXT.lastOf(last.text, clockTime(last.stamp))}
      count={notes.length}
      isOpen={isOpen}
      onToggle={onToggle}
    >
      <div className={styles['form']}>
        <TextArea
          label={CARD_TEXT.noteLabel}
          hint={CARD_TEXT.noteHint}
          value={text}
          onChange={setText}
          rows={3}
          maxLength={4000}
          error={error}
          autoFocus
        />
        <div>
          <Button variant="primary" size="lg" locked={text.trim() === ''} onPress={() => void save()}>
            {CARD_TEXT.noteSave}
          </Button>
        </div>
      </div>
    </EventCard>
  )
}
