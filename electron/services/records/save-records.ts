import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Change, ParsedInput } from '../../../shared/ipc/contract'
import { type Result, fail, ok } from '../../../shared/ipc/errors'
import type { RecordRow, Saved } from '../../../shared/ipc/views'
import type { ExportRecord } from '../../exports/export-format'
import type { FileKind } from '../../exports/file-kind'
import { FILE_KINDS } from '../../exports/file-kinds'
import { pdfKind } from '../../exports/pdf/pdf'
import { SealedHashes } from '../../exports/sealed-hashes'
import { writeExport } from '../../exports/write-export'
import type { Evidence } from '../../storage/evidence'
import { StorageError, toStorageError } from '../../storage/storage-error'
import type { ClinicLogKeeper } from '../clinic-log-keeper'
import type { Clock } from '../clock'
import { saveFault } from '../failures'
import { randomText } from '../ids'
import type { ShellPort } from '../shell-port'
import { type RecordGround, readRecordOf } from './read-record'

interface SaveGround extends RecordGround {
  readonly log: ClinicLogKeeper
  readonly shell: ShellPort
  readonly evidence: Evidence
  readonly clock: Clock
  readonly publish: (change: Change) => void
}
/** What to save and how; a query has become a list by then. */
type SaveWish = Omit<ParsedInput<'records.save'>, 'sessions'> & { readonly sessions: 'all' | readonly string[] }

/** The records to save; a long list is not named one by one in the clinic log. */
const NAMED = 50

/** Saves records to a file of the person's choice. Remembers paths by token, so that the window never holds one. */
export class RecordSaver {
  readonly #ground: SaveGround
  readonly #saved = new Map<string, string>()
  /** Exports under way; cancelling takes them out. */
  readonly #running = new Set<symbol>()

  constructor(ground: SaveGround) {
    this.#ground = ground
  }

  async save(by: string, wish: SaveWish): Promise<Result<Saved>> {
    const { sessions, format } = wish
    const kind = this.#kinds(by, wish).find(({ id }) => id === format)
    if (kind === undefined) return fail({ code: 'bad-request', where: 'format' })
    const { shell, log, clock } = this.#ground
    const [only] = sessions === 'all' ? [] : sessions
    const isOne = sessions.length === 1 && only !== undefined
    const name = isOne ? `record-${only}` : `records-${clock.now().at.slice(0, 10)}`
    const target = await shell.chooseTarget(`${name}.${kind.ending}`, [kind.ending])
    if (target === undefined) return fail({ code: 'cancelled' })
    const rows = await this.#rowsOf(sessions)
    try {
      // The clinic log knows of an export before the file is there: none can leave unseen.
      const named = rows.length <= NAMED ? { sessions: rows.map(({ session }) => session) } : {}
      await log.record({ type: 'exported', by, data: { format: kind.id, count: rows.length, ...named } })
    } catch (error) {
      return fail({ code: 'not-saved', fault: saveFault(error) })
    }
    try {
      return await this.#write(target, kind, rows, wish.health ?? false)
    } catch (error) {
      return fail({ code: 'not-written', name: path.basename(target), fault: writeFault(error) })
    }
  }

  /** A PDF holds one record. */
  #kinds(by: string, { sessions, photos }: SaveWish): readonly FileKind[] {
    if (sessions === 'all' || sessions.length !== 1) return FILE_KINDS
    const { shell, clock, catalog, evidence } = this.#ground
    const printing = {
      print: shell.printToPdf,
      at: clock.now(),
      by: catalog.get().people.find(({ id }) => id === by)?.name ?? by,
      photo: photos === true ? (hash: string) => evidence.get(hash)?.bytes : undefined,
    }
    return [...FILE_KINDS, pdfKind('A4', printing), pdfKind('Letter', printing)]
  }

  /** Ends what is under way; no half file stays. */
  cancel(): void {
    this.#running.clear()
  }

  /** The token by which the window may ask for a saved file's folder. */
  remember(file: string): string {
    const token = randomText(12)
    this.#saved.set(token, file)
    return token
  }

  show(token: string): void {
    const file = this.#saved.get(token)
    if (file !== undefined) this.#ground.shell.showInFolder(file)
  }

  /** Month by month, newest first: ten years at once would hold up everybody else in the process. */
  async #rowsOf(sessions: SaveWish['sessions']): Promise<readonly RecordRow[]> {
    const { index } = this.#ground
    if (sessions !== 'all' && sessions.length <= NAMED) return sessions.flatMap((session) => index.find(session) ?? [])
    const wanted = sessions === 'all' ? undefined : new Set(sessions)
    const rows: RecordRow[] = []
    for (const month of index.months()) {
      for (const row of index.rows(month)) if (wanted?.has(row.session) !== false) rows.push(row)
      await setImmediate()
    }
    return rows
  }

  async #write(target: string, kind: FileKind, rows: readonly RecordRow[], health: boolean): Promise<Result<Saved>> {
    const { catalog, folder, publish } = this.#ground
    const seals = new SealedHashes(folder)
    const run = Symbol(target)
    this.#running.add(run)
    try {
      const written = await writeExport({
        target,
        kind,
        frame: { clinic: catalog.get().clinic.name, health },
        wanted: rows,
        read: (row) => this.#read(row, seals),
        onProgress: (done) => publish({ topic: 'records-progress', done, all: rows.length }),
        isCancelled: () => !this.#running.has(run),
      })
      if (written === undefined) return fail({ code: 'cancelled' })
      const token = randomText(12)
      this.#saved.set(token, written.file)
      const name = path.basename(written.file)
      const wanted = path.basename(target)
      return ok({ name, count: written.count, token: this.remember(written.file), ...(name !== wanted && { wanted }) })
    } finally {
      this.#running.delete(run)
    }
  }

  #read(row: RecordRow, seals: SealedHashes): ExportRecord | undefined {
    const { folder } = this.#ground
    try {
      const view = readRecordOf(this.#ground, row, seals.of(row))
      if (!view.ok) return undefined
      return { view: view.value, journal: folder.disk.read(folder.sealedJournal(row.month, row.session).file) }
    } catch (error) {
      if (error instanceof StorageError) return undefined
      throw error
    }
  }
}

/** What the disk said of the target; a file that stayed open in another program under every name is its own case. */
export function writeFault(error: unknown): StorageError['code'] | 'open-elsewhere' {
  const fault = toStorageError(error)
  return fault.errno === 'EBUSY' ? 'open-elsewhere' : fault.code
}
