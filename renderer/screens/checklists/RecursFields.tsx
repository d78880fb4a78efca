import { RECURS_EVERY, RECURS_OF, type Recurs } from '../../../shared/checklist/recurs'
import { LISTS_TEXT } from '../../../shared/text/lists'
import { SelectField } from '../../components/SelectField'

interface RecursFieldsProps {
  readonly recurs: Recurs
  readonly onChange: (recurs: Recurs) => void
}

/** How often a recurring list comes back, and whether each room has its own. */
export function RecursFields({ recurs, onChange }: RecursFieldsProps) {
  return (
    <>
      <SelectField
        label={LISTS_TEXT.everyLabel}
        options={RECURS_EVERY.map((id) => ({ id, label: LISTS_TEXT.every[id] }))}
        value={recurs.every}
        onChange={(every) => onChange({ ...recurs, every })}
      />
      <SelectField
        label={LISTS_TEXT.ofLabel}
        options={RECURS_OF.map((id) => ({ id, label: LISTS_TEXT.of[id] }))}
        value={recurs.of}
        onChange={(of) => onChange({ ...recurs, of })}
      />
    </>
  )
}
