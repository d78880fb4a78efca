import { type RefObject, useEffect, useRef, useState } from 'react'
import type { MoveDone, MoveTarget } from '../../../../shared/move/move-view'
import { MOVE_TEXT as TEXT } from '../../../../shared/text/move'
import { call } from '../../../api/api'
import { useQuery } from '../../../api/use-query'
import { Button } from '../../../components/Button'
import { Panel } from '../../../components/Panel'
import { useApp } from '../../frame/app-context'
import { SignIn } from '../../sign-in/SignIn'
import { useTask } from '../backup/use-task'
import styles from './move.module.css'
import { MoveRunning } from './MoveRunning'

type Step =
  | { readonly step: 'idle' | 'asking' | 'cancelled' }
  | { readonly step: 'chosen'; readonly target: MoveTarget }
  | { readonly step: 'done'; readonly done: MoveDone }

/** Moves the data folder to another drive: a folder, what would go there, how far it is, what came of it. */
export function MovePanel() {
  const { status } = useApp()
  const { data } = useQuery('move.read', {}, ['move'])
  const [now, setNow] = useState<Step>({ step: 'idle' })
  const task = useTask()
  const part = useRef<HTMLDivElement>(null)
  const isMoving = data?.running !== undefined || (task.isRunning && now.step === 'chosen')
  useFocusKept(part, `${now.step} ${isMoving}`)
  const choose = async () => {
    const chosen = await task.run('move.choose-folder', {})
    setNow(chosen === undefined ? { step: 'idle' } : { step: 'chosen', target: chosen.value })
  }
  const begin = () => (status.signedIn === undefined ? setNow({ step: 'asking' }) : void choose())
  const move = async ({ token }: MoveTarget) => {
    const result = await task.run('move.run', { token })
    if (result !== undefined) setNow({ step: 'done', done: result.value })
    else setNow((was) => (was.step === 'cancelled' ? was : { step: 'idle' }))
  }
  const cancel = () => {
    setNow({ step: 'cancelled' })
    void call('move.cancel', {})
  }
  return (
    <Panel heading={TEXT.title}>
      <div className={styles['stack']} ref={part} tabIndex={-1}>
        {now.step === 'done' ? <Done done={now.done} /> : <p>{TEXT.about}</p>}
        {isMoving ? (
          <MoveRunning running={data?.running} onCancel={cancel} />
        ) : (
          <>
            {now.step === 'asking' && (
              <>
                <p>{TEXT.signInFirst}</p>
                <SignIn role="manager" inline onDone={() => void choose()} />
              </>
            )}
            {now.step === 'chosen' && (
              <Chosen target={now.target} onMove={() => void move(now.target)} onOther={begin} />
            )}
            {now.step !== 'asking' && now.step !== 'chosen' && <Button onPress={begin}>{TEXT.choose}</Button>}
            {now.step === 'cancelled' && !task.isRunning && <p role="status">{TEXT.cancelled}</p>}
          </>
        )}
        {task.error !== undefined && <p role="alert">{task.error}</p>}
      </div>
    </Panel>
  )
}

interface ChosenProps {
  readonly target: MoveTarget
  readonly onMove: () => void
  readonly onOther: () => void
}

function Chosen({ target, onMove, onOther }: ChosenProps) {
  return (
    <>
      <div role="status">
        <b>{TEXT.to}</b>
        <p className="mono">{target.where}</p>
        <p>{TEXT.what(target)}</p>
      </div>
      <p className="muted">{TEXT.meanwhile}</p>
      <div className={styles['buttons']}>
        <Button variant="primary" onPress={onMove}>
          {TEXT.start}
        </Button>
        <Button onPress={onOther}>{TEXT.other}</Button>
      </div>
    </>
  )
}

function Done({ done }: { readonly done: MoveDone }) {
  return (
    <div role="status" className={styles['done']}>
      <p>
        <b>{TEXT.done(done)}</b>
      </p>
      <p>{TEXT.old(done)}</p>
      {done.logFaults > 0 && <p>{TEXT.logFaults(done.logFaults)}</p>}
    </div>
  )
}

/** The button that was pressed goes with each step: keys and screen readers stay in the panel. */
function useFocusKept(part: RefObject<HTMLElement | null>, step: string): void {
  const shown = useRef(step)
  useEffect(() => {
    if (shown.current === step) return
    shown.current = step
    if (document.activeElement === document.body) part.current?.focus()
  }, [part, step])
}
