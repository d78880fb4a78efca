import type { ReactNode, Ref } from 'react'
import { classNames } from './class-names'
import styles from './IconButton.module.css'

export interface IconButtonProps {
  readonly 'aria-label': string
  /** A lucide icon, 22 px. */
  readonly children: ReactNode
  readonly onPress: () => void
  readonly bordered?: boolean
  readonly locked?: boolean
  readonly describedBy?: string | undefined
  readonly expanded?: boolean | undefined
  readonly ref?: Ref<HTMLButtonElement> | undefined
}

/** A button that shows only an icon; its name is spoken. */
export function IconButton({ ref, ...props }: IconButtonProps) {
  const { locked = false, bordered = false } = props
  return (
    <button
      ref={ref}
      type="button"
      className={classNames(styles['button'], bordered && styles['bordered'])}
      aria-label={props['aria-label']}
      aria-disabled={locked || undefined}
      aria-describedby={props.describedBy}
      aria-expanded={props.expanded}
      onClick={() => {
        if (!locked) props.onPress()
      }}
    >
      {props.children}
    </button>
  )
}
