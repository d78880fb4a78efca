import { useCallback, useState } from 'react'
import { errorSentence } from '../../../shared/text/errors'
import { SHEET_TEXT, BAR_TEXT } from '../../../shared/text/session'
import { Button } from '../../components/Button'
import { VisuallyHidden } from '../../components/VisuallyHidden'
import { Prompts } from './cards/Prompts'
import { LockCover } from './lock/LockCover'
import { useFocusBack } from './lock/use-focus-back'
import { useIdleLock } from './lock/use-idle-lock'
import { NotSavedBanner } from './NotSavedBanner'
import { PauseRail } from './PauseRail'
import { SessionBar } from './SessionBar'
import { SessionProvider } from './SessionProvider'
import styles from './SessionScreen.module.css'
import { Sheet } from './Sheet'
import { Side } from './side/Side'
import { ScreenKeys } from './keys/ScreenKeys'
import { useSession } from './use-session'

export interface SessionScreenProps {
  /** Id of an open session. */
  readonly session: string
  /** Back to the rooms; leaving is always safe. */
  readonly onLeave: () => void
  /** One tone when a contact time ends; the clinic may turn it off. */
  readonly sounds?: boolean
}

/** The checklist of a running session. */
export function SessionScreen({ session, onLeave, sounds = true }: SessionScreenProps) {
  const { data, failure, act } = useSession(session)
  const lock = useIdleLock(session)
  const isLocked = lock.view?.state === 'locked'
  useFocusBack(isLocked)
  const [sentence, setSentence] = useState('')
  const announce = useCallback((next: string) => setSentence(next), [])
  if (failure !== undefined) {
    return (
      <main className={styles['failure']}>
        <p role="alert">{errorSentence(failure)}</p>
        <Button variant="primary" onPress={onLeave}>
          {BAR_TEXT.back}
        </Button>
      </main>
    )
  }
  if (data === undefined || lock.view === undefined) {
    return <main className={styles['failure']} aria-busy="true" aria-label={SHEET_TEXT.loading} />
  }
  return (
    <SessionProvider data={data} act={act} leave={onLeave} announce={announce}>
      <div className={styles['screen']} inert={isLocked}>
        <div>
          <SessionBar />
          <NotSavedBanner />
          <Prompts />
          {!isLocked && <ScreenKeys />}
          <VisuallyHidden role="status">{sentence}</VisuallyHidden>
        </div>
        <main className={styles['run']}>
          <PauseRail />
          <Sheet sounds={sounds} />
          <Side />
        </main>
      </div>
      {lock.view.state === 'locked' && (
        <LockCover minutes={lock.view.minutes} sentence={sentence} onOpened={lock.reload} />
      )}
    </SessionProvider>
  )
}
