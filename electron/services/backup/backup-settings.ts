import { z } from 'zod'
import { BACKUP_FAULTS } from '../../../shared/backup/backup-fault'
import type { DataFolder } from '../../storage/data-folder'
import { GuardedStore } from '../../storage/guarded-store'
import { toStorageError } from '../../storage/storage-error'

const TIME = { at: z.string(), offset: z.int() }

const SET_UP = z.object({
  /** The folder that holds the backups. */
  root: z.string(),
  /** What a person calls the drive. */
  drive: z.string(),
  /** The hash of the clinic log's first line: these are the backups of this clinic and no other. */
  clinic: z.string(),
  times: z.array(z.string()),
  onClosing: z.boolean(),
  keepDays: z.int(),
  /** The folder's data key, sealed by this computer's key store. */
  key: z.string().exactOptional(),
})
export type BackupSetUp = z.infer<typeof SET_UP>

const BACKUP_SETTINGS = z.object({
  setUp: SET_UP.exactOptional(),
  last: z
    .object({ ...TIME, sessions: z.int(), files: z.int(), bytes: z.int(), written: z.int(), missed: z.int() })
    .exactOptional(),
  failure: z.object({ ...TIME, why: z.enum(BACKUP_FAULTS) }).exactOptional(),
})
type BackupDocument = z.infer<typeof BACKUP_SETTINGS>

/** `backup.json`: where this computer's backups go, and what became of the last one. */
export class BackupSettings {
  readonly #store: GuardedStore<BackupDocument>
  #document: BackupDocument

  constructor(folder: DataFolder) {
    this.#store = GuardedStore.open({
      folder,
      place: folder.backupSettings(),
      schema: BACKUP_SETTINGS,
      version: 1,
      isDerived: false,
    })
    this.#document = this.#store.get() ?? {}
  }

  get(): BackupDocument {
    return this.#document
  }

  /** Throws the disk's refusal; the settings are then unchanged. */
  save(document: BackupDocument): void {
    this.#store.set(document)
    this.#document = document
  }

  /** What became of a backup: true for this run even where the disk refuses to keep it. */
  remember(document: BackupDocument): void {
    this.#document = document
    try {
      this.#store.set(document)
    } catch (error) {
      toStorageError(error)
    }
  }
}
