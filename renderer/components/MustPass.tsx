import type { ReactNode } from 'react'
import styles from './MustPass.module.css'

/** The boxed tag under a must-pass line; the words come from the caller. */
export function MustPass({ children }: { readonly children: ReactNode }) {
  return <span className={styles['tag']}>{children}</span>
}
