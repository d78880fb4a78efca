import type { Change } from '../../../shared/ipc/contract'
import type { Evidence } from '../../storage/evidence'
import type { Journals } from '../../storage/journals'
import type { CatalogKeeper } from '../catalog-keeper'
import type { Checklists } from '../checklists'
import type { ClinicLogKeeper } from '../clinic-log-keeper'
import type { Clock } from '../clock'
import type { RecordIndex } from '../record-index'

/** What the open sessions stand on. */
export interface DeskGround {
  readonly journals: Journals
  readonly evidence: Evidence
  readonly catalog: CatalogKeeper
  readonly checklists: Checklists
  readonly log: ClinicLogKeeper
  readonly index: RecordIndex
  readonly clock: Clock
  readonly publish: (change: Change) => void
}
