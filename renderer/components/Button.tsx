import type { ReactNode, Ref } from 'react'
import { classNames } from './class-names'
import styles from './Button.module.css'

export type ButtonVariant = 'primary' | 'default' | 'quiet' | 'danger' | 'ghost' | 'link'

export interface ButtonProps {
  readonly children: ReactNode
  readonly onPress?: (() => void) | undefined
  /** `ghost`: an outline in the red banner's own colour. `link`: underlined, within a line of text. */
  readonly variant?: ButtonVariant
  readonly size?: 'md' | 'lg'
  readonly block?: boolean
  /** Not open yet: stays focusable, tells its reason through `describedBy`, and presses go to `onLockedPress`. */
  readonly locked?: boolean
  readonly onLockedPress?: (() => void) | undefined
  readonly describedBy?: string | undefined
  /** Spoken name where the visible words are not enough; begin with the visible words. */
  readonly label?: string | undefined
  readonly expanded?: boolean | undefined
  readonly pressed?: boolean | undefined
  readonly controls?: string | undefined
  readonly type?: 'button' | 'submit'
  readonly ref?: Ref<HTMLButtonElement> | undefined
}

export function Button({ ref, ...props }: ButtonProps) {
  const { variant = 'default', size = 'md', block = false, locked = false } = props
  return (
    <button
      ref={ref}
      type={props.type ?? 'button'}
      className={buttonClass(variant, size, block)}
      aria-disabled={locked || undefined}
      aria-describedby={props.describedBy}
      aria-label={props.label}
      aria-expanded={props.expanded}
      aria-pressed={props.pressed}
      aria-controls={props.controls}
      onClick={(event) => {
        if (locked) event.preventDefault()
        ;(locked ? props.onLockedPress : props.onPress)?.()
      }}
    >
      {props.children}
    </button>
  )
}

/** The look of a button, for controls that have to render their own element. */
export function buttonClass(variant: ButtonVariant, size: 'md' | 'lg' = 'md', block = false): string {
  return classNames(styles['button'], styles[variant], size === 'lg' && styles['lg'], block && styles['block'])
}
