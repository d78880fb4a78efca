import type { ReportNames } from '../../../shared/reports/report-table'
import type { Printing } from '../../exports/pdf/pdf'
import type { DataFolder } from '../../storage/data-folder'
import type { Evidence } from '../../storage/evidence'
import type { Journals } from '../../storage/journals'
import type { CatalogKeeper } from '../catalog-keeper'
import type { Checklists } from '../checklists'
import type { RecordIndex } from '../record-index'

/** The summaries of sealed sessions, month by month. */
export type SealedRows = Pick<RecordIndex, 'months' | 'passing'>

/** What reports are made from. Everything is read; nothing is changed. */
export interface ReportGround {
  readonly folder: DataFolder
  readonly journals: Journals
  readonly catalog: Pick<CatalogKeeper, 'get' | 'personName' | 'roomName'>
  readonly checklists: Checklists
  readonly index: SealedRows
  readonly evidence: Pick<Evidence, 'get'>
}

/** The work on a report: how far it is, and whether it is still wanted. An abort ends it with the signal's reason. */
export interface ReportWork {
  readonly signal: AbortSignal
  readonly onProgress: (done: number, all: number) => void
}

/** Who makes it, when, and how a page becomes a PDF. */
export type ReportMaker = Pick<Printing, 'print' | 'at' | 'by'>

export function namesOf({ catalog }: Pick<ReportGround, 'catalog'>): ReportNames {
  return { person: (id) => catalog.personName(id), room: (id) => catalog.roomName(id) }
}
