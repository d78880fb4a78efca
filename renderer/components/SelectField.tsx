import { Check, ChevronDown } from 'lucide-react'
import { useId } from 'react'
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components'
import { classNames } from './class-names'
import { Field, type FieldFrameProps } from './Field'
import popover from './Popover.module.css'
import styles from './SelectField.module.css'
import { frameOf } from './TextField'

export interface SelectFieldProps<Id extends string> extends FieldFrameProps {
  readonly options: readonly { readonly id: Id; readonly label: string; readonly sub?: string }[]
  readonly value: Id | null
  readonly onChange: (id: Id) => void
  readonly placeholder?: string
  /** Tinted, for a filter that narrows what is shown. */
  readonly active?: boolean
  /** Takes the width of its words instead of its container's. */
  readonly inline?: boolean
}

/** One choice out of many; arrows and typing move, Enter picks. */
export function SelectField<Id extends string>(props: SelectFieldProps<Id>) {
  const id = useId()
  const notes = { ...frameOf(props), id, labelId: `${id}-label`, labelAs: 'span' as const }
  const { options } = props
  return (
    <Field {...notes}>
      <Select
        className={classNames(styles['select'], props.inline && styles['inline'])}
        aria-labelledby={`${id}-label`}
        value={props.value}
        isInvalid={props.error !== undefined}
        placeholder={props.placeholder ?? ''}
        onChange={(key) => {
          const picked = options.find((option) => option.id === key)
          if (picked) props.onChange(picked.id)
        }}
      >
        <Button
          className={classNames(
            styles['button'],
            props.active && styles['active'],
            props.error !== undefined && styles['invalid'],
          )}
        >
          <SelectValue className={styles['value'] ?? ''}>
            {({ isPlaceholder, defaultChildren }) =>
              isPlaceholder ? defaultChildren : options.find((option) => option.id === props.value)?.label
            }
          </SelectValue>
          <ChevronDown size={18} aria-hidden="true" />
        </Button>
        <Popover className={popover['popover'] ?? ''} offset={8}>
          <ListBox className={styles['list'] ?? ''}>
            {options.map((option) => (
              <ListBoxItem key={option.id} id={option.id} textValue={option.label} className={popover['item'] ?? ''}>
                <Check size={20} className={popover['tick']} aria-hidden="true" />
                <span className={popover['text']}>
                  {option.label}
                  {option.sub !== undefined && <small>{option.sub}</small>}
                </span>
              </ListBoxItem>
            ))}
          </ListBox>
        </Popover>
      </Select>
    </Field>
  )
}
