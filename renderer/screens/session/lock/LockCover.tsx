import { LockKeyhole } from 'lucide-react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { BAR_TEXT } from '../../../../shared/text/session'
import { LOCK_TEXT } from '../../../../shared/text/lock'
import { Button } from '../../../components/Button'
import { VisuallyHidden } from '../../../components/VisuallyHidden'
import { NotSavedBanner } from '../NotSavedBanner'
import { useOpenSession } from '../session-context'
import styles from './LockCover.module.css'
import { StillRunning } from './StillRunning'
import { Unlock } from './Unlock'

interface LockCoverProps {
  /** How long nobody pressed anything. */
  readonly minutes: number
  /** What the session underneath says aloud. */
  readonly sentence: string
  readonly onOpened: () => void
}

/**
 * Lies over a locked session until a PIN opens it. The session stays as it is underneath: its timers go on and sound,
 * nothing entered is lost, and the focus goes back to where it was.
 */
export function LockCover({ minutes, sentence, onOpened }: LockCoverProps) {
  const { view, leave } = useOpenSession()
  return (
    <ModalOverlay className={styles['cover'] ?? ''} isOpen isKeyboardDismissDisabled>
      <Modal className={styles['modal'] ?? ''}>
        <Dialog className={styles['dialog'] ?? ''} data-lock-cover="">
          <NotSavedBanner />
          <div className={styles['page']}>
            <header className={styles['head']}>
              <LockKeyhole size={36} strokeWidth={1.75} aria-hidden="true" />
              <div>
                <Heading slot="title" level={1} className={styles['title'] ?? ''}>
                  {LOCK_TEXT.title(view.room.name)}
                </Heading>
                <p>{LOCK_TEXT.why(minutes)}</p>
              </div>
              <Button onPress={leave}>{BAR_TEXT.back}</Button>
            </header>
            <div className={styles['parts']}>
              <Unlock onOpened={onOpened} />
              <StillRunning />
            </div>
          </div>
          <VisuallyHidden role="status">{sentence}</VisuallyHidden>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
