import { useState } from 'react'
import type { Result } from '../../../../shared/ipc/errors'
import { CLINIC_TEXT as TEXT } from '../../../../shared/text/policy'
import { Button } from '../../../components/Button'
import { TextField } from '../../../components/TextField'
import { useEntry } from '../use-entry'
import styles from './clinic.module.css'

interface ClinicFieldProps {
  readonly label: string
  readonly hint: string
  readonly stored: string
  readonly maxLength: number
  readonly save: (run: ReturnType<typeof useEntry>['run'], text: string) => Promise<Result<null>>
}

/** One line about the clinic, saved by itself. */
export function ClinicField({ label, hint, stored, maxLength, save }: ClinicFieldProps) {
  const [text, setText] = useState(stored)
  const [isSaved, setSaved] = useState(false)
  const entry = useEntry()
  const store = async () => setSaved((await save(entry.run, text)).ok)
  return (
    <form
      className={styles['field']}
      onSubmit={(event) => {
        event.preventDefault()
        void store()
      }}
    >
      <TextField
        label={label}
        hint={hint}
        value={text}
        maxLength={maxLength}
        onChange={(next) => {
          setSaved(false)
          setText(next)
        }}
        error={entry.fault('name') ?? entry.general}
      />
      <Button type="submit" label={`${TEXT.save}: ${label}`}>
        {TEXT.save}
      </Button>
      <p role="status" className={styles['saved']}>
        {isSaved ? TEXT.saved : ''}
      </p>
    </form>
  )
}
