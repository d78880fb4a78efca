import { CheckTiles } from '../../../components/CheckTiles'
import { sentenceOf, type FieldInputProps } from './field-input'

/** One statement of several that a line asks for. */
export function TickField({ field, raw, fill, refusal }: FieldInputProps<'tick'>) {
  return (
    <CheckTiles
      label={field.label}
      labelHidden
      hint={field.hint}
      error={sentenceOf(refusal)}
      options={[{ id: 'yes', label: field.label }]}
      value={raw === true ? ['yes'] : []}
      onChange={(ids) => fill(ids.length > 0 ? true : undefined)}
    />
  )
}
