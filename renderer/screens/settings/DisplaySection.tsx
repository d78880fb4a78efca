import { DisplayPanel } from './DisplayPanel'
import styles from './SettingsScreen.module.css'

/** How this computer shows RoomReady. */
export function DisplaySection() {
  return (
    <div className={styles['single']}>
      <DisplayPanel />
    </div>
  )
}
