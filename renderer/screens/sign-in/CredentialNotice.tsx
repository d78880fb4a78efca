import { ClockAlert, OctagonAlert } from 'lucide-react'
import { type CredentialEnd, credentialState, endingCredentials, mayOverride } from '../../../shared/people/credential'
import { endWords, endedSentence } from '../../../shared/text/people'
import styles from './CredentialNotice.module.css'

interface CredentialNoticeProps {
  readonly credentials: readonly CredentialEnd[]
  /** The clinic's day. */
  readonly today: string
}

/** Rule R10, told to the person it is about: what has ended, and what is about to. */
export function CredentialNotice({ credentials, today }: CredentialNoticeProps) {
  const ending = endingCredentials(credentials, today).map((credential) => ({
    credential,
    state: credentialState(credential, today),
  }))
  const ended = ending.filter(({ state }) => state === 'ended').map(({ credential }) => credential)
  const soon = ending.filter(({ state }) => state !== 'ended')
  return (
    <>
      {ended.length > 0 && (
        <p className={styles['ended']} role="alert">
          <OctagonAlert size={20} aria-hidden="true" />
          <span>{endedSentence(ended, mayOverride(ended))}</span>
        </p>
      )}
      {soon.length > 0 && (
        <ul className={styles['soon']}>
          {soon.map(({ credential, state }) => (
            <li key={credential.id}>
              <ClockAlert size={20} aria-hidden="true" />
              <span>{endWords(credential, state, today)}.</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
