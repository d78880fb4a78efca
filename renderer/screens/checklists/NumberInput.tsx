import { useState } from 'react'
import { NumberField } from '../../components/NumberField'

interface NumberInputProps {
  readonly label: string
  readonly value: number
  readonly onChange: (value: number) => void
  readonly least?: number
  readonly most?: number
  readonly isWhole?: boolean
  readonly unit?: string
  readonly hint?: string
}

/** A number as it is typed; only what is one, within its limits, goes into the draft. */
export function NumberInput({
  value,
  onChange,
  least = -1_000_000,
  most = 1_000_000,
  isWhole = false,
  ...field
}: NumberInputProps) {
  const [text, setText] = useState(String(value))
  const type = (typed: string) => {
    setText(typed)
    const number = Number(typed.replace(',', '.'))
    if (typed.trim() !== '' && Number.isFinite(number) && number >= least && number <= most) onChange(number)
  }
  return (
    <NumberField {...field} decimals={!isWhole} value={text} onChange={type} onBlur={() => setText(String(value))} />
  )
}
