import { useEffect, useRef, useState } from 'react'
import type {
  BackupProgress,
  ChosenFolder,
  ListedBackup,
  RestoreDone,
  RestoreLook,
} from '../../../shared/backup/backup-view'
import { BACKUP_TEXT, RESTORE_TEXT } from '../../../shared/text/backup'
import { restoredSentence } from '../../../shared/text/backup-error'
import { Button } from '../../components/Button'
import { PassphraseField } from '../../components/PassphraseField'
import styles from '../settings/backup/backup.module.css'
import { JobProgress } from '../settings/backup/JobProgress'
import { useTask } from '../settings/backup/use-task'
import { BackupList } from './BackupList'
import { RestoreFacts } from './RestoreFacts'

interface RestoreFlowProps {
  readonly running: BackupProgress | undefined
  readonly onClose: () => void
}

/** Where it is: each step brings what the next one needs. */
type Place =
  | { readonly at: 'choose' }
  | { readonly at: 'locked'; readonly chosen: ChosenFolder }
  | { readonly at: 'list'; readonly chosen: ChosenFolder; readonly listed: readonly ListedBackup[] }
  | {
      readonly at: 'look'
      readonly chosen: ChosenFolder
      readonly listed: readonly ListedBackup[]
      readonly id: string
      readonly look: RestoreLook
    }
  | { readonly at: 'done'; readonly done: RestoreDone }

/** Drive, passphrase, which backup, what it would do, and then it is done: nothing changes before the last button. */
export function RestoreFlow({ running, onClose }: RestoreFlowProps) {
  const [place, setPlace] = useState<Place>({ at: 'choose' })
  const task = useTask()
  const sheet = useFocusOnStep(place.at)
  const choose = async () => {
    const found = await task.run('restore.choose-folder', {})
    if (found !== undefined) setPlace({ at: 'locked', chosen: found.value })
  }
  const look = async (id: string) => {
    if (place.at !== 'list') return
    const found = await task.run('restore.look', { token: place.chosen.token, id })
    if (found !== undefined) setPlace({ ...place, at: 'look', id, look: found.value })
  }
  const restore = async () => {
    if (place.at !== 'look') return
    const done = await task.run('restore.run', { token: place.chosen.token, id: place.id })
    if (done !== undefined) setPlace({ at: 'done', done: done.value })
  }
  const isBusy = task.isRunning || running !== undefined
  return (
    <div className={styles['stack']} ref={sheet} tabIndex={-1}>
      {place.at === 'choose' && <p>{RESTORE_TEXT.about}</p>}
      {place.at === 'locked' && (
        <Locked
          chosen={place.chosen}
          isBusy={isBusy}
          onOpen={async (passphrase) => {
            const { chosen } = place
            const listed = await task.run('restore.open', { token: chosen.token, passphrase })
            if (listed !== undefined) setPlace({ at: 'list', chosen, listed: listed.value })
          }}
        />
      )}
      {place.at === 'list' && running === undefined && (
        <BackupList listed={place.listed} isBusy={isBusy} onPick={(id) => void look(id)} />
      )}
      {place.at === 'look' && (
        <RestoreFacts look={place.look} backup={place.listed.find(({ id }) => id === place.id)} />
      )}
      {place.at === 'done' && (
        <p className={styles['good']} role="status">
          {restoredSentence(place.done)}
        </p>
      )}
      {running?.job === 'restore' && <JobProgress running={running} />}
      {task.error !== undefined && (
        <p className={styles['wrong']} role="alert">
          {task.error}
        </p>
      )}
      <div className={styles['end']}>
        <Button variant="quiet" locked={isBusy} onPress={onClose}>
          {place.at === 'done' ? RESTORE_TEXT.close : RESTORE_TEXT.cancel}
        </Button>
        {place.at === 'choose' && (
          <Button variant="primary" locked={isBusy} onPress={() => void choose()}>
            {RESTORE_TEXT.choose}
          </Button>
        )}
        {place.at === 'look' && (
          <>
            <Button locked={isBusy} onPress={() => setPlace({ ...place, at: 'list' })}>
              {RESTORE_TEXT.back}
            </Button>
            {doesSomething(place.look) && (
              <Button variant="primary" locked={isBusy} onPress={() => void restore()}>
                {RESTORE_TEXT.run}
              </Button>
            )}
          </>
        )}
      </div>
    </div>
  )
}

/** The step that comes next takes the focus, since the button that led to it is gone; a field of its own has it already. */
function useFocusOnStep(at: Place['at']) {
  const sheet = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (sheet.current?.contains(document.activeElement) === false) sheet.current.focus()
  }, [at])
  return sheet
}

/** Whether anything would come back, or be kept to look at. */
function doesSomething({ log, missing, longer, photos, months, differing }: RestoreLook): boolean {
  return log !== 'other-clinic' && missing + longer + photos + months + differing > 0
}

interface LockedProps {
  readonly chosen: ChosenFolder
  readonly isBusy: boolean
  readonly onOpen: (passphrase: string) => Promise<void>
}

function Locked({ chosen, isBusy, onOpen }: LockedProps) {
  const [passphrase, setPassphrase] = useState('')
  const open = () => {
    if (passphrase !== '' && !isBusy) void onOpen(passphrase)
  }
  return (
    <>
      <p>{RESTORE_TEXT.openAbout(chosen.drive)}</p>
      <PassphraseField
        label={BACKUP_TEXT.setUp.passphrase}
        words={BACKUP_TEXT}
        value={passphrase}
        onChange={setPassphrase}
        onEnter={open}
        autoFocus
      />
      <div className={styles['end']}>
        <Button variant="primary" locked={passphrase === '' || isBusy} onPress={open}>
          {isBusy ? RESTORE_TEXT.opening : RESTORE_TEXT.open}
        </Button>
      </div>
    </>
  )
}
