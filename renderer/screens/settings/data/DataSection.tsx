import { useApp } from '../../frame/app-context'
import { ExamplePanel } from '../ExamplePanel'
import { RescuePanel } from '../RescuePanel'
import styles from '../SettingsScreen.module.css'
import { DataPanel } from './DataPanel'
import { MovePanel } from './MovePanel'

/** Where the data lies, and what can be brought back or put aside. */
export function DataSection() {
  const { status } = useApp()
  return (
    <div className={styles['panels']}>
      {status.example && <ExamplePanel />}
      <DataPanel />
      <RescuePanel />
      <MovePanel />
    </div>
  )
}
