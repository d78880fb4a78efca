import type { BackupFault } from '../backup/backup-fault'
import type { BackupError, BackupTime, RestoreDone } from '../backup/backup-view'
import { clockTime, dayWords } from './time'

export const plural = (count: number, unit: string): string =>
  `${count.toLocaleString('en-US')} ${unit}${count === 1 ? '' : 's'}`

const FIRST_WORDS: Readonly<Record<BackupError['what'], string>> = {
  backup: 'Backup did not finish.',
  restore: 'Nothing was restored.',
  drill: 'The test did not finish.',
}

/** Sentences that stand by themselves: nothing had begun, or there is more to say than that it did not finish. */
const WHOLE_SENTENCES = {
  'wrong-passphrase': 'This passphrase does not open these backups. Check capitals and accents, then try again.',
  'not-a-backup': 'No RoomReady backup lies in this folder. Choose the drive or the folder that holds it.',
  'foreign-folder': 'This folder holds the backups of another clinic. Choose another folder.',
  'inside-data': 'This folder lies inside the data folder. Choose a folder on another drive.',
  'no-backup-yet': 'This folder holds no finished backup yet. Back up first.',
  damaged: 'This backup is damaged and cannot be read. Nothing was changed. Choose another one.',
  'newer-version': 'A newer RoomReady wrote this backup. Update RoomReady on this computer.',
  'not-set-up': 'No drive is chosen for backups yet. A manager chooses one in Settings.',
  'short-passphrase': 'Use 12 characters at least. Four words that do not belong together are easy to keep in mind.',
  busy: 'Another backup or restore is under way. Wait until it has finished.',
  'unsaved-here': 'Some ticks are not saved yet. Get saving to work first, then restore.',
  'other-clinic': 'This is the backup of another clinic. Its records do not mix with those here. Nothing was changed.',
} satisfies Partial<Record<BackupFault, string>>

type Cause = Exclude<BackupFault, keyof typeof WHOLE_SENTENCES>

/** Why it did not finish, and what to do. */
const CAUSES: Readonly<Record<Cause, (drive: string) => string>> = {
  'drive-gone': (drive) => `Drive ${drive} is gone. Plug it back in.`,
  'drive-full': (drive) => `Drive ${drive} is full. Make room on it, or change the drive.`,
  'drive-read-only': (drive) => `Drive ${drive} can only be read. Unlock it, or change the drive.`,
  'drive-no-permission': (drive) =>
    `This computer does not let RoomReady write to drive ${drive}. Allow it, or change the drive.`,
  'drive-failed': (drive) => `Drive ${drive} reports an error. Change the drive.`,
  'not-verified': (drive) => `What was read back from drive ${drive} is not what was written. Change the drive.`,
  'needs-passphrase': () =>
    'The passphrase is needed after each start of RoomReady. A manager enters it in Settings, under Backup.',
  'closing-limit': () => 'It took longer than two minutes on closing, so closing went on without it.',
  'here-unreadable': () => 'The data folder could not be read or written. Check its drive.',
  'here-full': () => 'The disk of the data folder is full. Make room on it.',
  cancelled: () => 'It was canceled.',
}

const isWhole = (why: BackupFault): why is keyof typeof WHOLE_SENTENCES => Object.hasOwn(WHOLE_SENTENCES, why)

/** "Backup did not finish. Drive CLINIC-BK is full. The backup from 12 May 2026 09:02 is still good." */
export function backupSentence({ why, what, drive, lastGood }: Omit<BackupError, 'code'>): string {
  if (isWhole(why)) return WHOLE_SENTENCES[why]
  return [FIRST_WORDS[what], CAUSES[why](drive ?? 'for backups'), whatIsSafe(what, lastGood)]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

function whatIsSafe(what: BackupError['what'], lastGood: BackupTime | undefined): string {
  if (what === 'restore') return 'What is on this computer stays as it was.'
  if (what === 'drill' || lastGood === undefined) return ''
  return `The backup from ${dayWords(lastGood)} ${clockTime(lastGood)} is still good.`
}

/** What came back, for the panel and, where the whole window changes with it, for the board. */
export function restoredSentence({ missing, longer, photos, months, damaged, aside, deleted }: RestoreDone): string {
  const stayDeleted = deleted > 0 ? `${plural(deleted, 'deleted record')} did not come back.` : ''
  if (missing + longer + photos + months === 0) {
    return ['Nothing was missing. Everything in this backup is here already.', stayDeleted].join(' ').trim()
  }
  return [
    `Restored. ${plural(missing, 'session')} and ${plural(photos, 'photo')} came back${longer > 0 ? `, ${plural(longer, 'session')} got lines back` : ''}.`,
    stayDeleted,
    damaged > 0 ? `${plural(damaged, 'file')} in this backup could not be read.` : '',
    aside > 0 ? `${plural(aside, 'file')} went to the quarantine folder, each with a note that says why.` : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}
