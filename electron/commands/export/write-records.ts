import type { RecordRow } from '../../../shared/ipc/views'
import { readClinicEvent } from '../../../shared/room/clinic-events'
import { ExportFile } from '../../exports/export-file'
import type { ExportFormat } from '../../exports/export-format'
import { readRecordOf } from '../../services/records/read-record'
import { findClinicLines } from '../../storage/clinic-log-search'
import { StorageError } from '../../storage/storage-error'
import { monthAfter } from './choose-records'
import type { ExportGround } from './export-ground'

export interface WrittenRecords {
  readonly file: string
  readonly written: number
  /** Records that could not be read. */
  readonly left: number
}

/** Where to, in what form, and whether answers about health go along. */
export interface ExportAim {
  readonly target: string
  readonly format: ExportFormat
  readonly health: boolean
}

const SAID_EVERY = 100

/** Writes records month by month, one in memory at a time; a failure leaves no file. */
export async function writeRecords(
  ground: ExportGround,
  rows: readonly RecordRow[],
  { target, format, health }: ExportAim,
  onProgress: (done: number) => void,
): Promise<WrittenRecords> {
  const frame = { clinic: ground.catalog.get().clinic.name, health }
  const seals = new SealsOfMonths(ground)
  const file = await ExportFile.create(target)
  let written = 0
  try {
    await file.write(format.open(frame))
    for (const [done, row] of rows.entries()) {
      const record = readSound(ground, row, seals.of(row))
      if (record !== undefined) {
        await file.write(format.record(record, frame))
        written += 1
      }
      if (done % SAID_EVERY === SAID_EVERY - 1) onProgress(done + 1)
    }
    return { file: await file.finish(), written, left: rows.length - written }
  } catch (error) {
    await file.discard()
    throw error
  }
}

function readSound(ground: ExportGround, row: RecordRow, framed: string | undefined) {
  try {
    const view = readRecordOf(ground, row, framed)
    if (!view.ok) return undefined
    const journal = ground.folder.disk.read(ground.folder.sealedJournal(row.month, row.session).file)
    return { view: view.value, journal }
  } catch (error) {
    if (error instanceof StorageError) return undefined
    throw error
  }
}

/** The seals that the clinic log keeps, a month at a time: a seal may stand in the month after its record's. */
class SealsOfMonths {
  readonly #ground: ExportGround
  #month = ''
  #seals: ReadonlyMap<string, string> = new Map()

  constructor(ground: ExportGround) {
    this.#ground = ground
  }

  of({ month, session }: RecordRow): string | undefined {
    if (month !== this.#month) this.#seals = new Map([...this.#read(monthAfter(month)), ...this.#read(month)])
    this.#month = month
    return this.#seals.get(session)
  }

  #read(month: string): (readonly [string, string])[] {
    return findClinicLines(this.#ground.folder, month, '"type":"session-sealed"').flatMap((line) => {
      const event = readClinicEvent(line)
      return event?.type === 'session-sealed' ? [[event.data.session, event.data.hash] as const] : []
    })
  }
}
