import { SETTINGS_TEXT } from '../../../shared/text/settings'
import { Facts } from '../../components/Facts'
import { Panel } from '../../components/Panel'
import { useApp } from '../frame/app-context'
import { BackupOverview } from './backup/BackupOverview'
import { DisplayPanel } from './DisplayPanel'
import { ExamplePanel } from './ExamplePanel'
import { RescuePanel } from './RescuePanel'
import styles from './SettingsScreen.module.css'

/** What is asked for most: display, where the data lies, what can be brought back, and what this program is. */
export function Overview() {
  const { status } = useApp()
  return (
    <div className={styles['panels']}>
      {status.example && <ExamplePanel />}
      <DisplayPanel />
      <BackupOverview />
      <DataPanel where={status.where} />
      <RescuePanel />
      <Panel heading={SETTINGS_TEXT.program.title}>
        <Facts
          facts={[
            { id: 'clinic', term: SETTINGS_TEXT.program.clinic, value: <bdi>{status.clinic}</bdi> },
            { id: 'version', term: SETTINGS_TEXT.program.version, value: status.version },
            { id: 'electron', term: SETTINGS_TEXT.program.electron, value: status.electron },
          ]}
        />
      </Panel>
    </div>
  )
}

function DataPanel({ where }: { readonly where: string }) {
  const text = SETTINGS_TEXT.data
  return (
    <Panel heading={text.title}>
      <div className={styles['stack']}>
        <p className="mono">{where}</p>
        <p className="muted">{text.check}</p>
      </div>
    </Panel>
  )
}
