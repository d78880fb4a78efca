import { RESTORE_TEXT } from '../../../shared/text/backup'
import { StepHead } from '../first-run/StepHead'
import { useBackup } from '../settings/backup/use-backup'
import { RestoreFlow } from './RestoreFlow'
import styles from './restore.module.css'

/** Before a clinic is set up: a backup brings everything, so that nothing has to be entered. */
export function RestoreFirst({ onClose }: { readonly onClose: () => void }) {
  const status = useBackup()
  return (
    <>
      <StepHead title={RESTORE_TEXT.title} about={RESTORE_TEXT.offerAbout} />
      <div className={styles['sheet']}>
        <RestoreFlow running={status?.running} onClose={onClose} />
      </div>
    </>
  )
}
