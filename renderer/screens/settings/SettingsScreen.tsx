import { SETTINGS_TEXT } from '../../../shared/text/settings'
import { Facts } from '../../components/Facts'
import { Panel } from '../../components/Panel'
import { useApp } from '../frame/app-context'
import { StandingBanners } from '../frame/StandingBanners'
import { DisplayPanel } from './DisplayPanel'
import { ExamplePanel } from './ExamplePanel'
import { RescuePanel } from './RescuePanel'
import styles from './SettingsScreen.module.css'

/** How this computer shows RoomReady, where the data lies, and what can be brought back. */
export function SettingsScreen() {
  const { status } = useApp()
  return (
    <main className={styles['settings']}>
      <header className={styles['head']}>
        <h1>{SETTINGS_TEXT.title}</h1>
        <p className="muted">{SETTINGS_TEXT.saved}</p>
      </header>
      <StandingBanners withRemove={false} />
      <div className={styles['panels']}>
        {status.example && <ExamplePanel />}
        <DisplayPanel />
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
    </main>
  )
}

function DataPanel({ where }: { readonly where: string }) {
  const text = SETTINGS_TEXT.data
  return (
    <Panel heading={text.title}>
      <div className={styles['stack']}>
        <h3>{text.where}</h3>
        <p className="mono">{where}</p>
        <h3>{text.how}</h3>
        <ol className={styles['steps']}>
          {text.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p className="muted">{text.check}</p>
      </div>
    </Panel>
  )
}
