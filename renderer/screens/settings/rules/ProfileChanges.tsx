import type { PolicyDifference } from '../../../../shared/catalog/policy-book'
import { groundWords, POLICY_TEXT, policyValueWords } from '../../../../shared/text/policy'
import styles from './rules.module.css'

const TEXT = POLICY_TEXT.profile

/** Value by value: what it is now, what it would be, and on what that is based. */
export function ProfileChanges({ differences }: { readonly differences: readonly PolicyDifference[] }) {
  const { columns } = TEXT
  return (
    <table className={styles['table']} aria-label={TEXT.table}>
      <thead>
        <tr>
          <th scope="col">{columns.value}</th>
          <th scope="col">{columns.old}</th>
          <th scope="col">{columns.new}</th>
          <th scope="col">{columns.ground}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              {POLICY_TEXT.value(one.id)}
              {one.changed !== undefined && (
                <span className={styles['small']}>{TEXT.replaces(one.changed.reason)}</span>
              )}
            </th>
            <td>{policyValueWords(one.id, one.old)}</td>
            <td>
              <b>{policyValueWords(one.id, one.new.value)}</b>
            </td>
            <td className={styles['ground']}>
              {one.new.profile === undefined ? TEXT.asDefault : groundWords(one.new)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
