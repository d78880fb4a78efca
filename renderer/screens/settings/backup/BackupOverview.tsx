import { OVERVIEW_TEXT } from '../../../../shared/text/overview'
import { Button } from '../../../components/Button'
import { useGoTo } from '../overview/use-go-to'
import { BackupPanel } from './BackupPanel'
import { useBackup } from './use-backup'

/** The Backup panel among the others of the overview; what a manager may change has a part of its own. */
export function BackupOverview() {
  const status = useBackup()
  const open = useGoTo('backup')
  if (status === undefined) return null
  return (
    <BackupPanel status={status}>
      <div>
        <Button onPress={() => open()}>{OVERVIEW_TEXT.backup}</Button>
      </div>
    </BackupPanel>
  )
}
