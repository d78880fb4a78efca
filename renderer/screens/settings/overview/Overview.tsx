import { SETTINGS_TEXT } from '../../../../shared/text/settings'
import { Facts } from '../../../components/Facts'
import { Panel } from '../../../components/Panel'
import { useApp } from '../../frame/app-context'
import { BackupOverview } from '../backup/BackupOverview'
import { DataPanel } from '../data/DataPanel'
import { DisplayPanel } from '../DisplayPanel'
import { ExamplePanel } from '../ExamplePanel'
import { RescuePanel } from '../RescuePanel'
import panels from '../SettingsScreen.module.css'
import { ManagedPanel } from './ManagedPanel'
import styles from './overview.module.css'
import { NewerChecklists } from './NewerChecklists'
import { PeopleGlance } from './PeopleGlance'
import { ProductsGlance } from './ProductsGlance'
import { RoomsGlance } from './RoomsGlance'

/** What is looked after most, at a glance; without a manager only what anybody may see. */
export function Overview() {
  const { status } = useApp()
  const isManaged = status.signedIn !== undefined
  return (
    <div className={styles['overview']}>
      {status.example && <ExamplePanel />}
      {isManaged && <NewerChecklists />}
      {isManaged && (
        <div className={styles['glances']}>
          <ProductsGlance />
          <BackupOverview />
          <PeopleGlance />
          <RoomsGlance />
        </div>
      )}
      <div className={panels['panels']}>
        {!isManaged && <DisplayPanel />}
        {!isManaged && <BackupOverview />}
        {!isManaged && <ManagedPanel />}
        <DataPanel />
        <RescuePanel />
        <ProgramPanel />
      </div>
    </div>
  )
}

function ProgramPanel() {
  const { status } = useApp()
  return (
    <Panel heading={SETTINGS_TEXT.program.title}>
      <Facts
        facts={[
          { id: 'clinic', term: SETTINGS_TEXT.program.clinic, value: <bdi>{status.clinic}</bdi> },
          { id: 'version', term: SETTINGS_TEXT.program.version, value: status.version },
          { id: 'electron', term: SETTINGS_TEXT.program.electron, value: status.electron },
        ]}
      />
    </Panel>
  )
}
