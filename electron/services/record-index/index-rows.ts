import type { Checklist } from '../../../shared/checklist/checklist'
import { type IndexRow, indexFacts } from '../../../shared/history/index-row'
import { reduce } from '../../../shared/session/reduce'
import type { SessionState } from '../../../shared/session/state'
import { outcomeOf } from '../../../shared/session/summary'
import type { Journals } from '../../storage/journals'
import type { ChainContent } from '../../storage/read-chain'
import { toStorageError } from '../../storage/storage-error'
import type { CatalogKeeper } from '../catalog-keeper'
import type { Checklists } from '../checklists'
import { eventsOf } from '../session/live-session'

export interface RowGround {
  readonly journals: Pick<Journals, 'readSealed'>
  readonly catalog: Pick<CatalogKeeper, 'roomName' | 'personName'>
  readonly checklists: Pick<Checklists, 'of'>
}

/** The month under which a sealed session lies: that of its seal, in UTC. */
export function monthOf(state: SessionState): string {
  return (state.sealed?.stamp.at ?? state.last.at).slice(0, 7)
}

/** The summary of a session. */
export function rowOf({ catalog }: Pick<RowGround, 'catalog'>, state: SessionState, checklist: Checklist): IndexRow {
  return {
    session: state.id,
    month: monthOf(state),
    purpose: state.purpose,
    openedAt: state.opened.at,
    sealedAt: state.sealed?.stamp.at ?? state.last.at,
    offset: state.sealed?.stamp.offset ?? state.last.offset,
    room: state.room,
    roomName: catalog.roomName(state.room),
    technician: state.technician,
    technicianName: catalog.personName(state.technician),
    ...(state.client !== undefined && { client: state.client }),
    ...(state.treatment !== undefined && { treatment: state.treatment }),
    checklist: checklist.name,
    version: checklist.version,
    ...outcomeOf(state, checklist),
    ...indexFacts(state, checklist),
    altered: false,
    lots: state.lots.map(({ item, lot, expiry, gtin, serial }) => ({
      item,
      lot,
      expiry,
      ...(gtin !== undefined && { gtin }),
      ...(serial !== undefined && { serial }),
    })),
  }
}

/** The summary of a sealed session from its journal; nothing where no session can be read in it. */
export function rowOfJournal(ground: RowGround, month: string, id: string): IndexRow | undefined {
  const { lines, faults } = contentOf(ground, month, id)
  const state = reduce(eventsOf(lines))
  const checklist = state === undefined ? undefined : ground.checklists.of(state)
  if (state === undefined || checklist === undefined) return undefined
  return { ...rowOf(ground, state, checklist), month, altered: faults.length > 0 }
}

function contentOf({ journals }: RowGround, month: string, id: string): Pick<ChainContent, 'lines' | 'faults'> {
  try {
    return journals.readSealed(month, id)
  } catch (error) {
    toStorageError(error)
    return { lines: [], faults: [] }
  }
}
