import type { ListedBackup, RestoreLook } from '../../../shared/backup/backup-view'
import { RESTORE_TEXT } from '../../../shared/text/backup'
import { clockTime, dayWords } from '../../../shared/text/time'
import styles from './restore.module.css'

interface RestoreFactsProps {
  readonly look: RestoreLook
  readonly backup: ListedBackup | undefined
}

/** How a backup stands to this computer, and what would come back, before anything does. */
export function RestoreFacts({ look, backup }: RestoreFactsProps) {
  const brings = RESTORE_TEXT.brings(look)
  const isMixed = look.log !== 'other-clinic'
  return (
    <>
      {backup?.kind === 'whole' && (
        <p>
          <b>
            {dayWords(backup)} {clockTime(backup)}, <bdi>{backup.clinic}</bdi>
          </b>
        </p>
      )}
      <h3>{RESTORE_TEXT.compare}</h3>
      <p>{RESTORE_TEXT.log[look.log]}</p>
      {isMixed && brings.length === 0 && <p>{RESTORE_TEXT.bringsNothing}</p>}
      {isMixed && brings.length > 0 && (
        <>
          <h3>{RESTORE_TEXT.bringsTitle}</h3>
          <ul className={styles['brings']}>
            {brings.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      {look.differing > 0 && <p>{RESTORE_TEXT.differing(look.differing)}</p>}
      {look.deleted > 0 && <p>{RESTORE_TEXT.deleted(look.deleted)}</p>}
      {look.damaged > 0 && <p className={styles['lost']}>{RESTORE_TEXT.lost(look.damaged)}</p>}
    </>
  )
}
