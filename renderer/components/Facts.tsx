import { Fragment, type ReactNode } from 'react'
import { classNames } from './class-names'
import styles from './Facts.module.css'

export interface Fact {
  readonly id: string
  readonly term: string
  readonly value: ReactNode
  readonly mono?: boolean
}

/** Names left, values right. */
export function Facts({ facts, dense = false }: { readonly facts: readonly Fact[]; readonly dense?: boolean }) {
  return (
    <dl className={classNames(styles['facts'], dense && styles['dense'])}>
      {facts.map((fact) => (
        <Fragment key={fact.id}>
          <dt>{fact.term}</dt>
          <dd className={classNames(fact.mono && styles['mono'])}>{fact.value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
