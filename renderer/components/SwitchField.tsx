import { useId, type ReactNode } from 'react'
import { FieldNotes, describedBy } from './Field'
import styles from './SwitchField.module.css'

export interface SwitchFieldProps {
  readonly label: string
  readonly on: boolean
  readonly onChange: (on: boolean) => void
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly locked?: boolean
}

/** On or off, at once. The knob's place says it, the fill repeats it. */
export function SwitchField(props: SwitchFieldProps) {
  const id = useId()
  return (
    <div>
      <button
        type="button"
        role="switch"
        className={styles['switch']}
        aria-checked={props.on}
        aria-disabled={props.locked || undefined}
        aria-describedby={describedBy(id, props)}
        onClick={() => {
          if (!props.locked) props.onChange(!props.on)
        }}
      >
        <span className={styles['track']} aria-hidden="true" />
        {props.label}
      </button>
      <FieldNotes id={id} hint={props.hint} error={props.error} />
    </div>
  )
}
