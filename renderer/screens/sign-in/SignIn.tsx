import { ArrowLeft } from 'lucide-react'
import { SIGN_IN_TEXT } from '../../../shared/text/frame'
import { START_TEXT } from '../../../shared/text/start'
import { Button } from '../../components/Button'
import { ManagerPin } from './ManagerPin'
import styles from './SignIn.module.css'

export interface SignInProps {
  readonly onDone: () => void
  readonly onBack?: () => void
}

/** The screen in front of what only managers see. */
export function SignIn({ onDone, onBack }: SignInProps) {
  return (
    <main className={styles['signIn']}>
      {onBack !== undefined && (
        <Button variant="quiet" onPress={onBack}>
          <ArrowLeft size={20} aria-hidden="true" />
          {START_TEXT.back}
        </Button>
      )}
      <h1>{SIGN_IN_TEXT.title}</h1>
      <p className="muted">{SIGN_IN_TEXT.why}</p>
      <ManagerPin onDone={onDone} />
    </main>
  )
}
