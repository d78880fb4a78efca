import { useId, type ReactNode } from 'react'
import { classNames } from './class-names'
import styles from './Panel.module.css'

export interface PanelProps {
  readonly heading?: string
  readonly headingLevel?: 2 | 3
  /** Buttons on the right of the heading. */
  readonly actions?: ReactNode
  readonly children: ReactNode
  /** A last line under a hairline. */
  readonly footer?: ReactNode
  /** `none` for tables and lists that reach the edges. */
  readonly padding?: 'normal' | 'none'
}

/** A white sheet on the ground, with a heading it is named by. */
export function Panel(props: PanelProps) {
  const id = useId()
  const Heading = props.headingLevel === 3 ? 'h3' : 'h2'
  return (
    <section className={styles['panel']} aria-labelledby={props.heading === undefined ? undefined : id}>
      {props.heading !== undefined && (
        <div className={styles['head']}>
          <Heading className={styles['heading']} id={id}>
            {props.heading}
          </Heading>
          {props.actions}
        </div>
      )}
      <div className={classNames(styles['body'], props.padding !== 'none' && styles['padded'])}>{props.children}</div>
      {props.footer !== undefined && <div className={styles['footer']}>{props.footer}</div>}
    </section>
  )
}
