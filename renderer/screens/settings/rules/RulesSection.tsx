import { Info } from 'lucide-react'
import { POLICY_GROUPS, type PolicyGroup } from '../../../../shared/catalog/policy-values'
import { errorSentence } from '../../../../shared/text/errors'
import { POLICY_TEXT as TEXT } from '../../../../shared/text/policy'
import { useQuery } from '../../../api/use-query'
import { ProfilePanel } from './ProfilePanel'
import styles from './rules.module.css'
import { ValuesPanel } from './ValuesPanel'

const GROUPS: readonly PolicyGroup[] = [
  'client',
  'protection',
  'rooms',
  'disinfectant',
  'sterilizer',
  'retention',
  'paper',
]

/** The profile that the clinic's rules are based on, and every rule with where it comes from. */
export function RulesSection() {
  const { data: book, error } = useQuery('policy.read', {}, ['directory'])
  if (error !== undefined) return <p role="alert">{errorSentence(error)}</p>
  if (book === undefined) return <p className="muted">{TEXT.loading}</p>
  return (
    <div className={styles['section']}>
      <ProfilePanel profile={book.profile} />
      <p className={styles['note']}>
        <Info size={18} aria-hidden="true" />
        {TEXT.fromNow}
      </p>
      {GROUPS.map((group) => (
        <ValuesPanel
          key={group}
          heading={TEXT.groups[group]}
          book={book}
          ids={POLICY_GROUPS[group]}
          footer={group === 'retention' ? TEXT.keepNote : undefined}
        />
      ))}
    </div>
  )
}
