import { OVERVIEW_TEXT } from '../../../../shared/text/overview'
import { SETTINGS_TEXT } from '../../../../shared/text/settings'
import { Button } from '../../../components/Button'
import { Panel } from '../../../components/Panel'
import { useApp } from '../../frame/app-context'
import styles from './overview.module.css'

const PARTS = ['products', 'people', 'rooms', 'rules'] as const

/** What a manager's PIN opens; each part asks for it. */
export function ManagedPanel() {
  const { go } = useApp()
  return (
    <Panel heading={OVERVIEW_TEXT.managed.title}>
      <div className={styles['managed']}>
        <p>{OVERVIEW_TEXT.managed.about}</p>
        <div className={styles['ways']}>
          {PARTS.map((section) => (
            <Button key={section} onPress={() => go({ name: 'settings', section })}>
              {SETTINGS_TEXT.sections[section]}
            </Button>
          ))}
        </div>
      </div>
    </Panel>
  )
}
