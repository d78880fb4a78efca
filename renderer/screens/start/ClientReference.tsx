import { CircleCheck, History } from 'lucide-react'
import { useRef } from 'react'
import type { RecordRow } from '../../../shared/ipc/views'
import { localDay } from '../../../shared/session/moment'
import { expiryWords } from '../../../shared/text/checklist'
import { errorSentence } from '../../../shared/text/errors'
import { treatmentWords } from '../../../shared/text/records'
import { START_TEXT } from '../../../shared/text/start'
import { Button } from '../../components/Button'
import { TextField } from '../../components/TextField'
import styles from './StartSession.module.css'
import type { Start } from './use-start'

interface ClientReferenceProps {
  readonly start: Start
  readonly onOpenRecord: (session: string) => void
}

/** The code, whether it looks like a person (rule R29), and what is known of it. */
export function ClientReference({ start, onOpenRecord }: ClientReferenceProps) {
  const { picks, last, refused, isAskedAboutClient } = start
  const field = useRef<HTMLInputElement>(null)
  const isAboutClient = isAskedAboutClient || refused?.code === 'client-missing'
  const confirm = () => {
    start.confirmClient()
    field.current?.focus()
  }
  return (
    <div className={styles['client']} data-part="client">
      <div>
        <TextField
          ref={field}
          label={START_TEXT.client}
          hint={START_TEXT.clientHint}
          size="lg"
          mono
          maxLength={60}
          value={picks.client}
          onChange={(client) => start.change({ client })}
          onBlur={start.lookAtClient}
          onEnter={start.lookAtClient}
          error={isAboutClient && refused !== undefined ? errorSentence(refused) : undefined}
        />
        {isAskedAboutClient && (
          <div className={styles['question']}>
            <Button onPress={confirm}>{START_TEXT.isCode}</Button>
          </div>
        )}
        <p className={styles['right']} role="status">
          {start.isConfirmed && (
            <>
              <CircleCheck size={18} aria-hidden="true" />
              {START_TEXT.confirmed}
            </>
          )}
        </p>
      </div>
      <div role="status" className={styles['knownBox']}>
        {last !== undefined && <KnownClient last={last} onOpen={() => onOpenRecord(last.session)} />}
      </div>
    </div>
  )
}

function KnownClient({ last, onOpen }: { readonly last: RecordRow; readonly onOpen: () => void }) {
  const day = expiryWords(localDay({ at: last.openedAt, offset: last.offset }))
  return (
    <div className={styles['known']}>
      <History size={20} aria-hidden="true" />
      <p>
        <b>
          <bdi>{last.client}</bdi> {START_TEXT.known}
        </b>
        <span>
          {treatmentWords(last.purpose, last.treatment)}, {day}, <bdi>{last.roomName}</bdi>
          {last.stopped && `. ${START_TEXT.knownStopped}`}
        </span>
      </p>
      <Button variant="link" onPress={onOpen}>
        {START_TEXT.openRecord}
      </Button>
    </div>
  )
}
