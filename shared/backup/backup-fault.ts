/** Why a backup, a restore or a drill did not come to its end. `shared/text/backup` says it. */
export const BACKUP_FAULTS = [
  'drive-gone',
  'drive-full',
  'drive-read-only',
  'drive-no-permission',
  'drive-failed',
  'wrong-passphrase',
  /** No backups of RoomReady lie in this folder. */
  'not-a-backup',
  /** The folder holds the backups of another clinic. */
  'foreign-folder',
  /** It lies inside the data folder: one broken disk would take both. */
  'inside-data',
  'no-backup-yet',
  'damaged',
  'newer-version',
  /** What was read back is not what was written. */
  'not-verified',
  'not-set-up',
  'needs-passphrase',
  'short-passphrase',
  'busy',
  'cancelled',
  /** Closing waited as long as it may. */
  'closing-limit',
  /** The data folder could not be read or written. */
  'here-unreadable',
  'here-full',
  /** Ticks are only in memory: bringing records back now would lose them. */
  'unsaved-here',
  /** A backup of another clinic does not mix with the records here. */
  'other-clinic',
] as const
export type BackupFault = (typeof BACKUP_FAULTS)[number]
