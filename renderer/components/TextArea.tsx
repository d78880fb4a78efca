import { useId, type Ref } from 'react'
import { Field, FieldBox, describedBy, type FieldFrameProps } from './Field'
import { frameOf } from './TextField'

export interface TextAreaProps extends FieldFrameProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly rows?: number
  readonly placeholder?: string | undefined
  readonly maxLength?: number | undefined
  readonly readOnly?: boolean
  readonly autoFocus?: boolean
  readonly onBlur?: (() => void) | undefined
  readonly ref?: Ref<HTMLTextAreaElement> | undefined
}

export function TextArea({ ref, ...props }: TextAreaProps) {
  const id = useId()
  const invalid = props.error !== undefined
  return (
    <Field {...frameOf(props)} id={id}>
      <FieldBox invalid={invalid} tall>
        <textarea
          id={id}
          ref={ref}
          value={props.value}
          rows={props.rows ?? 2}
          placeholder={props.placeholder}
          maxLength={props.maxLength}
          readOnly={props.readOnly}
          autoFocus={props.autoFocus}
          autoComplete="off"
          aria-invalid={invalid || undefined}
          aria-describedby={describedBy(id, props)}
          onChange={(event) => props.onChange(event.target.value)}
          onBlur={props.onBlur}
        />
      </FieldBox>
    </Field>
  )
}
