import { SETTINGS_TEXT } from '../../../../shared/text/settings'
import { Panel } from '../../../components/Panel'
import { useApp } from '../../frame/app-context'
import styles from '../SettingsScreen.module.css'

/** Where the data lies. */
export function DataPanel() {
  const { status } = useApp()
  const text = SETTINGS_TEXT.data
  return (
    <Panel heading={text.title}>
      <div className={styles['stack']}>
        <p className="mono">{status.where}</p>
        <p className="muted">{text.check}</p>
      </div>
    </Panel>
  )
}
