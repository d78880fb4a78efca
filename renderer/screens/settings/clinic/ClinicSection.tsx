import type { ClinicFacts } from '../../../../shared/catalog/clinic-facts'
import { errorSentence } from '../../../../shared/text/errors'
import { CLINIC_TEXT as TEXT } from '../../../../shared/text/policy'
import { useQuery } from '../../../api/use-query'
import { Panel } from '../../../components/Panel'
import { ValuesPanel } from '../rules/ValuesPanel'
import { ClinicField } from './ClinicField'
import styles from './clinic.module.css'

/** What the clinic is called, where its clients' names are kept, and when screens lock. */
export function ClinicSection() {
  const { data: clinic, error } = useQuery('clinic.read', {}, ['directory', 'status'])
  const { data: book } = useQuery('policy.read', {}, ['directory'])
  if (error !== undefined) return <p role="alert">{errorSentence(error)}</p>
  if (clinic === undefined) return <p className="muted">{TEXT.loading}</p>
  return (
    <div className={styles['section']}>
      <Panel heading={TEXT.title}>
        <Fields clinic={clinic} />
      </Panel>
      {book !== undefined && (
        <ValuesPanel
          heading={TEXT.locking}
          book={book}
          ids={['managerIdleMinutes', 'sessionIdleMinutes']}
          footer={TEXT.session}
        />
      )}
    </div>
  )
}

function Fields({ clinic }: { readonly clinic: ClinicFacts }) {
  return (
    <div className={styles['fields']}>
      <ClinicField
        label={TEXT.name}
        hint={TEXT.nameHint}
        stored={clinic.name}
        maxLength={80}
        save={(run, name) => run('clinic.rename', { name })}
      />
      <ClinicField
        label={TEXT.namesKept}
        hint={TEXT.namesKeptHint}
        stored={clinic.namesKept ?? ''}
        maxLength={400}
        save={(run, where) => run('clinic.keep-names', { where })}
      />
    </div>
  )
}
