import { OctagonAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import styles from './Field.module.css'

/** What every field has: a label above it, a hint below, and a sentence when something is wrong. */
export interface FieldFrameProps {
  readonly label: string
  readonly hint?: ReactNode
  readonly error?: string | undefined
  /** 14 px label, for fields inside a check row. */
  readonly compact?: boolean
  /** The label is spoken but not shown, where the words around it say the same. */
  readonly labelHidden?: boolean
}

interface FieldProps extends FieldFrameProps {
  readonly id: string
  readonly labelId?: string
  /** `span` where the control is not a labelable element. */
  readonly labelAs?: 'label' | 'span'
  readonly children: ReactNode
}

export function Field(props: FieldProps) {
  const { id, labelAs = 'label', compact = false, labelHidden = false } = props
  const labelClass = classNames(styles['label'], compact && styles['compact'], labelHidden && styles['hidden'])
  return (
    <div className={styles['field']}>
      {labelAs === 'label' ? (
        <label className={labelClass} id={props.labelId} htmlFor={id}>
          {props.label}
        </label>
      ) : (
        <span className={labelClass} id={props.labelId}>
          {props.label}
        </span>
      )}
      {props.children}
      <FieldNotes id={id} hint={props.hint} error={props.error} />
    </div>
  )
}

/** Hint and error under a control; `describedBy` gives the matching ids. */
export function FieldNotes(props: {
  readonly id: string
  readonly hint?: ReactNode
  readonly error?: string | undefined
}) {
  return (
    <>
      {props.hint !== undefined && (
        <div className={styles['hint']} id={`${props.id}-hint`}>
          {props.hint}
        </div>
      )}
      {props.error !== undefined && (
        <p className={styles['error']} id={`${props.id}-error`} role="alert">
          <OctagonAlert size={18} aria-hidden="true" />
          <span>{props.error}</span>
        </p>
      )}
    </>
  )
}

/** The ids of the notes that stand under a control, for its `aria-describedby`. */
export function describedBy(id: string, props: Pick<FieldFrameProps, 'hint' | 'error'>): string | undefined {
  const ids = [props.error !== undefined && `${id}-error`, props.hint !== undefined && `${id}-hint`].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}

/** The bordered box around an input with its unit or icon. */
export function FieldBox(props: {
  readonly children: ReactNode
  readonly invalid?: boolean
  readonly large?: boolean
  readonly mono?: boolean
  readonly tall?: boolean
}) {
  return (
    <div
      className={classNames(
        styles['box'],
        props.invalid && styles['invalid'],
        props.large && styles['large'],
        props.mono && styles['mono'],
        props.tall && styles['tall'],
      )}
    >
      {props.children}
    </div>
  )
}
