import { useId, type Ref } from 'react'
import { expiryGhost, expiryText } from './expiry-text'
import styles from './ExpiryInput.module.css'
import { Field, FieldBox, describedBy, type FieldFrameProps } from './Field'
import { frameOf, runOnEnter } from './TextField'

export interface ExpiryInputProps extends FieldFrameProps {
  /** The text as shown, e.g. `08 / 2027`, `31 08 2027` or `2027-08-31`; parse it outside. */
  readonly value: string
  readonly onChange: (text: string) => void
  readonly onEnter?: (() => void) | undefined
  readonly onBlur?: (() => void) | undefined
  readonly autoFocus?: boolean
  readonly ref?: Ref<HTMLInputElement> | undefined
}

/** One input for month and year, or a full date; what is still missing stands behind the caret in gray. */
export function ExpiryInput({ ref, ...props }: ExpiryInputProps) {
  const id = useId()
  const invalid = props.error !== undefined
  return (
    <Field {...frameOf(props)} id={id}>
      <FieldBox invalid={invalid} mono>
        <span className={styles['ghost']} aria-hidden="true">
          <span className={styles['typed']}>{props.value}</span>
          {expiryGhost(props.value)}
        </span>
        <input
          id={id}
          ref={ref}
          type="text"
          value={props.value}
          inputMode="numeric"
          maxLength={24}
          autoComplete="off"
          spellCheck={false}
          autoFocus={props.autoFocus}
          aria-invalid={invalid || undefined}
          aria-describedby={describedBy(id, props)}
          onChange={(event) => props.onChange(expiryText(event.target.value, props.value))}
          onKeyDown={(event) => runOnEnter(event, props.onEnter)}
          onBlur={props.onBlur}
        />
      </FieldBox>
    </Field>
  )
}
