import { useEffect, useRef, useState } from 'react'
import type { PolicyEntry } from '../../../../shared/catalog/policy-book'
import { POLICY_FORMS, type PolicyId, type PolicyValue } from '../../../../shared/catalog/policy-values'
import { POLICY_TEXT as TEXT, policyValueWords } from '../../../../shared/text/policy'
import { Button } from '../../../components/Button'
import { NumberField } from '../../../components/NumberField'
import { SelectField } from '../../../components/SelectField'
import { TextField } from '../../../components/TextField'
import { useEntry } from '../use-entry'
import styles from './rules.module.css'

interface ValueFormProps {
  readonly entry: PolicyEntry
  readonly onCancel: () => void
  readonly onSaved: (value: PolicyValue) => void
}

/** Another value and why. */
export function ValueForm({ entry: { id, value }, onCancel, onSaved }: ValueFormProps) {
  const [draft, setDraft] = useState(String(value))
  const [reason, setReason] = useState('')
  const entry = useEntry()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('input, button')?.focus(), [])
  const save = async () => {
    const wanted = valueOf(id, value, draft)
    if (wanted === undefined) {
      entry.refuse('value', 'out-of-range')
      return
    }
    const saved = await entry.run('policy.change', { values: [{ id, value: wanted }], reason })
    if (saved.ok) onSaved(wanted)
  }
  return (
    <form
      ref={form}
      className={styles['form']}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <ValueField id={id} now={value} draft={draft} onDraft={setDraft} error={entry.fault('value')} />
      <TextField
        label={TEXT.reason}
        hint={TEXT.reasonHint}
        value={reason}
        maxLength={400}
        onChange={setReason}
        error={entry.fault('reason') ?? entry.general}
      />
      <div className={styles['buttons']}>
        <Button type="submit" variant="primary">
          {TEXT.save}
        </Button>
        <Button onPress={onCancel}>{TEXT.cancel}</Button>
      </div>
    </form>
  )
}

interface ValueFieldProps {
  readonly id: PolicyId
  readonly now: PolicyValue
  readonly draft: string
  readonly onDraft: (draft: string) => void
  readonly error: string | undefined
}

function ValueField({ id, now, draft, onDraft, error }: ValueFieldProps) {
  const form = POLICY_FORMS[id]
  const field = { label: TEXT.value(id), value: draft, onChange: onDraft, error }
  if (form.kind === 'number') {
    const { unit, min, max } = form
    return <NumberField {...field} unit={TEXT.unit(unit)} hint={TEXT.range(min, max)} maxLength={4} />
  }
  const options = optionsOf(id, now).map((option) => ({ id: String(option), label: policyValueWords(id, option) }))
  return <SelectField {...field} options={options} />
}

/** What can be chosen; a value of now that is none of the usual ones stays among them. */
function optionsOf(id: PolicyId, now: PolicyValue): readonly PolicyValue[] {
  const form = POLICY_FORMS[id]
  if (form.kind !== 'choice') return [true, false]
  return form.options.includes(now) ? form.options : [now, ...form.options]
}

function valueOf(id: PolicyId, now: PolicyValue, draft: string): PolicyValue | undefined {
  if (POLICY_FORMS[id].kind === 'number') return draft === '' ? undefined : Number(draft)
  return optionsOf(id, now).find((option) => String(option) === draft)
}
