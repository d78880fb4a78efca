import { NumberField } from '../../../components/NumberField'
import { useLeft } from './use-left'
import { sentenceOf, type FieldInputProps } from './field-input'

export function NumberInput({ field, raw, fill, refusal, onEnter }: FieldInputProps<'number'>) {
  const left = useLeft()
  return (
    <NumberField
      label={field.label}
      compact
      hint={field.hint}
      unit={field.unit === '' ? undefined : field.unit}
      decimals={!Number.isInteger(field.step)}
      value={typeof raw === 'string' ? raw : ''}
      onChange={fill}
      onEnter={onEnter}
      onBlur={left.leave}
      error={left.isLeft ? sentenceOf(refusal) : undefined}
    />
  )
}
