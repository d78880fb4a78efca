import type { PolicyBook, PolicyEntry } from '../../../../shared/catalog/policy-book'
import type { PolicyValue } from '../../../../shared/catalog/policy-values'
import { localDay } from '../../../../shared/session/moment'
import { POLICY_TEXT as TEXT, policyValueWords } from '../../../../shared/text/policy'
import { Button } from '../../../components/Button'
import styles from './rules.module.css'
import { ValueForm } from './ValueForm'

interface ValueRowProps {
  readonly entry: PolicyEntry
  readonly names: PolicyBook['names']
  readonly isOpen: boolean
  readonly onOpen: () => void
  readonly onClose: () => void
  readonly onSaved: (value: PolicyValue) => void
}

/** One rule: what it is, where that comes from, and its change in place. */
export function ValueRow({ entry, names, isOpen, onOpen, onClose, onSaved }: ValueRowProps) {
  const { id, value } = entry
  const [label, about] = [TEXT.value(id), TEXT.about(id)]
  return (
    <li className={styles['row']} data-open={isOpen ? '' : undefined}>
      <div>
        <span className={styles['label']}>{label}</span>
        {about !== undefined && <span className={styles['small']}>{about}</span>}
      </div>
      <div>
        <b>{policyValueWords(id, value)}</b>
        <Origin entry={entry} names={names} />
      </div>
      <Button variant="quiet" label={TEXT.changeName(label)} expanded={isOpen} onPress={isOpen ? onClose : onOpen}>
        {TEXT.change}
      </Button>
      {isOpen && <ValueForm entry={entry} onCancel={onClose} onSaved={onSaved} />}
    </li>
  )
}

function Origin({ entry, names }: Pick<ValueRowProps, 'entry' | 'names'>) {
  const { id, value, usual, changed } = entry
  const ground = usual.mark === 'proposal' ? TEXT.proposal : TEXT.ground(usual)
  if (changed === undefined && value === usual.value) {
    return (
      <span className={styles['small']}>
        {TEXT.origin(usual)}. {ground}
      </span>
    )
  }
  return (
    <>
      <span className={styles['small']}>
        {changed === undefined
          ? TEXT.setUp
          : `${TEXT.changedBy(names[changed.by] ?? changed.by, localDay(changed))}. ${TEXT.because(changed.reason)}`}
      </span>
      <span className={styles['small']}>
        {TEXT.instead(usual, policyValueWords(id, usual.value))}. {ground}
      </span>
    </>
  )
}
