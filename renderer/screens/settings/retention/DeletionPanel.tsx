import { ListChecks } from 'lucide-react'
import type { RetentionView } from '../../../../shared/retention/retention-view'
import { RETENTION_TEXT as TEXT } from '../../../../shared/text/retention'
import { call } from '../../../api/api'
import { Button } from '../../../components/Button'
import { Panel } from '../../../components/Panel'
import { ProgressBar } from '../../../components/ProgressBar'
import { DeleteForm } from './DeleteForm'
import styles from './retention.module.css'
import { TrialFound } from './TrialFound'
import { type TrialStep, useTrial } from './use-trial'

/** The dry run, what it found, and the deletion of exactly that. */
export function DeletionPanel({ view }: { readonly view: RetentionView }) {
  const { now, error, tryOut, deleteAll } = useTrial()
  const isBusy = now.step === 'looking' || now.step === 'deleting'
  return (
    <Panel
      heading={TEXT.title}
      actions={
        <Button locked={isBusy} onPress={() => void tryOut()}>
          <ListChecks size={20} aria-hidden="true" />
          {now.step === 'found' ? TEXT.tryAgain : TEXT.tryOut}
        </Button>
      }
      footer={TEXT.backups(view.backups)}
    >
      <div className={styles['stack']}>
        {(now.step === 'idle' || now.step === 'done') && <p>{TEXT.about}</p>}
        {error !== undefined && (
          <p className={styles['wrong']} role="alert">
            {error}
          </p>
        )}
        <Working now={now} />
        {now.step === 'found' && (
          <>
            <TrialFound key={now.trial.token} trial={now.trial} />
            {now.trial.going.count > 0 && (
              <DeleteForm trial={now.trial} onDelete={(wish) => void deleteAll(now.trial, wish)} />
            )}
          </>
        )}
        <p className={styles['good']} role="status">
          {now.step === 'done' ? TEXT.done(now.done) : ''}
        </p>
        {view.deleted > 0 && <p className="muted">{TEXT.before(view.deleted)}</p>}
      </div>
    </Panel>
  )
}

function Working({ now }: { readonly now: TrialStep }) {
  if (now.step !== 'looking' && now.step !== 'deleting') return null
  const isLooking = now.step === 'looking'
  const title = isLooking ? TEXT.looking : TEXT.deleting
  const words = TEXT.progress(now.done, now.all)
  return (
    <div className={styles['job']}>
      <p className={styles['jobWords']}>
        <b role="status">{title}</b>
        <span className="num">{words}</span>
      </p>
      <ProgressBar label={title} value={now.done} max={Math.max(1, now.all)} valueText={words} />
      <Button onPress={() => void call(isLooking ? 'retention.cancel' : 'backup.cancel', {})}>
        {isLooking ? TEXT.cancel : TEXT.stop}
      </Button>
    </div>
  )
}
