import { useState } from 'react'
import type { Role } from '../../../shared/people/person'
import { errorSentence } from '../../../shared/text/errors'
import { FRAME_TEXT, SIGN_IN_TEXT } from '../../../shared/text/frame'
import { call } from '../../api/api'
import { useQuery } from '../../api/use-query'
import { PersonPin } from './PersonPin'
import styles from './SignIn.module.css'

export interface SignInProps {
  /** Whose PIN opens it. */
  readonly role: Role
  /** Within another screen: no heading and no landmark of its own. */
  readonly inline?: boolean
  readonly onDone?: () => void
}

/** A name and a PIN in front of what only managers see; the right PIN signs in. */
export function SignIn({ role, inline = false, onDone }: SignInProps) {
  if (inline) return <SignInPin role={role} onDone={onDone} />
  return (
    <main className={styles['signIn']}>
      <h1>{SIGN_IN_TEXT.title}</h1>
      <p className="muted">{SIGN_IN_TEXT.why}</p>
      <SignInPin role={role} onDone={onDone} />
    </main>
  )
}

function SignInPin({ role, onDone }: { readonly role: Role; readonly onDone: (() => void) | undefined }) {
  const { data } = useQuery('app.directory', {}, ['directory'])
  const [error, setError] = useState<string>()
  const signIn = async (person: string, pass: string) => {
    const result = await call('people.sign-in', { person, pass })
    setError(result.ok ? undefined : errorSentence(result.error))
    if (result.ok) onDone?.()
  }
  if (data === undefined) return <p className="muted">{FRAME_TEXT.loading}</p>
  return (
    <PersonPin
      label={SIGN_IN_TEXT.who}
      people={data.people.filter((person) => !person.hasLeft && person.role === role)}
      nobody={SIGN_IN_TEXT.nobody}
      choose={SIGN_IN_TEXT.choose}
      hint={SIGN_IN_TEXT.pinHint}
      error={error}
      onPass={({ id }, pass) => void signIn(id, pass)}
    />
  )
}
