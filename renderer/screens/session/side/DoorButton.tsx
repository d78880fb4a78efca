import { Lock, LockOpen } from 'lucide-react'
import { useId } from 'react'
import { errorSentence } from '../../../../shared/text/errors'
import { SIDE_TEXT } from '../../../../shared/text/session'
import { Button } from '../../../components/Button'
import styles from './Side.module.css'
import type { Gate } from './use-gate'

/** Opens the next real-world step; while it is locked, it goes to what is missing. */
export function DoorButton({ gate }: { readonly gate: Gate }) {
  const id = useId()
  const { pause, blockers, error } = gate
  if (pause === undefined) return null
  const isLocked = blockers.length > 0
  const Icon = isLocked ? Lock : LockOpen
  return (
    <div className={styles['door']} data-key="door">
      <Button
        variant="primary"
        size="lg"
        block
        locked={isLocked}
        describedBy={id}
        onPress={gate.press}
        onLockedPress={gate.press}
      >
        <Icon size={20} strokeWidth={1.75} aria-hidden="true" />
        {pause.door.label}
      </Button>
      <p id={id}>{reasonOf(gate)}</p>
      {error !== undefined && (
        <p className={styles['error']} role="alert">
          {errorSentence(error)}
        </p>
      )}
    </div>
  )
}

function reasonOf({ blockers }: Gate): string {
  if (blockers.length === 0) return SIDE_TEXT.ready
  if (blockers.length === 1 && blockers[0]?.glyph === 'saving') return SIDE_TEXT.opensWhenSaved
  return SIDE_TEXT.opens(blockers.length)
}
