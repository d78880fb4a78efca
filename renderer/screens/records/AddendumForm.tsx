import { useState } from 'react'
import { linesOf } from '../../../shared/checklist/checklist'
import type { RecordView } from '../../../shared/ipc/views'
import { MIN_REASON, letters } from '../../../shared/session/rules'
import { errorSentence } from '../../../shared/text/errors'
import { ADDENDUM_TEXT } from '../../../shared/text/records'
import { call } from '../../api/api'
import { Button } from '../../components/Button'
import { SelectField } from '../../components/SelectField'
import { TextArea } from '../../components/TextArea'
import { TextField } from '../../components/TextField'
import { PinCheck } from '../session/seal/PinCheck'
import styles from './AddendumForm.module.css'

interface AddendumFormProps {
  readonly record: RecordView
  readonly onClose: () => void
}

/** After the seal nothing is changed, only added: text, reason, and the PIN of who signs it. */
export function AddendumForm({ record, onClose }: AddendumFormProps) {
  const people = record.people.filter(({ hasLeft }) => !hasLeft)
  const [text, setText] = useState('')
  const [reason, setReason] = useState('')
  const [line, setLine] = useState(WHOLE)
  const [personId, setPersonId] = useState<string | null>(people.length === 1 ? (people[0]?.id ?? null) : null)
  const [isTried, setIsTried] = useState(false)
  const [error, setError] = useState<string>()
  const person = people.find(({ id }) => id === personId)
  const isComplete = letters(text) >= MIN_REASON && letters(reason) >= MIN_REASON
  const sign = async (pass: string) => {
    setIsTried(true)
    if (person === undefined || !isComplete) return
    const about = line === WHOLE ? {} : { line }
    const session = record.row.session
    const result = await call('records.addendum', { session, person: person.id, pass, text, reason, ...about })
    if (result.ok) onClose()
    else setError(errorSentence(result.error))
  }
  return (
    <section className={styles['form']} aria-label={ADDENDUM_TEXT.title}>
      <div className={styles['fields']}>
        <h2>{ADDENDUM_TEXT.title}</h2>
        <p className="muted">{ADDENDUM_TEXT.intro}</p>
        <TextArea
          label={ADDENDUM_TEXT.text}
          value={text}
          onChange={setText}
          rows={3}
          maxLength={4000}
          autoFocus
          error={isTried && letters(text) < MIN_REASON ? ADDENDUM_TEXT.textMissing : undefined}
        />
        <TextField
          label={ADDENDUM_TEXT.reason}
          value={reason}
          onChange={setReason}
          maxLength={400}
          error={isTried && letters(reason) < MIN_REASON ? ADDENDUM_TEXT.reasonMissing : undefined}
        />
        <SelectField
          label={ADDENDUM_TEXT.line}
          options={[{ id: WHOLE, label: ADDENDUM_TEXT.wholeRecord }, ...lineOptions(record)]}
          value={line}
          onChange={setLine}
        />
        <SelectField
          label={ADDENDUM_TEXT.person}
          options={people.map(({ id, name }) => ({ id, label: name }))}
          value={personId}
          onChange={setPersonId}
        />
        <div>
          <Button onPress={onClose}>{ADDENDUM_TEXT.cancel}</Button>
        </div>
      </div>
      {person !== undefined && isComplete && (
        <PinCheck key={person.id} person={person} error={error} onPass={(pass) => void sign(pass)} />
      )}
      {person !== undefined && !isComplete && <p className="muted">{ADDENDUM_TEXT.pinLater}</p>}
    </section>
  )
}

/** No line has this id: line ids have two signs or more. */
const WHOLE = '*'

function lineOptions(record: RecordView) {
  return linesOf(record.checklist).map(({ line }) => ({ id: line.id, label: line.label }))
}
