import { CatalogKeeper } from '../../services/catalog-keeper'
import { Checklists } from '../../services/checklists'
import { ClinicLogKeeper } from '../../services/clinic-log-keeper'
import { type Clock, createClock, type TimeSources } from '../../services/clock'
import { randomText } from '../../services/ids'
import { RecordIndex } from '../../services/record-index'
import { DataFolder } from '../../storage/data-folder'
import { lockDataFolder } from '../../storage/data-folder-lock'
import { realDisk } from '../../storage/disk'
import { Journals } from '../../storage/journals'

/** What an export stands on: the data folder without the sessions that are open in it. */
export interface ExportGround {
  readonly folder: DataFolder
  readonly clock: Clock
  readonly catalog: CatalogKeeper
  readonly checklists: Checklists
  readonly journals: Journals
  readonly index: RecordIndex
}

export function openExportGround(root: string, time: TimeSources): ExportGround {
  const folder = DataFolder.open(root, { disk: realDisk, now: () => new Date(time.wall()) })
  const catalog = new CatalogKeeper(folder)
  const checklists = new Checklists(catalog)
  const journals = new Journals(folder)
  const index = new RecordIndex({ folder, journals, catalog, checklists })
  return { folder, clock: createClock(randomText(4), time), catalog, checklists, journals, index }
}

/** Works on the clinic log while no other process may write in it; `in-use` where one does. */
export async function withClinicLog<T>(
  { folder, clock, catalog }: ExportGround,
  work: (log: ClinicLogKeeper) => Promise<T>,
): Promise<T | 'in-use'> {
  const lock = lockDataFolder(folder.root)
  if (lock.kind === 'held') return 'in-use'
  try {
    const rooms = catalog.get().rooms.map(({ id }) => id)
    const log = ClinicLogKeeper.open(folder, clock, { rooms, sessions: [] })
    try {
      return await work(log)
    } finally {
      await log.close()
    }
  } finally {
    if (lock.kind === 'taken') lock.release()
  }
}
