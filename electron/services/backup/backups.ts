import { realDrive } from '../../storage/backup/drive'
import { toStorageError } from '../../storage/storage-error'
import type { Program, ProgramOptions } from '../program'
import { BackupDesk } from './backup-desk'
import { BackupHome } from './backup-home'
import { BackupJobs } from './backup-jobs'
import { BackupRunner } from './backup-runner'
import { BackupSettings } from './backup-settings'
import type { RestoreDesk } from './restore/restore-desk'
import { sweepScratch } from './restore/scratch'
import type { SecretStore } from './secret-store'

/** Everything about backups, on one opened data folder. */
export interface Backups {
  readonly desk: BackupDesk
  readonly runner: BackupRunner
  /** Read when a backup is looked into: hardly ever. */
  readonly restore: () => Promise<RestoreDesk>
  readonly jobs: BackupJobs
}

type Ground = Pick<Program, 'folder' | 'shell' | 'clock' | 'publish' | 'catalog' | 'log' | 'desk' | 'rooms'>

const NO_STORE: SecretStore = { isAvailable: () => false, seal: (secret) => secret, open: () => undefined }

export function openBackups(
  ground: Ground,
  { backupDrive, secrets = NO_STORE, version = '' }: Pick<ProgramOptions, 'backupDrive' | 'secrets' | 'version'>,
): Backups {
  // A restore or a test that was cut off left copies of records behind.
  void sweepScratch(ground.folder).catch(toStorageError)
  const settings = new BackupSettings(ground.folder)
  const home = new BackupHome({ folder: ground.folder, settings, secrets })
  const jobs = new BackupJobs(ground.publish)
  const common = { ...ground, drive: backupDrive ?? realDrive, settings, home, jobs }
  let restoring: Promise<RestoreDesk> | undefined
  return {
    desk: new BackupDesk(common),
    runner: new BackupRunner({ ...common, version }),
    restore: () => (restoring ??= import('./restore/restore-desk').then((m) => new m.RestoreDesk(common))),
    jobs,
  }
}
