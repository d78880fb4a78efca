import { POLICY_GROUPS } from '../../../../shared/catalog/policy-values'
import { errorSentence } from '../../../../shared/text/errors'
import { POLICY_TEXT } from '../../../../shared/text/policy'
import { RETENTION_TEXT as TEXT } from '../../../../shared/text/retention'
import { useQuery } from '../../../api/use-query'
import { ValuesPanel } from '../rules/ValuesPanel'
import { DeletionPanel } from './DeletionPanel'
import { HoldsPanel } from './HoldsPanel'
import styles from './retention.module.css'

/** How long records are kept and what that rests on, legal holds, and the deletion of what is old enough (rule R28). */
export function RetentionSection() {
  const { data: book } = useQuery('policy.read', {}, ['directory'])
  const { data: view, error } = useQuery('retention.read', {}, ['retention', 'backup'])
  if (error !== undefined) return <p role="alert">{errorSentence(error)}</p>
  if (view === undefined || book === undefined) return <p className="muted">{TEXT.loading}</p>
  return (
    <div className={styles['section']}>
      <DeletionPanel view={view} />
      <HoldsPanel view={view} />
      <ValuesPanel
        heading={POLICY_TEXT.groups.retention}
        book={book}
        ids={POLICY_GROUPS.retention}
        footer={TEXT.rules}
      />
    </div>
  )
}
