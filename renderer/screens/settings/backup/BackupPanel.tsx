import { CircleCheck, Clock, HardDriveDownload, OctagonAlert, TriangleAlert } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { backupAge } from '../../../../shared/backup/backup-age'
import type { BackupSpace, BackupStatus } from '../../../../shared/backup/backup-view'
import { BACKUP_TEXT, backupMoment } from '../../../../shared/text/backup'
import { backupSentence } from '../../../../shared/text/backup-error'
import { errorSentence } from '../../../../shared/text/errors'
import { call } from '../../../api/api'
import { useQuery } from '../../../api/use-query'
import { Button } from '../../../components/Button'
import { classNames } from '../../../components/class-names'
import { type Fact, Facts } from '../../../components/Facts'
import { Panel } from '../../../components/Panel'
import styles from './backup.module.css'
import { JobProgress } from './JobProgress'

type SetUp = NonNullable<BackupStatus['setUp']>

interface BackupPanelProps {
  readonly status: BackupStatus
  /** Buttons below the facts. */
  readonly children?: ReactNode
}

/** The last good backup, when the next ones run, and "Back up now", which anybody may press. */
export function BackupPanel({ status, children }: BackupPanelProps) {
  const { data: space } = useQuery('backup.space', {}, ['backup'])
  const [error, setError] = useState<string>()
  const { setUp, running, failure } = status
  const run = async () => {
    const result = await call('backup.run', {})
    // What went wrong with the backup itself stands in the panel already.
    const isTold = result.ok || (result.error.code === 'backup' && result.error.why !== 'busy')
    setError(isTold ? undefined : errorSentence(result.error))
  }
  const canRun = setUp !== undefined && setUp.key !== 'asked' && running === undefined
  return (
    <Panel
      heading={BACKUP_TEXT.title}
      actions={
        <Button locked={!canRun} onPress={() => void run()}>
          <HardDriveDownload size={20} aria-hidden="true" />
          {BACKUP_TEXT.now}
        </Button>
      }
    >
      <div className={styles['stack']}>
        {setUp === undefined ? <p>{BACKUP_TEXT.intro}</p> : <LastGood status={status} drive={setUp.drive} />}
        {running !== undefined && running.job !== 'restore' && <JobProgress running={running} />}
        {running === undefined && failure !== undefined && (
          <p className={styles['failure']} role="alert">
            <TriangleAlert size={20} aria-hidden="true" />
            <span>{backupSentence(failure.error)}</span>
          </p>
        )}
        {error !== undefined && (
          <p className={styles['wrong']} role="alert">
            {error}
          </p>
        )}
        {setUp !== undefined && <Facts facts={factsOf(setUp, space)} />}
        {children}
      </div>
    </Panel>
  )
}

const AGE_ICONS = { fresh: CircleCheck, day: Clock, week: OctagonAlert, never: Clock } as const

function LastGood({ status: { last, now }, drive }: { readonly status: BackupStatus; readonly drive: string }) {
  const age = last === undefined ? 'never' : backupAge(last, now)
  const Icon = AGE_ICONS[age]
  return (
    <div className={classNames(styles['last'], age !== 'fresh' && styles[age])}>
      <Icon size={32} strokeWidth={2} aria-hidden="true" />
      <p>
        <b>{last === undefined ? BACKUP_TEXT.never : backupMoment(last, now)}</b>
        <span>{last === undefined ? BACKUP_TEXT.neverAbout : BACKUP_TEXT.verified(drive, last.bytes)}</span>
        {last !== undefined && last.missed > 0 && <span> {BACKUP_TEXT.missed(last.missed)}</span>}
      </p>
    </div>
  )
}

function factsOf({ times, onClosing, keepDays }: SetUp, space: BackupSpace | undefined): readonly Fact[] {
  const { drive, here } = space ?? {}
  return [
    {
      id: 'times',
      term: BACKUP_TEXT.times,
      value: times.length === 0 ? BACKUP_TEXT.timesNone : times.join(BACKUP_TEXT.and),
    },
    { id: 'closing', term: BACKUP_TEXT.onClosing, value: onClosing ? BACKUP_TEXT.yes : BACKUP_TEXT.no },
    { id: 'kept', term: BACKUP_TEXT.kept, value: BACKUP_TEXT.days(keepDays) },
    { id: 'locked', term: BACKUP_TEXT.locked, value: BACKUP_TEXT.passphrase },
    ...(space === undefined
      ? []
      : [
          {
            id: 'drive',
            term: BACKUP_TEXT.spaceDrive,
            value: drive === undefined ? BACKUP_TEXT.gone : BACKUP_TEXT.free(drive),
          },
        ]),
    ...(here === undefined ? [] : [{ id: 'here', term: BACKUP_TEXT.spaceHere, value: BACKUP_TEXT.free(here) }]),
  ]
}
