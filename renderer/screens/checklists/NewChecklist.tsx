import { useState } from 'react'
import type { Recurs } from '../../../shared/checklist/recurs'
import type { ChecklistRow } from '../../../shared/checklist/version-view'
import { errorSentence } from '../../../shared/text/errors'
import { CHECKLISTS_TEXT as TEXT } from '../../../shared/text/checklist-screen'
import { call } from '../../api/api'
import { Button } from '../../components/Button'
import { SelectField } from '../../components/SelectField'
import { TextField } from '../../components/TextField'
import styles from './DraftReview.module.css'
import { RecursFields } from './RecursFields'

const EMPTY = 'empty'
const RECURRING = 'recurring'

interface NewChecklistProps {
  readonly rows: readonly ChecklistRow[]
  readonly onMade: (checklist: string) => void
  readonly onCancel: () => void
}

/** A list of the clinic's own: its name, and what it begins with. */
export function NewChecklist({ rows, onMade, onCancel }: NewChecklistProps) {
  const [name, setName] = useState('')
  const [from, setFrom] = useState(EMPTY)
  const [recurs, setRecurs] = useState<Recurs>({ every: 'day', of: 'clinic' })
  const [error, setError] = useState<string>()
  const sources = rows.filter(({ state }) => state === 'in-use' || state === 'offered')
  const make = async () => {
    if (name.trim() === '') {
      setError(TEXT.nameMissing)
      return
    }
    const start = from === EMPTY ? {} : from === RECURRING ? { recurs } : { from }
    const result = await call('checklists.new', { name, ...start })
    if (result.ok) onMade(result.value.checklist)
    else setError(errorSentence(result.error))
  }
  return (
    <form
      className={styles['review']}
      onSubmit={(event) => {
        event.preventDefault()
        void make()
      }}
    >
      <h2>{TEXT.newTitle}</h2>
      <TextField
        label={TEXT.newName}
        hint={TEXT.newNameHint}
        value={name}
        maxLength={60}
        autoFocus
        error={error}
        onChange={(typed) => {
          setName(typed)
          setError(undefined)
        }}
      />
      <SelectField
        label={TEXT.newFrom}
        options={[
          { id: EMPTY, label: TEXT.newEmpty },
          { id: RECURRING, label: TEXT.newRecurring },
          ...sources.map(({ id, name: label }) => ({ id, label })),
        ]}
        value={from}
        onChange={setFrom}
      />
      {from === RECURRING && <RecursFields recurs={recurs} onChange={setRecurs} />}
      <div className={styles['end']}>
        <Button type="submit" variant="primary" size="lg" block>
          {TEXT.make}
        </Button>
        <Button onPress={onCancel}>{TEXT.cancel}</Button>
      </div>
    </form>
  )
}
