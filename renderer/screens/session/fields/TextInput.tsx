import { FIELD_TEXT } from '../../../../shared/text/session'
import { TextArea } from '../../../components/TextArea'
import { TextField } from '../../../components/TextField'
import { labelOf, sentenceOf, type FieldInputProps } from './field-input'
import { useLeft } from './use-left'

/** Longer texts get more than one line. */
const ONE_LINE = 120

export function TextInput({ field, raw, fill, refusal, onEnter }: FieldInputProps<'text'>) {
  const left = useLeft()
  const shared = {
    label: labelOf(field, FIELD_TEXT.optional),
    compact: true,
    hint: field.hint,
    value: typeof raw === 'string' ? raw : '',
    onChange: fill,
    onBlur: left.leave,
    maxLength: field.maxLength,
    error: left.isLeft ? sentenceOf(refusal) : undefined,
  }
  return field.maxLength > ONE_LINE ? <TextArea {...shared} /> : <TextField {...shared} onEnter={onEnter} />
}
