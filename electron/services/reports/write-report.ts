import type { ReportTable } from '../../../shared/reports/report-table'
import type { PackWish, ReportFormat, ReportWish } from '../../../shared/reports/report-wish'
import { buildReport } from './build-report'
import type { ReportGround, ReportMaker, ReportWork } from './report-ground'
import { writePack } from './write-pack'
import { writeTable } from './write-table'

export type ReportOrder = ReportWish | (PackWish & { readonly kind: 'inspector-pack' })

export interface ReportTarget {
  /** A file; for an inspector pack the folder that it becomes. */
  readonly target: string
  readonly format: ReportFormat
  readonly maker: ReportMaker
  /** Is told how many rows or records are about to leave, before the first file is made. */
  readonly announce: (count: number) => Promise<void>
  /** The report, where it was made before. */
  readonly made?: ReportTable | undefined
}

export interface Written {
  /** The file, or a pack's folder, under the name that it really got. */
  readonly file: string
  /** Rows of the report, or records in the pack. */
  readonly count: number
}

/** Makes a report and writes it. Rejects with the signal's reason once it is aborted; then no file stays. */
export async function writeReport(
  ground: ReportGround,
  order: ReportOrder,
  { target, format, maker, announce, made }: ReportTarget,
  work: ReportWork,
): Promise<Written> {
  if (order.kind === 'inspector-pack') {
    const count = await writePack(ground, order, { folder: target, maker, announce }, work)
    return { file: target, count }
  }
  const table = made ?? (await buildReport(ground, order, maker.at, work))
  await announce(table.rows.length)
  const clinic = ground.catalog.get().clinic.name
  const file = await writeTable(table, { file: target, format, clinic, maker }, work)
  return { file, count: table.rows.length }
}
