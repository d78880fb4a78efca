import type { RestoreDone } from '../../../../shared/backup/backup-view'
import { Breather } from '../../../storage/breather'
import type { OpenBackup } from '../../../storage/backup/open-backup'
import type { DataFolder } from '../../../storage/data-folder'
import type { JobCourse } from '../backup-jobs'
import { applyStep, isQuiet } from './apply-steps'
import { readSavedCatalog } from './merge-catalog'
import type { RestorePlan } from './restore-plan'
import { stageFiles } from './stage-files'
import { writePendingDeletion } from '../../../storage/pending-deletion'
import type { Catalog } from '../../../../shared/catalog/catalog'

/** What the program has to do itself, once it goes on with what was brought back. */
export interface BroughtBack {
  readonly count: number
  readonly done: RestoreDone
  /** The backup's catalog, where the one here stays and takes in what it lacks. */
  readonly catalog: Catalog | undefined
}
/** Closes the data folder, runs the work, opens it again and notes in the clinic log what came back. */
export type WhileClosed = (work: () => BroughtBack) => Promise<void>

/** A month before every other. */
const EVER = '0000-01'

interface BringBackWish {
  readonly data: DataFolder
  readonly backup: OpenBackup
  readonly plan: RestorePlan
  readonly root: string
  readonly course: JobCourse
  readonly whileClosed: WhileClosed
}

/** Everything is written and proved beside the records first; then it is put in place, what is in use meanwhile last. */
export async function bringBack(wish: BringBackWish): Promise<RestoreDone> {
  const { data, backup, plan, root, course, whileClosed } = wish
  let staged = 0
  const damaged = await stageFiles({
    backup,
    root,
    files: plan.steps,
    isLasting: true,
    onFile: () => course.onProgress((staged += 1), plan.steps.length),
    isCancelled: course.isCancelled,
  })
  await backup.setDamagedAside()
  const lost = new Set(damaged.map(({ entry }) => entry))
  const steps = plan.steps.filter(({ entry }) => !lost.has(entry))
  const breather = new Breather()
  for (const step of steps.filter(isQuiet)) {
    if (breather.isDue) await breather.pause()
    applyStep(data, root, step)
  }
  const catalog = await catalogOf(backup, plan)
  const { steps: _steps, leftovers, ...look } = plan
  const aside = steps.filter(({ kind }) => kind === 'aside' || kind === 'seal').length
  const done = { ...look, damaged: plan.damaged + damaged.length, aside }
  await whileClosed(() => {
    for (const step of steps) if (!isQuiet(step)) applyStep(data, root, step)
    // The clinic log calls them deleted from now on: opening the folder takes them away, and says so.
    if (leftovers.length > 0) writePendingDeletion(data, { from: EVER, records: [...leftovers] })
    return { count: steps.filter(({ kind }) => kind !== 'aside').length, catalog, done }
  })
  return done
}

/** Records name people, rooms and the very words of their checklist: what the catalog here lacks comes with them. */
async function catalogOf(backup: OpenBackup, { log, steps }: RestorePlan): Promise<Catalog | undefined> {
  if (log === 'nothing-here' || steps.some(({ folder }) => folder === '')) return undefined
  const entry = (await backup.files(''))?.find(({ name }) => name === 'catalog.json')
  return entry && readSavedCatalog(await backup.read(entry))
}
