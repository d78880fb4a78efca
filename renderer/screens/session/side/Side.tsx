import { classNames } from '../../../components/class-names'
import { SIDE_TEXT } from '../../../../shared/text/session'
import { SealPanel } from '../seal/SealPanel'
import { useOpenSession } from '../session-context'
import { useSecond } from '../use-second'
import { Blockers } from './Blockers'
import { DoorButton } from './DoorButton'
import { SavedState } from './SavedState'
import { SideFacts } from './SideFacts'
import styles from './Side.module.css'
import { useGate } from './use-gate'

/** What holds for the whole session: saving, facts, what is missing, and the door. Never scrolls away. */
export function Side() {
  useSecond()
  const { state, save } = useOpenSession()
  const gate = useGate()
  const isSealing = gate.isReadyToSeal && save.state === 'saved'
  return (
    <aside className={classNames(styles['side'], isSealing && styles['sealing'])} aria-label={SIDE_TEXT.label}>
      <SavedState />
      {isSealing || state.sealed !== undefined ? (
        <div className={styles['seal']}>
          <SealPanel />
        </div>
      ) : (
        <>
          <SideFacts isShort={gate.blockers.length > 4} />
          <Blockers gate={gate} />
          <DoorButton gate={gate} />
        </>
      )}
    </aside>
  )
}
