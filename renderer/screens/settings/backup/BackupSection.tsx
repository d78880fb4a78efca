import { type ReactNode, useState } from 'react'
import type { BackupStatus, ChosenFolder } from '../../../../shared/backup/backup-view'
import { BACKUP_TEXT, RESTORE_TEXT } from '../../../../shared/text/backup'
import { SIGN_IN_TEXT } from '../../../../shared/text/frame'
import { Button } from '../../../components/Button'
import { Panel } from '../../../components/Panel'
import { useApp } from '../../frame/app-context'
import { RestoreFlow } from '../../restore/RestoreFlow'
import { SignIn } from '../../sign-in/SignIn'
import { useOpener } from '../use-opener'
import styles from './backup.module.css'
import { BackupPanel } from './BackupPanel'
import { DrillForm } from './DrillForm'
import { NewPassphraseForm, UnlockForm } from './PassphraseForms'
import { PlanForm } from './PlanForm'
import { SetUpForm } from './SetUpForm'
import { useBackup } from './use-backup'
import { useTask } from './use-task'

type Task = 'plan' | 'passphrase' | 'test' | 'restore'

/** Backups: how they stand for everybody, everything else for a manager. */
export function BackupSection() {
  const status = useBackup()
  const { status: app } = useApp()
  if (status === undefined) return null
  if (app.signedIn === undefined) {
    return (
      <div className={styles['panels']}>
        <BackupPanel status={status} />
        <Panel heading={SIGN_IN_TEXT.title}>
          <p className="muted">{BACKUP_TEXT.signInFirst}</p>
          <SignIn role="manager" inline />
        </Panel>
      </div>
    )
  }
  return <ManagedBackups status={status} />
}

function ManagedBackups({ status }: { readonly status: BackupStatus }) {
  const [chosen, setChosen] = useState<ChosenFolder>()
  const [task, setTask] = useState<Task>()
  const [told, setTold] = useState<string>()
  const choosing = useTask()
  const opener = useOpener()
  const { setUp } = status
  const open = (next: Task) => {
    opener.remember()
    setChosen(undefined)
    setTold(undefined)
    setTask(next)
  }
  const choose = async () => {
    opener.remember()
    const found = await choosing.run('backup.choose-folder', {})
    if (found === undefined) return
    setTask(undefined)
    setChosen(found.value)
  }
  const close = () => {
    setTask(undefined)
    setChosen(undefined)
    opener.giveBack()
  }
  const isLocked = setUp?.key === 'asked'
  return (
    <div className={styles['panels']}>
      <BackupPanel status={status}>
        {choosing.error !== undefined && (
          <p className={styles['wrong']} role="alert">
            {choosing.error}
          </p>
        )}
        {setUp?.key === 'until-closing' && <p className="muted">{BACKUP_TEXT.unlock.untilClosing}</p>}
        {told !== undefined && (
          <p className={styles['good']} role="status">
            {told}
          </p>
        )}
        <div className={styles['buttons']}>
          <Button onPress={() => open('restore')}>{BACKUP_TEXT.restore}</Button>
          <Button variant={setUp === undefined ? 'primary' : 'default'} onPress={() => void choose()}>
            {setUp === undefined ? BACKUP_TEXT.choose : BACKUP_TEXT.changeDrive}
          </Button>
          {setUp !== undefined && (
            <>
              <Button onPress={() => open('test')}>{BACKUP_TEXT.test}</Button>
              <Button onPress={() => open('plan')}>{BACKUP_TEXT.changePlan}</Button>
              <Button onPress={() => open('passphrase')}>{BACKUP_TEXT.changePassphrase}</Button>
            </>
          )}
        </div>
      </BackupPanel>
      {chosen !== undefined ? (
        <SetUpForm key={chosen.token} chosen={chosen} onClose={close} />
      ) : (
        <OpenTask task={task} status={status} isLocked={isLocked} onClose={close} onTold={setTold} />
      )}
    </div>
  )
}

interface OpenTaskProps {
  readonly task: Task | undefined
  readonly status: BackupStatus
  readonly isLocked: boolean
  readonly onClose: () => void
  readonly onTold: (words: string | undefined) => void
}

/** What the manager opened; the passphrase is asked for where it has to be. */
function OpenTask({ task, status, isLocked, onClose, onTold }: OpenTaskProps): ReactNode {
  switch (task) {
    case 'plan':
      return status.setUp && <PlanForm plan={status.setUp} onClose={onClose} />
    case 'passphrase':
      return (
        <NewPassphraseForm
          onClose={(words) => {
            onTold(words)
            onClose()
          }}
        />
      )
    case 'test':
      return <DrillForm running={status.running} onClose={onClose} />
    case 'restore':
      return (
        <Panel heading={RESTORE_TEXT.title}>
          <RestoreFlow running={status.running} onClose={onClose} />
        </Panel>
      )
    case undefined:
      return isLocked ? <UnlockForm /> : null
  }
}
