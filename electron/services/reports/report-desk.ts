import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { Change } from '../../../shared/ipc/contract'
import { type Result, fail, ok } from '../../../shared/ipc/errors'
import type { Saved } from '../../../shared/ipc/views'
import type { ReportRow, ReportTable, TimeCell } from '../../../shared/reports/report-table'
import type { ReportView } from '../../../shared/reports/report-view'
import type { PackWish, ReportFormat, ReportWish, ReportWorkKind } from '../../../shared/reports/report-wish'
import { PACK_TEXT } from '../../../shared/text/inspector-pack'
import { onDisk, StorageError } from '../../storage/storage-error'
import type { ClinicLogKeeper } from '../clinic-log-keeper'
import type { Clock } from '../clock'
import { notSaved } from '../failures'
import { randomText } from '../ids'
import { writeFault } from '../records/save-records'
import type { ShellPort } from '../shell-port'
import { buildReport } from './build-report'
import type { ReportGround, ReportMaker, ReportWork } from './report-ground'
import { writePack } from './write-pack'
import { writeTable } from './write-table'

interface DeskGround extends ReportGround {
  readonly log: ClinicLogKeeper
  readonly shell: ShellPort
  readonly clock: Clock
  readonly publish: (change: Change) => void
  /** The token by which the window may ask for a saved file's folder. */
  readonly remember: (file: string) => string
}
interface Made {
  readonly token: string
  readonly key: string
  readonly at: TimeCell
  readonly table: ReportTable
}

const FIRST_ROWS = 200

/** The reports of the window. What was made last stays in memory, so that what is saved is what was read. */
export class ReportDesk {
  readonly #ground: DeskGround
  readonly #running = new Map<ReportWorkKind, AbortController>()
  #made: Made | undefined

  constructor(ground: DeskGround) {
    this.#ground = ground
  }

  async read(wish: ReportWish): Promise<Result<ReportView>> {
    try {
      const made = await this.#run('reading', (work) => this.#make(wish, work))
      if (!made.ok) return made
      const { token, at, table } = made.value
      this.#made = made.value
      return ok({ ...table, token, at, total: table.rows.length, rows: table.rows.slice(0, FIRST_ROWS) })
    } catch (error) {
      if (error instanceof StorageError) return fail({ code: 'not-found', what: 'report' })
      throw error
    }
  }

  rows(token: string, offset: number, limit: number): Result<{ readonly rows: readonly ReportRow[] }> {
    if (this.#made?.token !== token) return fail({ code: 'not-found', what: 'report' })
    return ok({ rows: this.#made.table.rows.slice(offset, offset + limit) })
  }

  async save(by: string, wish: ReportWish, format: ReportFormat): Promise<Result<Saved>> {
    const { shell, clock, catalog } = this.#ground
    const ending = format === 'csv' ? 'csv' : 'pdf'
    const name = `${wish.kind}-${clock.now().at.slice(0, 10)}.${ending}`
    const target = await shell.chooseTarget(name, [ending])
    if (target === undefined) return fail({ code: 'cancelled' })
    return this.#writing(target, async (work) => {
      const table = this.#made?.key === keyOf(wish) ? this.#made.table : (await this.#make(wish, work)).table
      await this.#announce(by, `${wish.kind}-${format}`, table.rows.length)
      const to = { file: target, format, clinic: catalog.get().clinic.name, maker: this.#maker(by) }
      return { file: await writeTable(table, to, work), count: table.rows.length }
    })
  }

  async pack(by: string, wish: PackWish): Promise<Result<Saved>> {
    const parent = await this.#ground.shell.chooseFolder()
    if (parent === undefined) return fail({ code: 'cancelled' })
    return this.#writing(path.join(parent, PACK_TEXT.folder(wish.from, wish.to)), async (work) => {
      const folder = freeName(parent, PACK_TEXT.folder(wish.from, wish.to))
      const announce = (count: number) => this.#announce(by, 'inspector-pack', count)
      const count = await writePack(this.#ground, wish, { folder, maker: this.#maker(by), announce }, work)
      return { file: folder, count }
    })
  }

  /** Ends what is under way; no half file stays. */
  cancel(what: ReportWorkKind): void {
    this.#running.get(what)?.abort()
  }

  close(): void {
    for (const running of this.#running.values()) running.abort()
  }

  async #make(wish: ReportWish, work: ReportWork): Promise<Made> {
    const { at, offset } = this.#ground.clock.now()
    const table = await buildReport(this.#ground, wish, { at, offset }, work)
    return { token: randomText(12), key: keyOf(wish), at: { at, offset }, table }
  }

  #maker(by: string): ReportMaker {
    const { shell, clock, catalog } = this.#ground
    return { print: shell.printToPdf, at: clock.now(), by: catalog.personName(by) }
  }

  /** The clinic log knows of a report before its file is there: none can leave unseen. */
  async #announce(by: string, format: string, count: number): Promise<void> {
    try {
      await this.#ground.log.record({ type: 'exported', by, data: { format, count } })
    } catch (error) {
      throw new NotAnnounced(error)
    }
  }

  async #writing(
    target: string,
    write: (work: ReportWork) => Promise<{ readonly file: string; readonly count: number }>,
  ): Promise<Result<Saved>> {
    const wanted = path.basename(target)
    try {
      const written = await this.#run('writing', write)
      if (!written.ok) return written
      const { file, count } = written.value
      const token = this.#ground.remember(file)
      const name = path.basename(file)
      return ok({ name, count, token, ...(name !== wanted && { wanted }) })
    } catch (error) {
      if (error instanceof NotAnnounced) return notSaved(error.cause)
      return fail({ code: 'not-written', name: wanted, fault: writeFault(error) })
    }
  }

  /** One of each kind at a time. What is asked for later counts: the one before ends. */
  async #run<T>(what: ReportWorkKind, act: (work: ReportWork) => Promise<T>): Promise<Result<T>> {
    this.cancel(what)
    const running = new AbortController()
    this.#running.set(what, running)
    const onProgress = (done: number, all: number) =>
      this.#ground.publish({ topic: 'report-progress', what, done, all })
    try {
      return ok(await act({ signal: running.signal, onProgress }))
    } catch (error) {
      if (running.signal.aborted) return fail({ code: 'cancelled' })
      throw error
    } finally {
      if (this.#running.get(what) === running) this.#running.delete(what)
    }
  }
}

/** The clinic log could not be told, so nothing was written. */
class NotAnnounced extends Error {
  override readonly name = 'NotAnnounced'

  constructor(cause: unknown) {
    super('The clinic log could not be told', { cause })
  }
}

const keyOf = (wish: ReportWish): string => JSON.stringify(wish)

/** A pack never goes into another: `inspector-pack-… (2)`. */
function freeName(parent: string, name: string): string {
  const taken = new Set(onDisk(() => readdirSync(parent)))
  for (let copy = 1; ; copy += 1) {
    const candidate = copy === 1 ? name : `${name} (${copy})`
    if (!taken.has(candidate)) return path.join(parent, candidate)
  }
}
