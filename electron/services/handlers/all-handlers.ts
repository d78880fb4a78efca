import { setImmediate } from 'node:timers/promises'
import type { WhileClosed } from '../backup/restore/bring-back'
import type { DataMover } from '../move/data-mover'
import type { Program } from '../program'
import { type AboutProgram, appHandlers, preferenceHandlers } from './app-handlers'
import { Areas } from './areas'
import { boardHandlers } from './board-handlers'
import type { RemoveExample } from './clinic-handlers'
import type { Handlers } from './handlers'

/** What handlers need that outlives the opened data folder. */
interface Others {
  readonly removeExample: RemoveExample
  readonly whileClosed: (by: string) => WhileClosed
  readonly mover: DataMover
}

/** Every call of the contract over one opened data folder. What the first screen asks is there at once. */
export function allHandlers(program: Program, about: AboutProgram, { removeExample, whileClosed, mover }: Others) {
  const areas = new Areas()
  const clinic = () => import('./clinic-handlers')
  const setup = () => import('./room-setup-handlers')
  const products = () => import('./product-handlers')
  const policy = () => import('./policy-handlers')
  const backup = () => import('./backup-handlers')
  const handlers: Handlers = {
    ...appHandlers(program, about),
    ...preferenceHandlers(program),
    ...boardHandlers(program),
    ...areas.later('lists', async () => (await import('./list-handlers')).listHandlers(program)),
    ...areas.later('session', async () => (await import('./session-handlers')).sessionHandlers(program)),
    ...areas.later('lock', async () => (await import('./lock-handlers')).lockHandlers(program)),
    ...areas.later('people', async () => (await clinic()).peopleHandlers(program, () => void readAhead())),
    ...areas.later('room', async () => (await clinic()).roomHandlers(program)),
    ...areas.later('setup', async () => (await clinic()).setupHandlers(program, removeExample)),
    ...areas.later('day', async () => (await import('./day-handlers')).dayHandlers(program)),
    ...areas.later('move', async () => (await import('./move-handlers')).moveHandlers(mover)),
    ...areas.later('records', async () => (await import('./record-handlers')).recordHandlers(program)),
    ...areas.later('insights', async () => (await import('./insight-handlers')).insightHandlers(program)),
    ...areas.later('reports', async () => (await import('./report-handlers')).reportHandlers(program)),
    ...areas.later('checklists', async () => (await import('./checklist-handlers')).checklistHandlers(program)),
    ...areas.later('staff', async () => (await import('./staff-handlers')).staffHandlers(program)),
    ...areas.later('rooms', async () => (await setup()).roomSetupHandlers(program)),
    ...areas.later('equipment', async () => (await setup()).equipmentHandlers(program)),
    ...areas.later('products', async () => (await products()).productHandlers(program)),
    ...areas.later('stock', async () => (await products()).stockHandlers(program)),
    ...areas.later('stop-list', async () => (await products()).stopListHandlers(program)),
    ...areas.later('policy', async () => (await policy()).policyHandlers(program)),
    ...areas.later('clinic', async () => (await policy()).clinicHandlers(program)),
    ...areas.later('retention', async () => (await import('./retention-handlers')).retentionHandlers(program)),
    ...areas.later('backup', async () => (await backup()).backupHandlers(program)),
    ...areas.later('restore', async () => (await backup()).restoreHandlers(program, whileClosed)),
  }
  return { handlers, loadAll: () => areas.loadAll() }

  /** Managers sign in to look at History above all: its code and first page are read before they have found the way there. */
  async function readAhead(): Promise<void> {
    await setImmediate()
    try {
      await areas.load('records')
      await setImmediate()
      program.history.readAhead()
    } catch {
      // Opening History meets the same trouble, and tells it.
    }
  }
}
