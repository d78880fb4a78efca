import type { LogRelation } from '../../../../shared/backup/backup-view'
import type { FileEntry } from '../../../storage/backup/manifest'

/** One thing that bringing a backup back does. Nothing that is not named here is touched. */
export type RestoreStep = { readonly folder: string; readonly entry: FileEntry } & (
  | { readonly kind: 'add' }
  /** Lines behind those that are here. */
  | { readonly kind: 'extend'; readonly length: number }
  /** Open here, sealed in the backup with the same beginning: the open one goes into quarantine. */
  | { readonly kind: 'seal'; readonly open: string }
  /** Another story than the one here: kept in quarantine, for a person to look at. */
  | { readonly kind: 'aside' }
)

export interface RestorePlan {
  readonly log: LogRelation
  readonly steps: readonly RestoreStep[]
  /** Sessions that are not here at all. */
  readonly missing: number
  /** Sessions that have more lines in the backup. */
  readonly longer: number
  /** Sessions that tell something else here. */
  readonly differing: number
  readonly photos: number
  /** Months of the clinic log that come back or go on. */
  readonly months: number
  /** Files that the backup should hold and that cannot be read in it. */
  readonly damaged: number
  /** Records in the backup that the clinic log calls deleted: they stay so. */
  readonly deleted: number
  /** Sealed sessions here that only the clinic log of the backup calls deleted: they go once it is the one here. */
  readonly leftovers: readonly { readonly session: string; readonly month: string }[]
}
