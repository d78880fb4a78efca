import { ArrowRight, Volume2 } from 'lucide-react'
import { useRef } from 'react'
import { pausesOf } from '../../../shared/checklist/checklist'
import type { AppError } from '../../../shared/ipc/errors'
import type { Directory } from '../../../shared/ipc/views'
import { errorSentence } from '../../../shared/text/errors'
import { FRAME_TEXT } from '../../../shared/text/frame'
import { START_TEXT, readBack } from '../../../shared/text/start'
import { useQuery } from '../../api/use-query'
import { Button } from '../../components/Button'
import { useBoard } from '../frame/board-context'
import { useFirstFocus } from '../sign-in/use-first-focus'
import type { StartPart } from './start-plan'
import styles from './StartSession.module.css'
import { useStart, type Start } from './use-start'
import { WhatIsPlanned } from './WhatIsPlanned'
import { WhoTreats } from './WhoTreats'

export interface StartSessionProps {
  /** The room that was pressed on the board. */
  readonly room?: string
  readonly onStarted: (session: string) => void
  readonly onBack: () => void
  readonly onOpenRecord: (session: string) => void
}

/** Who and PIN left, what right, one sentence to say aloud below, then the session begins. */
export function StartSession(props: StartSessionProps) {
  const { data } = useQuery('app.directory', {}, ['directory'])
  if (data === undefined) return <main aria-busy="true" aria-label={FRAME_TEXT.loading} />
  return <StartForm {...props} directory={data} />
}

function StartForm(props: StartSessionProps & { readonly directory: Directory }) {
  const { room, directory, onStarted, onBack, onOpenRecord } = props
  const { board } = useBoard()
  const start = useStart({ directory, board, room, onStarted })
  const first = useFirstFocus<HTMLElement>('[data-part=person] [role=radio][tabindex="0"]')
  const parts = useRef<HTMLDivElement>(null)
  return (
    <main className={styles['page']} ref={first}>
      <div className={styles['start']} ref={parts}>
        <WhoTreats start={start} board={board} onBack={onBack} />
        <WhatIsPlanned start={start} board={board} directory={directory} onOpenRecord={onOpenRecord} />
      </div>
      <Go start={start} onMissing={(part) => focusPart(parts.current, part)} />
    </main>
  )
}

interface GoProps {
  readonly start: Start
  readonly onMissing: (part: StartPart) => void
}

/** The sentence to say aloud, why the button is locked, and the button. */
function Go({ start, onMissing }: GoProps) {
  const { plan, missing, refused } = start
  const [pause] = plan.checklist === undefined ? [] : pausesOf(plan.checklist)
  return (
    <div className={styles['go']}>
      <p className={styles['readBack']}>
        <Volume2 size={22} aria-hidden="true" />
        <ReadAloud start={start} />
      </p>
      <div className={styles['press']}>
        <p id="start-missing" className="muted" role="status">
          {missing?.reason}
        </p>
        <Button
          variant="primary"
          size="lg"
          locked={missing !== undefined}
          describedBy="start-missing"
          onLockedPress={() => {
            if (missing !== undefined) onMissing(missing.part)
          }}
          onPress={() => void start.start()}
        >
          {pause === undefined ? START_TEXT.startPlain : START_TEXT.start(pause.name)}
          <ArrowRight size={20} aria-hidden="true" />
        </Button>
      </div>
      <div role="alert" className={styles['refused']}>
        {refused !== undefined && !isShownAbove(refused) && errorSentence(refused)}
      </div>
    </div>
  )
}

/** What is typed by a person stands in the direction of its own script. */
function ReadAloud({ start: { plan } }: { readonly start: Start }) {
  const pieces = readBack({
    person: plan.person?.name,
    client: plan.client === '' ? undefined : plan.client,
    room: plan.room?.name,
    treatment: plan.treatment,
    checklist: plan.checklist?.name,
  })
  return (
    <span>
      {pieces.map(({ text, strong }, place) =>
        strong === true ? (
          <b key={place}>
            <bdi>{text}</bdi>
          </b>
        ) : (
          text
        ),
      )}
    </span>
  )
}

/** Refusals that stand at the field they are about. */
function isShownAbove(error: AppError): boolean {
  if (error.code === 'not-found') return error.what === 'room' || error.what === 'checklist'
  return ['client-reference', 'client-missing', 'room-not-ready', 'pin-again'].includes(error.code)
}

function focusPart(root: HTMLElement | null, part: StartPart): void {
  const focusable = ':is([role=radio][tabindex="0"], input, button)'
  root?.querySelector<HTMLElement>(`[data-part=${part}] ${focusable}`)?.focus()
}
