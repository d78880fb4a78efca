import type { ReactNode } from 'react'
import styles from './VisuallyHidden.module.css'

/** Text for screen readers only; as a `status` it is also read out when it changes. */
export function VisuallyHidden(props: { readonly children: ReactNode; readonly role?: 'status' }) {
  return (
    <span className={styles['hidden']} role={props.role}>
      {props.children}
    </span>
  )
}
