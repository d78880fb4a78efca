import { OctagonAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './Banner.module.css'

export interface BannerProps {
  readonly title: string
  /** What is at risk, what is safe, what to do. */
  readonly children: ReactNode
  /** Buttons: the main one `default`, others `ghost`. */
  readonly actions?: ReactNode
}

/** Full width, above everything, cannot be dismissed: remove it when writing works again. */
export function Banner(props: BannerProps) {
  return (
    <div className={styles['banner']} role="alert">
      <OctagonAlert size={40} aria-hidden="true" />
      <div>
        <b className={styles['title']}>{props.title}</b>
        {props.children}
      </div>
      {props.actions !== undefined && <div className={styles['actions']}>{props.actions}</div>}
    </div>
  )
}
