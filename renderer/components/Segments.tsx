import { useId } from 'react'
import { Field, describedBy, type FieldFrameProps } from './Field'
import { moveRovingFocus, tabStopOf } from './roving-focus'
import styles from './Segments.module.css'
import { frameOf } from './TextField'

export interface SegmentsProps<Id extends string> extends FieldFrameProps {
  readonly options: readonly { readonly id: Id; readonly label: string }[]
  readonly value: Id | null
  readonly onChange: (id: Id) => void
}

/** Two to four short choices in one bar; the chosen one is filled and ticked. */
export function Segments<Id extends string>(props: SegmentsProps<Id>) {
  const id = useId()
  const tabStop = tabStopOf(props.options, props.value)
  return (
    <Field {...frameOf(props)} id={id} labelId={`${id}-label`} labelAs="span">
      <div
        className={styles['bar']}
        role="radiogroup"
        aria-labelledby={`${id}-label`}
        aria-describedby={describedBy(id, props)}
        onKeyDown={moveRovingFocus}
      >
        {props.options.map((option) => (
          <button
            key={option.id}
            type="button"
            role="radio"
            className={styles['segment']}
            aria-checked={option.id === props.value}
            tabIndex={option.id === tabStop ? 0 : -1}
            onClick={() => props.onChange(option.id)}
          >
            {option.label}
          </button>
        ))}
      </div>
    </Field>
  )
}
