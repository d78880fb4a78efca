import { useState } from 'react'
import { dayFromText } from '../../../../shared/history/day-text'
import { CREDENTIAL_KINDS, type Credential, type CredentialKind, usualEnd } from '../../../../shared/people/credential'
import { expiryWords } from '../../../../shared/text/checklist'
import { credentialTitle } from '../../../../shared/text/people'
import { CREDENTIALS_TEXT as TEXT, STAFF_TEXT } from '../../../../shared/text/staff'
import { Button } from '../../../components/Button'
import { SelectField } from '../../../components/SelectField'
import { SwitchField } from '../../../components/SwitchField'
import { TextField } from '../../../components/TextField'
import styles from './people.module.css'

interface CredentialFormProps {
  readonly id: string
  /** Absent for a new one. */
  readonly credential: Credential | undefined
  /** Why the main process did not take it. */
  readonly refused: string | undefined
  readonly onSave: (credential: Credential) => void
  readonly onRemove: () => void
  readonly onCancel: () => void
}

interface Draft {
  readonly kind: CredentialKind
  readonly name: string
  readonly number: string
  readonly issued: string
  readonly expires: string
  readonly renewing: boolean
}

/** One credential in place: kind, number, its days, and whether a renewal is under way. */
export function CredentialForm({ id, credential, refused, onSave, onRemove, onCancel }: CredentialFormProps) {
  const [draft, setDraft] = useState<Draft>(() => draftOf(credential))
  const [isTried, setTried] = useState(false)
  const change = (changed: Partial<Draft>) => setDraft((before) => ({ ...before, ...changed }))
  const [issued, expires] = [dayOf(draft.issued), dayOf(draft.expires)]
  const save = () => {
    setTried(true)
    if (issued === null || expires === null) return
    const { kind, name, number, renewing } = draft
    const days = { ...(issued !== undefined && { issued }), ...(expires !== undefined && { expires }) }
    onSave({ id, kind, ...(kind === 'own' && { name }), ...(number !== '' && { number }), ...days, renewing })
  }
  return (
    <div className={styles['form']}>
      <SelectField
        label={TEXT.kind}
        options={CREDENTIAL_KINDS.map((kind) => ({ id: kind, label: TEXT.kinds[kind] }))}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
      />
      {draft.kind === 'own' && (
        <TextField label={TEXT.name} value={draft.name} maxLength={60} onChange={(name) => change({ name })} />
      )}
      <TextField
        label={TEXT.number}
        hint={TEXT.numberHint}
        value={draft.number}
        maxLength={80}
        onChange={(number) => change({ number })}
      />
      <Days draft={draft} change={change} isTried={isTried} onEnter={save} />
      <SwitchField
        label={TEXT.renewing}
        hint={TEXT.renewingHint}
        on={draft.renewing}
        onChange={(renewing) => change({ renewing })}
      />
      {refused !== undefined && (
        <p className={styles['fault']} role="alert">
          {refused}
        </p>
      )}
      <div className={styles['buttons']}>
        <Button onPress={save}>{STAFF_TEXT.save}</Button>
        <Button variant="quiet" onPress={onCancel}>
          {STAFF_TEXT.cancel}
        </Button>
        {credential !== undefined && (
          <Button variant="quiet" label={TEXT.removeName(credentialTitle(credential))} onPress={onRemove}>
            {TEXT.remove}
          </Button>
        )}
      </div>
    </div>
  )
}

interface DaysProps {
  readonly draft: Draft
  readonly change: (changed: Partial<Draft>) => void
  readonly isTried: boolean
  readonly onEnter: () => void
}

function Days({ draft, change, isTried, onEnter }: DaysProps) {
  const [left, setLeft] = useState<readonly string[]>([])
  const issued = dayOf(draft.issued)
  const usual = issued === undefined || issued === null ? undefined : usualEnd(draft.kind, issued)
  const field = (name: 'issued' | 'expires') => ({
    label: TEXT[name],
    placeholder: TEXT.dayExample,
    maxLength: 24,
    value: draft[name],
    onChange: (text: string) => change({ [name]: text }),
    onBlur: () => setLeft((before) => [...before, name]),
    onEnter,
    error: (isTried || left.includes(name)) && dayOf(draft[name]) === null ? TEXT.dayWrong : undefined,
  })
  return (
    <>
      <div className={styles['pair']}>
        <TextField {...field('issued')} />
        <TextField {...field('expires')} hint={TEXT.expiresHint} />
      </div>
      {usual !== undefined && dayOf(draft.expires) !== usual && (
        <Button variant="quiet" onPress={() => change({ expires: expiryWords(usual) })}>
          {TEXT.usualEnd(expiryWords(usual))}
        </Button>
      )}
    </>
  )
}

/** What was typed as a day: `undefined` for nothing, `null` for something that is none. */
function dayOf(text: string): string | null | undefined {
  return text.trim() === '' ? undefined : (dayFromText(text) ?? null)
}

function draftOf(credential: Credential | undefined): Draft {
  const { kind = 'license', name = '', number = '', issued, expires, renewing = false } = credential ?? {}
  const typed = (day: string | undefined) => (day === undefined ? '' : expiryWords(day))
  return { kind, name, number, issued: typed(issued), expires: typed(expires), renewing }
}
