import type { WhileClosed } from '../backup/restore/bring-back'
import type { DataMover } from '../move/data-mover'
import type { Program } from '../program'
import { type AboutProgram, appHandlers, preferenceHandlers } from './app-handlers'
import { backupHandlers, restoreHandlers } from './backup-handlers'
import { boardHandlers, peopleHandlers, type RemoveExample, roomHandlers, setupHandlers } from './clinic-handlers'
import { checklistHandlers } from './checklist-handlers'
import { dayHandlers } from './day-handlers'
import type { Handlers } from './handlers'
import { insightHandlers } from './insight-handlers'
import { listHandlers } from './list-handlers'
import { lockHandlers } from './lock-handlers'
import { moveHandlers } from './move-handlers'
import { clinicHandlers, policyHandlers } from './policy-handlers'
import { productHandlers, stockHandlers, stopListHandlers } from './product-handlers'
import { recordHandlers } from './record-handlers'
import { reportHandlers } from './report-handlers'
import { retentionHandlers } from './retention-handlers'
import { equipmentHandlers, roomSetupHandlers } from './room-setup-handlers'
import { sessionHandlers } from './session-handlers'
import { staffHandlers } from './staff-handlers'

/** What handlers need that outlives the opened data folder. */
interface Others {
  readonly removeExample: RemoveExample
  readonly whileClosed: (by: string) => WhileClosed
  readonly mover: DataMover
}

/** Every call of the contract over one opened data folder. */
export function allHandlers(
  program: Program,
  about: AboutProgram,
  { removeExample, whileClosed, mover }: Others,
): Handlers {
  return {
    ...appHandlers(program, about),
    ...preferenceHandlers(program),
    ...setupHandlers(program, removeExample),
    ...peopleHandlers(program),
    ...staffHandlers(program),
    ...dayHandlers(program),
    ...boardHandlers(program),
    ...roomHandlers(program),
    ...roomSetupHandlers(program),
    ...equipmentHandlers(program),
    ...productHandlers(program),
    ...stockHandlers(program),
    ...stopListHandlers(program),
    ...policyHandlers(program),
    ...clinicHandlers(program),
    ...sessionHandlers(program),
    ...lockHandlers(program),
    ...moveHandlers(mover),
    ...checklistHandlers(program),
    ...listHandlers(program),
    ...recordHandlers(program),
    ...backupHandlers(program),
    ...restoreHandlers(program, whileClosed),
    ...insightHandlers(program),
    ...retentionHandlers(program),
    ...reportHandlers(program),
  }
}
