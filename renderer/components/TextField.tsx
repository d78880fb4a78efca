import { useId, type ChangeEvent, type KeyboardEvent, type ReactNode, type Ref } from 'react'
import { Field, FieldBox, describedBy, type FieldFrameProps } from './Field'
import styles from './Field.module.css'

export interface TextFieldProps extends FieldFrameProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly mono?: boolean
  /** Turns what is typed into capitals, as lots are printed. */
  readonly uppercase?: boolean
  readonly size?: 'md' | 'lg'
  readonly unit?: string | undefined
  readonly icon?: ReactNode
  readonly end?: ReactNode
  readonly placeholder?: string | undefined
  readonly maxLength?: number | undefined
  readonly type?: 'text' | 'search'
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'search'
  readonly readOnly?: boolean
  readonly required?: boolean
  readonly autoFocus?: boolean
  /** Enter, also sent by a barcode scanner after its text. */
  readonly onEnter?: (() => void) | undefined
  readonly onBlur?: (() => void) | undefined
  readonly ref?: Ref<HTMLInputElement> | undefined
}

export function TextField({ ref, ...props }: TextFieldProps) {
  const id = useId()
  const invalid = props.error !== undefined
  return (
    <Field {...frameOf(props)} id={id}>
      <FieldBox invalid={invalid} large={props.size === 'lg'} mono={props.mono ?? false}>
        {props.icon}
        <input
          id={id}
          ref={ref}
          type={props.type ?? 'text'}
          value={props.value}
          placeholder={props.placeholder}
          maxLength={props.maxLength}
          inputMode={props.inputMode}
          readOnly={props.readOnly}
          required={props.required}
          autoFocus={props.autoFocus}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={invalid || undefined}
          aria-describedby={describedBy(id, props)}
          onChange={(event) => props.onChange(typedText(event, props.uppercase ?? false))}
          onKeyDown={(event) => runOnEnter(event, props.onEnter)}
          onBlur={props.onBlur}
        />
        {props.unit !== undefined && <span className={styles['unit']}>{props.unit}</span>}
        {props.end}
      </FieldBox>
    </Field>
  )
}

/** The part of a field's props that its frame shows. */
export function frameOf({ label, hint, error, compact, labelHidden }: FieldFrameProps): FieldFrameProps {
  return { label, hint, error, compact: compact ?? false, labelHidden: labelHidden ?? false }
}

/** Calls `run` on Enter unless an input method is still composing. */
export function runOnEnter(event: KeyboardEvent, run: (() => void) | undefined): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || !run) return
  event.preventDefault()
  run()
}

/** Capitals are set in the input itself first, so that the caret stays where the person types. */
function typedText(event: ChangeEvent<HTMLInputElement>, uppercase: boolean): string {
  const input = event.target
  const upper = input.value.toUpperCase()
  if (!uppercase || upper === input.value) return input.value
  const { selectionStart, selectionEnd } = input
  input.value = upper
  input.setSelectionRange(selectionStart, selectionEnd)
  return upper
}
