import { BackupPanel } from './BackupPanel'
import { useBackup } from './use-backup'

/** The Backup panel among the others of the overview; what a manager may change has a part of its own. */
export function BackupOverview() {
  const status = useBackup()
  return status === undefined ? null : <BackupPanel status={status} />
}
