import { TextField, type TextFieldProps } from './TextField'

export interface NumberFieldProps extends Omit<TextFieldProps, 'inputMode' | 'uppercase' | 'type'> {
  readonly decimals?: boolean
}

const WHOLE = /^-?\d*$/
const DECIMAL = /^-?\d*(?:[.,]\d*)?$/

/** Digits typed by hand, reported as text: no spin buttons and no wheel, which change a value unseen. */
export function NumberField({ decimals = false, onChange, ...rest }: NumberFieldProps) {
  const allowed = decimals ? DECIMAL : WHOLE
  return (
    <TextField
      {...rest}
      inputMode={decimals ? 'decimal' : 'numeric'}
      onChange={(text) => {
        if (allowed.test(text)) onChange(text)
      }}
    />
  )
}
