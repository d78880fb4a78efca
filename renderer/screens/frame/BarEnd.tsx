import { LockKeyhole, LogOut, OctagonAlert } from 'lucide-react'
import { initials } from '../../../shared/people/names'
import { FRAME_TEXT } from '../../../shared/text/frame'
import { clockTime } from '../../../shared/text/time'
import { call } from '../../api/api'
import { Clock, PersonButton, SavedNote } from '../../components/TopBar'
import { useApp } from './app-context'
import styles from './BarEnd.module.css'
import { useBoard } from './board-context'

/** Right end of the bar: whether all is saved, who is signed in, what time it is. */
export function BarEnd({ withPerson = false }: { readonly withPerson?: boolean }) {
  const { now, unsaved } = useBoard()
  return (
    <>
      {unsaved.length === 0 ? (
        <SavedNote>{FRAME_TEXT.allSaved}</SavedNote>
      ) : (
        <span className={styles['unsaved']} role="status">
          <OctagonAlert size={18} aria-hidden="true" />
          {FRAME_TEXT.notSaved}
        </span>
      )}
      {withPerson && <SignedIn />}
      <Clock time={clockTime(now)} />
    </>
  )
}

function SignedIn() {
  const { status, go } = useApp()
  if (status.signedIn === undefined) {
    return (
      <PersonButton
        label={FRAME_TEXT.signIn}
        icon={<LockKeyhole size={18} aria-hidden="true" />}
        onPress={() => go({ name: 'sign-in' })}
      />
    )
  }
  return (
    <PersonButton
      label={FRAME_TEXT.signOut(status.signedIn.name)}
      initials={initials(status.signedIn.name)}
      icon={<LogOut size={18} aria-hidden="true" />}
      onPress={() => void call('people.sign-out', {})}
    />
  )
}
