import { mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { completeness } from '../../../shared/reports/completeness'
import type { PackWish } from '../../../shared/reports/report-wish'
import { DICTIONARY } from '../../../shared/text/exports'
import { PACK_TEXT as TEXT } from '../../../shared/text/inspector-pack'
import { checksums } from '../../exports/checksum-file'
import { CSV, CSV_SESSIONS } from '../../exports/csv'
import { ExportFile } from '../../exports/export-file'
import type { ExportFormat, ExportFrame } from '../../exports/export-format'
import { type ExportWriter, plainFile } from '../../exports/file-kind'
import { JSON_LINES } from '../../exports/json-lines'
import { completenessPiece, coverPiece, endPiece } from '../../exports/pdf/pack-content'
import { photosOf } from '../../exports/pdf/pdf'
import { recordContent } from '../../exports/pdf/record-page'
import { reportPieces } from '../../exports/pdf/report-content'
import { REPORT_STYLE } from '../../exports/pdf/report-style'
import { html } from '../../exports/pdf/html'
import { type PagePiece, writeDocument } from '../../exports/pdf/write-document'
import { sourceOf } from '../../exports/record-source'
import { gatherPack, type PackGathered, recordOf } from './gather-pack'
import { Pace } from './pace'
import { type ClinicChain, readClinicChain } from './read-clinic-log'
import type { ReportGround, ReportMaker, ReportWork } from './report-ground'
import { writeWhole } from './write-table'

export interface PackTarget {
  /** The folder that the pack becomes; it is not there yet. */
  readonly folder: string
  readonly maker: ReportMaker
  /** Is told how many records are about to leave, before the first file is made. */
  readonly announce: (count: number) => Promise<void>
}

const PDF = 'inspector-pack.pdf'
const SUMS = 'SHA256SUMS'
/** The data beside the document: its name, its format, and what it holds. */
const DATA: readonly (readonly [name: string, format: ExportFormat, holds: string])[] = [
  ['checks.csv', CSV, TEXT.files.checks],
  ['sessions.csv', CSV_SESSIONS, TEXT.files.sessions],
  ['records.jsonl', JSON_LINES, TEXT.files.journals],
]

/** Makes an inspector pack; answers how many records are in it. Half a pack never stays, whatever happens. */
export async function writePack(
  ground: ReportGround,
  wish: PackWish,
  { folder, maker, announce }: PackTarget,
  work: ReportWork,
): Promise<number> {
  const pace = new Pace(work)
  const gathered = await gatherPack(ground, wish, pace)
  await announce(gathered.rows.length)
  const aside = await mkdtemp(`${folder}.part-`)
  try {
    const chain = await readClinicChain(ground.folder, pace)
    await writeRecords({ ground, wish, gathered, chain, maker, aside }, work)
    for (const [name, { dictionary }] of DATA) {
      if (dictionary === undefined) continue
      await writeWhole(path.join(aside, columnsOf(name)), (write) => write(dictionary()))
    }
    const sums = await checksums(aside, await readdir(aside))
    await writeWhole(path.join(aside, SUMS), (write) => write(Buffer.from(sums)))
    work.signal.throwIfAborted()
    await rename(aside, folder)
  } catch (error) {
    await rm(aside, { recursive: true, force: true })
    throw error
  }
  return gathered.rows.length
}

/** `sessions.csv` gets `sessions-columns.csv` beside it. */
function columnsOf(name: string): string {
  const { name: stem, ext } = path.parse(name)
  return `${stem}-${DICTIONARY.ending}${ext}`
}

interface Packing {
  readonly ground: ReportGround
  readonly wish: PackWish
  readonly gathered: PackGathered
  readonly chain: ClinicChain
  readonly maker: ReportMaker
  readonly aside: string
}

/** The document and the data in one go: every record is read once for all of them. */
async function writeRecords(packing: Packing, work: ReportWork): Promise<void> {
  const { wish, maker, aside } = packing
  const files: ExportFile[] = []
  const open = async (name: string): Promise<ExportFile> => {
    const file = await ExportFile.create(path.join(aside, name))
    files.push(file)
    return file
  }
  try {
    const frame = frameOf(packing)
    const writers: ExportWriter[] = []
    for (const [name, format] of DATA) writers.push(plainFile(format).start(await open(name), frame))
    const pdf = await open(PDF)
    const task = { printing: maker, paper: wish.paper, title: TEXT.title, style: REPORT_STYLE }
    const pieces = piecesOf(packing, writers, work)
    await writeDocument(task, pieces, (bytes) => pdf.write(bytes))
    for (const writer of writers) await writer.finish()
    for (const file of files) await file.finish()
  } catch (error) {
    for (const file of files) await file.discard()
    throw error
  }
}

function frameOf({ ground, wish }: Packing): ExportFrame & { readonly health: boolean } {
  return { clinic: ground.catalog.get().clinic.name, health: wish.health }
}

async function* piecesOf(
  packing: Packing,
  writers: readonly ExportWriter[],
  work: ReportWork,
): AsyncGenerator<PagePiece> {
  const { ground, wish, gathered, chain, maker } = packing
  const { clinic } = frameOf(packing)
  const { last, head } = chain
  yield coverPiece({
    clinic,
    ...wish,
    at: maker.at,
    by: maker.by,
    records: gathered.rows.length,
    rooms: gathered.completeness.rooms.map((id) => ground.catalog.roomName(id)),
    head: head.hash,
    files: [
      [PDF, TEXT.files.pdf],
      ...DATA.map(([name, , holds]) => [name, holds] as const),
      [`…-${DICTIONARY.ending}.csv`, TEXT.files.columns],
      [SUMS, TEXT.files.sums],
    ],
  })
  yield completenessPiece(clinic, completeness({ ...gathered.completeness, chain }))
  yield* reportPieces(gathered.exceptions, clinic)
  yield* reportPieces(gathered.roomLog, clinic)
  yield* recordPieces(packing, writers, work)
  yield endPiece(clinic, last === undefined ? undefined : { hash: last.hash, seq: last.seq, at: last })
}

/** Every record as the page that History prints of it; on the way it goes into the data files. */
async function* recordPieces(
  packing: Packing,
  writers: readonly ExportWriter[],
  work: ReportWork,
): AsyncGenerator<PagePiece> {
  const { ground, wish, gathered } = packing
  const { evidence } = ground
  const photo = wish.photos ? (hash: string) => evidence.get(hash)?.bytes : undefined
  const pace = new Pace(work)
  for (const [done, row] of gathered.rows.entries()) {
    await pace.step(done, gathered.rows.length)
    const record = recordOf(ground, row, gathered.framed)
    if (record === undefined) continue
    for (const writer of writers) await writer.add(record)
    const source = sourceOf(record, frameOf(packing))
    if (source === undefined) continue
    const photos = photosOf(source, photo)
    const pages = PAGES_A_RECORD + Math.ceil((photos?.length ?? 0) / PHOTOS_A_PAGE)
    const content = html`<article>${recordContent(source, photos)}</article>`
    yield { content, pages, section: TEXT.recordsSection, bookmark: TEXT.recordsFrom(row.session) }
  }
}

/** About; a record with many corrections takes more. */
const PAGES_A_RECORD = 3
const PHOTOS_A_PAGE = 6
