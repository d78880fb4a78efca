import type { BackupFault } from './backup-fault'

export interface BackupTime {
  readonly at: string
  /** Minutes east of UTC. */
  readonly offset: number
}

/** An expected end, with what makes its sentence whole. */
export interface BackupError {
  readonly code: 'backup'
  readonly why: BackupFault
  /** What was under way, for the sentence's first words. */
  readonly what: 'backup' | 'restore' | 'drill'
  /** What a person calls the drive. */
  readonly drive?: string
  readonly lastGood?: BackupTime
}

/** A backup that was written, read back and found good. */
export interface GoodBackup extends BackupTime {
  readonly sessions: number
  readonly files: number
  /** What it holds, before anything is made smaller. */
  readonly bytes: number
  /** What was new and went to the drive. */
  readonly written: number
  /** Files that could not be read on this computer. */
  readonly missed: number
}

/** When backups run by themselves, and how long they are kept. */
export interface BackupPlan {
  /** `09:00`, at the clinic. */
  readonly times: readonly string[]
  readonly onClosing: boolean
  readonly keepDays: number
}

/** `deletion` is none of the backups, but none may run beside it: what it takes away would be missing in them. */
export type BackupJob = 'backup' | 'closing' | 'restore' | 'drill' | 'deletion'
export interface BackupProgress {
  readonly job: BackupJob
  readonly done: number
  readonly all: number
}

export interface BackupStatus {
  readonly now: BackupTime
  readonly setUp?: BackupPlan & {
    readonly drive: string
    /**
     * `system`: the key is kept by this computer's own key store. `until-closing`: it has none, so the passphrase is asked
     * for after each start. `asked`: it has to be asked for now.
     */
    readonly key: 'system' | 'until-closing' | 'asked'
  }
  readonly last?: GoodBackup
  /** What went wrong since. */
  readonly failure?: BackupTime & { readonly error: BackupError }
  readonly running?: BackupProgress
  /** Since when there is something to back up. */
  readonly since?: BackupTime
}

export interface BackupSpace {
  /** Free bytes; missing where the drive does not answer. */
  readonly drive?: number
  readonly here?: number
}

/** A folder that a person chose; the window holds its token, never its path. */
export interface ChosenFolder {
  readonly token: string
  readonly drive: string
  /** Backups lie there already: their passphrase opens them. */
  readonly holds: boolean
}

/** One backup in a folder, as it says of itself; a damaged one says nothing. */
export type ListedBackup =
  | { readonly id: string; readonly kind: 'damaged'; readonly at: string }
  | ({
      readonly id: string
      readonly kind: 'whole'
      readonly clinic: string
      readonly sessions: number
      readonly open: number
      readonly photos: number
      readonly people: number
      readonly bytes: number
      readonly missed: number
    } & BackupTime)

/**
 * How the clinic log here stands to a backup's: nothing here yet, the same, gone on here, gone on there, parted, or that of
 * another clinic.
 */
export type LogRelation = 'nothing-here' | 'same' | 'newer-here' | 'newer-there' | 'parted' | 'other-clinic'

/** What bringing a backup back would do. */
export interface RestoreLook {
  readonly log: LogRelation
  readonly missing: number
  readonly longer: number
  readonly differing: number
  readonly photos: number
  readonly months: number
  readonly damaged: number
  /** Records in the backup that the clinic log calls deleted: they stay so. */
  readonly deleted: number
}

/** What it did. */
export interface RestoreDone extends RestoreLook {
  /** Names in the quarantine folder. */
  readonly aside: number
}

/** What the drill found. */
export interface DrillDone {
  readonly backup: BackupTime
  readonly sessions: number
  readonly photos: number
  /** Files that the backup should hold and that cannot be read in it. */
  readonly damaged: number
  /** What a verification of the restored files finds wrong. */
  readonly faults: number
}
