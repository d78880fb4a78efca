import { Eye, EyeOff } from 'lucide-react'
import { useId, useState } from 'react'
import { Field, FieldBox, describedBy, type FieldFrameProps } from './Field'
import { IconButton } from './IconButton'
import styles from './PassphraseField.module.css'
import { frameOf, runOnEnter } from './TextField'

export interface PassphraseFieldProps extends FieldFrameProps {
  readonly value: string
  readonly onChange: (value: string) => void
  /** What the button at its end does: shows the letters, hides them again. */
  readonly words: { readonly show: string; readonly hide: string }
  readonly onEnter?: (() => void) | undefined
  readonly autoFocus?: boolean
}

/** Long secret words: hidden from whoever looks over a shoulder, shown to who asks. */
export function PassphraseField(props: PassphraseFieldProps) {
  const id = useId()
  const [isShown, setIsShown] = useState(false)
  const invalid = props.error !== undefined
  return (
    <Field {...frameOf(props)} id={id}>
      <FieldBox invalid={invalid}>
        <input
          id={id}
          type={isShown ? 'text' : 'password'}
          value={props.value}
          maxLength={200}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          autoFocus={props.autoFocus}
          aria-invalid={invalid || undefined}
          aria-describedby={describedBy(id, props)}
          onChange={(event) => props.onChange(event.target.value)}
          onKeyDown={(event) => runOnEnter(event, props.onEnter)}
        />
        <span className={styles['end']}>
          <IconButton
            aria-label={`${isShown ? props.words.hide : props.words.show}: ${props.label}`}
            onPress={() => setIsShown(!isShown)}
          >
            {isShown ? <EyeOff size={22} aria-hidden="true" /> : <Eye size={22} aria-hidden="true" />}
          </IconButton>
        </span>
      </FieldBox>
    </Field>
  )
}
