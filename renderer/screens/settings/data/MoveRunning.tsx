import type { MoveProgress } from '../../../../shared/move/move-view'
import { MOVE_TEXT as TEXT } from '../../../../shared/text/move'
import { Button } from '../../../components/Button'
import { ProgressBar } from '../../../components/ProgressBar'
import styles from './move.module.css'

interface MoveRunningProps {
  /** Nothing before the first file. */
  readonly running: MoveProgress | undefined
  readonly onCancel: () => void
}

/** How far the move is, and the way to stop it. */
export function MoveRunning({ running, onCancel }: MoveRunningProps) {
  const step = running === undefined ? TEXT.preparing : TEXT.steps[running.step]
  const words = running === undefined ? '' : TEXT.progress(running)
  return (
    <div className={styles['running']}>
      <p className={styles['words']}>
        <b role="status">{step}</b>
        <span className="num">{words}</span>
      </p>
      <ProgressBar label={step} value={running?.done ?? 0} max={Math.max(1, running?.all ?? 1)} valueText={words} />
      <p className="muted">{TEXT.meanwhile}</p>
      <Button onPress={onCancel}>{TEXT.cancel}</Button>
    </div>
  )
}
