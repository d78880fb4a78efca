import { z } from 'zod'
import type * as views from '../../backup/backup-view'
import { call, NOTHING } from './call'

/** Not trimmed and not composed: what opens a backup is what was typed. */
const PASSPHRASE = z.string().min(1).max(200)
const TOKEN = z.string().max(64)
const BACKUP_ID = z.string().regex(/^\d{8}T\d{6}Z-[a-z0-9]{4}$/)
const TIME = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/**
 * Backups and their restore. Restoring is for a manager, but for an empty data folder, in which there is none yet: the
 * handlers see to that.
 */
export const BACKUP_CALLS = {
  'backup.status': call<views.BackupStatus>()(() => NOTHING),
  'backup.space': call<views.BackupSpace>()(() => NOTHING),
  'backup.run': call<views.GoodBackup>()(() => NOTHING),
  'backup.cancel': call<null>()(() => NOTHING),
  'backup.choose-folder': call<views.ChosenFolder>('manager')(() => NOTHING),
  'backup.set-up': call<null>('manager')(() => z.object({ token: TOKEN, passphrase: PASSPHRASE })),
  'backup.change': call<null>('manager')(() =>
    z.object({
      times: z.array(TIME).max(6).exactOptional(),
      onClosing: z.boolean().exactOptional(),
      keepDays: z.int().min(7).max(3650).exactOptional(),
    }),
  ),
  'backup.unlock': call<null>('manager')(() => z.object({ passphrase: PASSPHRASE })),
  'backup.change-passphrase': call<null>('manager')(() => z.object({ old: PASSPHRASE, passphrase: PASSPHRASE })),
  'backup.test': call<views.DrillDone>('manager')(() => z.object({ passphrase: PASSPHRASE })),

  'restore.choose-folder': call<views.ChosenFolder>()(() => NOTHING),
  'restore.open': call<readonly views.ListedBackup[]>()(() => z.object({ token: TOKEN, passphrase: PASSPHRASE })),
  'restore.look': call<views.RestoreLook>()(() => z.object({ token: TOKEN, id: BACKUP_ID })),
  'restore.run': call<views.RestoreDone>()(() => z.object({ token: TOKEN, id: BACKUP_ID })),
} as const
