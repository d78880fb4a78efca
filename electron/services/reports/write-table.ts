import path from 'node:path'
import type { ReportTable } from '../../../shared/reports/report-table'
import type { ReportFormat } from '../../../shared/reports/report-wish'
import { DICTIONARY } from '../../../shared/text/exports'
import { ExportFile } from '../../exports/export-file'
import { reportPieces } from '../../exports/pdf/report-content'
import { REPORT_STYLE } from '../../exports/pdf/report-style'
import { writeDocument } from '../../exports/pdf/write-document'
import { reportCsv, reportDictionary } from '../../exports/report-csv'
import { Pace } from './pace'
import type { ReportMaker, ReportWork } from './report-ground'

export interface TableTarget {
  readonly file: string
  readonly format: ReportFormat
  readonly clinic: string
  readonly maker: ReportMaker
}

/** Writes a report's table; answers the name that the file really got. A failure or an abort leaves no file. */
export async function writeTable(table: ReportTable, to: TableTarget, work: ReportWork): Promise<string> {
  const name = await writeWhole(to.file, (write) =>
    to.format === 'csv' ? writeCsv(table, write, work) : writePdf(table, to, write, work),
  )
  if (to.format !== 'csv') return name
  const { dir, name: stem, ext } = path.parse(name)
  await writeWhole(path.join(dir, `${stem}-${DICTIONARY.ending}${ext}`), (write) => write(reportDictionary(table)))
  return name
}

type Write = (bytes: Uint8Array) => Promise<void>

/** A file that comes into being whole or not at all. */
export async function writeWhole(target: string, fill: (write: Write) => Promise<void>): Promise<string> {
  const file = await ExportFile.create(target)
  try {
    await fill((bytes) => file.write(bytes))
    return await file.finish()
  } catch (error) {
    await file.discard()
    throw error
  }
}

async function writeCsv(table: ReportTable, write: Write, work: ReportWork): Promise<void> {
  const pace = new Pace(work)
  for (const piece of reportCsv(table)) {
    await write(piece)
    await pace.breathe()
  }
}

async function writePdf(table: ReportTable, to: TableTarget, write: Write, work: ReportWork): Promise<void> {
  const task = {
    printing: to.maker,
    paper: to.format === 'pdf-letter' ? 'Letter' : 'A4',
    landscape: true,
    title: table.title,
    style: REPORT_STYLE,
  } as const
  const pace = new Pace(work)
  async function* pieces() {
    for (const piece of reportPieces(table, to.clinic)) {
      await pace.breathe()
      yield piece
    }
  }
  await writeDocument(task, pieces(), write)
  work.signal.throwIfAborted()
}
