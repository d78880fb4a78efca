import { useState } from 'react'
import type { PolicyBook } from '../../../../shared/catalog/policy-book'
import type { PolicyId } from '../../../../shared/catalog/policy-values'
import { POLICY_TEXT as TEXT, policyValueWords } from '../../../../shared/text/policy'
import { Panel } from '../../../components/Panel'
import { VisuallyHidden } from '../../../components/VisuallyHidden'
import { useOpener } from '../use-opener'
import styles from './rules.module.css'
import { ValueRow } from './ValueRow'

interface ValuesPanelProps {
  readonly heading: string
  readonly book: PolicyBook
  readonly ids: readonly PolicyId[]
  readonly footer?: string | undefined
}

/** Some of the clinic's rules; one at a time is open for a change. */
export function ValuesPanel({ heading, book, ids, footer }: ValuesPanelProps) {
  const [open, setOpen] = useState<PolicyId>()
  const [told, setTold] = useState('')
  const opener = useOpener()
  const close = () => {
    setOpen(undefined)
    opener.giveBack()
  }
  return (
    <Panel heading={heading} padding="none" footer={footer}>
      <ul className={styles['rows']}>
        {book.entries
          .filter(({ id }) => ids.includes(id))
          .map((entry) => (
            <ValueRow
              key={entry.id}
              entry={entry}
              names={book.names}
              isOpen={entry.id === open}
              onOpen={() => {
                opener.remember()
                setOpen(entry.id)
              }}
              onClose={close}
              onSaved={(value) => {
                setTold(TEXT.saved(TEXT.value(entry.id), policyValueWords(entry.id, value)))
                close()
              }}
            />
          ))}
      </ul>
      <VisuallyHidden role="status">{told}</VisuallyHidden>
    </Panel>
  )
}
