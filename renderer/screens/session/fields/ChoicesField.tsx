import { FIELD_TEXT } from '../../../../shared/text/session'
import { CheckTiles } from '../../../components/CheckTiles'
import { sentenceOf, type FieldInputProps } from './field-input'

/** Several answers at once; one that stands alone ("none") takes the others' place, and gives way to them. */
export function ChoicesField({ field, raw, fill, refusal, isAlone }: FieldInputProps<'choices'>) {
  const chosen = Array.isArray(raw) ? field.options.map(({ id }) => id).filter((id) => raw.includes(id)) : []
  const choose = (ids: readonly string[]) => {
    const { exclusive } = field
    if (exclusive === undefined || !ids.includes(exclusive)) {
      fill([...ids])
      return
    }
    fill(chosen.includes(exclusive) ? ids.filter((id) => id !== exclusive) : [exclusive])
  }
  return (
    <CheckTiles
      label={field.label}
      labelHidden={isAlone}
      compact
      hint={field.hint ?? (field.settles === 'all' ? FIELD_TEXT.pickAll : undefined)}
      error={sentenceOf(refusal)}
      columns={field.options.length > 4 ? 4 : field.options.length}
      options={field.options.map(({ id, label }) => ({ id, label }))}
      value={chosen}
      onChange={choose}
    />
  )
}
