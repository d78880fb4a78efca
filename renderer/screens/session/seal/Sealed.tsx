import { ArrowLeft, BadgeCheck } from 'lucide-react'
import { useEffect, useId, useRef } from 'react'
import { SEAL_TEXT } from '../../../../shared/text/cards'
import { clockTime } from '../../../../shared/text/time'
import { Button } from '../../../components/Button'
import { useOpenSession } from '../session-context'
import { Fingerprint } from './Fingerprint'
import { shortFingerprint } from './fingerprint-groups'
import styles from './Sealed.module.css'

export interface SealedProps {
  readonly hash: string
  readonly at: { readonly at: string; readonly offset: number }
}

/** The end of a session: over the whole window, because nothing below can be done any more. */
export function Sealed({ hash, at }: SealedProps) {
  const { view, state, leave } = useOpenSession()
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal()
  }, [])
  const name = view.people.find(({ id }) => id === state.technician)?.name
  return (
    <dialog
      ref={dialog}
      className={styles['end']}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        leave()
      }}
    >
      <BadgeCheck size={96} strokeWidth={1.5} aria-hidden="true" />
      <h1 id={titleId}>
        {state.purpose === 'list'
          ? SEAL_TEXT.listSealedAt(clockTime(at), view.checklist.name)
          : SEAL_TEXT.sealedAt(clockTime(at), view.room.name)}
      </h1>
      {name !== undefined && <p>{SEAL_TEXT.sealedBy(name)}</p>}
      <div className={styles['print']}>
        <h2>
          {SEAL_TEXT.fingerprint} <span className="mono">{shortFingerprint(hash)}</span>
        </h2>
        <Fingerprint hash={hash} />
      </div>
      <Button variant="primary" size="lg" onPress={leave}>
        <ArrowLeft size={22} aria-hidden="true" />
        {SEAL_TEXT.rooms}
      </Button>
    </dialog>
  )
}
