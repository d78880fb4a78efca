import type { ListedBackup } from '../../../shared/backup/backup-view'
import { RESTORE_TEXT } from '../../../shared/text/backup'
import { sizeWords } from '../../../shared/text/size'
import { clockTime, dayWords } from '../../../shared/text/time'
import { Button } from '../../components/Button'
import styles from './restore.module.css'

/** More is nobody's way of finding a day; the newest stand first. */
const SHOWN = 40

interface BackupListProps {
  readonly listed: readonly ListedBackup[]
  readonly isBusy: boolean
  readonly onPick: (id: string) => void
}

/** The backups on a drive, newest first, with what each says of itself. */
export function BackupList({ listed, isBusy, onPick }: BackupListProps) {
  return (
    <>
      <h3>{RESTORE_TEXT.list}</h3>
      <ul className={styles['list']}>
        {listed.slice(0, SHOWN).map((backup) => (
          <li key={backup.id}>
            <p>
              <b>{momentOf(backup)}</b>
              <span>{factsOf(backup)}</span>
            </p>
            {backup.kind === 'whole' && (
              <Button
                label={`${RESTORE_TEXT.pick}: ${momentOf(backup)}`}
                locked={isBusy}
                onPress={() => onPick(backup.id)}
              >
                {RESTORE_TEXT.pick}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {listed.length > SHOWN && <p className="muted">{RESTORE_TEXT.more(listed.length - SHOWN)}</p>}
    </>
  )
}

function momentOf(backup: ListedBackup): string {
  const moment = { at: backup.at, offset: backup.kind === 'whole' ? backup.offset : 0 }
  return `${dayWords(moment)} ${clockTime(moment)}`
}

function factsOf(backup: ListedBackup): string {
  if (backup.kind === 'damaged') return RESTORE_TEXT.damaged
  const { clinic, sessions, open, photos, people, bytes } = backup
  return `${clinic}. ${RESTORE_TEXT.facts(sessions, open, photos, people)}, ${sizeWords(bytes)}`
}
