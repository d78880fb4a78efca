import { SelectField } from '../../components/SelectField'

const ALL = 'all'

interface FilterChoiceProps {
  readonly label: string
  /** What the field says while nothing is chosen. */
  readonly all: string
  readonly value: string | undefined
  readonly options: readonly { readonly id: string; readonly name: string }[]
  readonly onPick: (id: string | undefined) => void
}

/** A select whose first choice is everything; tinted while it narrows. */
export function FilterChoice({ label, all, value, options, onPick }: FilterChoiceProps) {
  const isSet = value !== undefined
  return (
    <SelectField
      label={label}
      labelHidden
      inline
      active={isSet}
      value={value ?? ALL}
      options={[{ id: ALL, label: all }, ...options.map(({ id, name }) => ({ id, label: name }))]}
      onChange={(id) => onPick(id === ALL ? undefined : id)}
    />
  )
}
