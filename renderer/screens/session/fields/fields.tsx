import type { ComponentType } from 'react'
import type { FieldOf, Kind } from '../../../../shared/checklist/field'
import { ChoiceField } from './ChoiceField'
import { ChoicesField } from './ChoicesField'
import { DateField } from './DateField'
import { LotField } from './LotField'
import { NumberInput } from './NumberInput'
import { PhotoField } from './PhotoField'
import { SignatureField } from './SignatureField'
import { TextInput } from './TextInput'
import { TickField } from './TickField'
import { TimerField } from './TimerField'
import type { FieldInputProps } from './field-input'

/** The one table of field components. A new answer kind is one line here. */
const FIELDS: { readonly [K in Kind]: ComponentType<FieldInputProps<K>> } = {
  tick: TickField,
  choice: ChoiceField,
  choices: ChoicesField,
  number: NumberInput,
  text: TextInput,
  date: DateField,
  lot: LotField,
  timer: TimerField,
  photo: PhotoField,
  signature: SignatureField,
}

/** A field whose kind the compiler follows into the table. */
type Keyed<K extends Kind> = { [P in K]: FieldOf<P> & { readonly kind: P } }[K]

export function FieldInput<K extends Kind>(props: FieldInputProps<K> & { readonly field: Keyed<K> }) {
  const Input: ComponentType<FieldInputProps<K>> = FIELDS[props.field.kind]
  return <Input {...props} />
}
