import { useEffect, useState } from 'react'
import type { BackupProgress, BackupStatus } from '../../../../shared/backup/backup-view'
import { onChange } from '../../../api/api'
import { useQuery } from '../../../api/use-query'

/** How the backups stand, and how far a job on them is. */
export function useBackup(): BackupStatus | undefined {
  const { data } = useQuery('backup.status', {}, ['backup', 'status'])
  const [progress, setProgress] = useState<BackupProgress>()
  useEffect(
    () =>
      onChange((change) => {
        if (change.topic === 'backup') setProgress(undefined)
        if (change.topic === 'backup-progress') setProgress({ job: change.job, done: change.done, all: change.all })
      }),
    [],
  )
  if (data?.running === undefined || progress === undefined) return data
  return { ...data, running: progress }
}
