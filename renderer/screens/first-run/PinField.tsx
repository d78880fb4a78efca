import { useId } from 'react'
import { Field, FieldBox, describedBy } from '../../components/Field'

interface PinFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (pin: string) => void
  readonly error?: string | undefined
}

/** A new PIN, typed by keyboard: digits only, never shown. */
export function PinField({ label, value, onChange, error }: PinFieldProps) {
  const id = useId()
  return (
    <Field id={id} label={label} error={error} compact>
      <FieldBox invalid={error !== undefined}>
        <input
          id={id}
          type="password"
          inputMode="numeric"
          autoComplete="off"
          maxLength={8}
          value={value}
          aria-invalid={error !== undefined || undefined}
          aria-describedby={describedBy(id, { error })}
          onChange={(event) => onChange(event.target.value.replace(/\D/g, ''))}
        />
      </FieldBox>
    </Field>
  )
}
