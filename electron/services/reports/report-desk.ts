import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { Change } from '../../../shared/ipc/contract'
import { type Result, fail, ok } from '../../../shared/ipc/errors'
import type { Saved } from '../../../shared/ipc/views'
import type { ReportRow } from '../../../shared/reports/report-table'
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
import { ThreadEnded } from './order-under-way'
import type { ReportGround, ReportWork } from './report-ground'
import { reportsInThread } from './report-threads'
import { type DeskAsks, type ReportPlace, type ToWrite, workshopHere } from './workshop'

interface DeskGround extends ReportGround {
  readonly log: ClinicLogKeeper
  readonly shell: ShellPort
  readonly clock: Clock
  readonly publish: (change: Change) => void
  /** The token by which the window may ask for a saved file's folder. */
  readonly remember: (file: string) => string
}

/** The reports of the window: made in a thread where there is one, so that nobody who ticks waits for them. */
export class ReportDesk {
  readonly #ground: DeskGround
  readonly #place: ReportPlace
  readonly #running = new Map<ReportWorkKind, AbortController>()

  constructor(ground: DeskGround) {
    const { shell, folder, catalog } = ground
    const { threadScript: script } = shell
    this.#ground = ground
    this.#place =
      script === undefined
        ? workshopHere(ground)
        : reportsInThread({ script, root: folder.root, catalog: () => catalog.get() })
  }

  async read(wish: ReportWish): Promise<Result<ReportView>> {
    const { at, offset } = this.#ground.clock.now()
    const order = { token: randomText(12), wish, at: { at, offset } }
    try {
      return await this.#run('reading', (work) => this.#place.read(order, work))
    } catch (error) {
      if (error instanceof StorageError || error instanceof ThreadEnded) return NOT_FOUND
      throw error
    }
  }

  async rows(token: string, offset: number, limit: number): Promise<Result<{ readonly rows: readonly ReportRow[] }>> {
    try {
      const rows = await this.#place.rows(token, offset, limit)
      return rows === undefined ? NOT_FOUND : ok({ rows })
    } catch (error) {
      if (error instanceof ThreadEnded) return NOT_FOUND
      throw error
    }
  }

  async save(by: string, wish: ReportWish, format: ReportFormat): Promise<Result<Saved>> {
    const { shell, clock } = this.#ground
    const ending = format === 'csv' ? 'csv' : 'pdf'
    const name = `${wish.kind}-${clock.now().at.slice(0, 10)}.${ending}`
    const target = await shell.chooseTarget(name, [ending])
    if (target === undefined) return fail({ code: 'cancelled' })
    return this.#write(by, `${wish.kind}-${format}`, target, () => ({ order: wish, target, format }))
  }

  async pack(by: string, wish: PackWish): Promise<Result<Saved>> {
    const parent = await this.#ground.shell.chooseFolder()
    if (parent === undefined) return fail({ code: 'cancelled' })
    const kind = 'inspector-pack'
    const name = PACK_TEXT.folder(wish.from, wish.to)
    const format = wish.paper === 'A4' ? 'pdf-a4' : 'pdf-letter'
    return this.#write(by, kind, path.join(parent, name), () => ({
      order: { ...wish, kind },
      target: freeName(parent, name),
      format,
    }))
  }

  /** Ends what is under way; no half file stays. */
  cancel(what: ReportWorkKind): void {
    this.#running.get(what)?.abort()
  }

  /** Nobody reads reports any more: lets go of what was made. A file that is being written is written to its end. */
  async rest(): Promise<void> {
    this.cancel('reading')
    if (!this.#running.has('writing')) await this.#place.rest()
  }

  /** Ends everything that is under way. */
  async close(): Promise<void> {
    for (const running of this.#running.values()) running.abort()
    await this.#place.rest()
  }

  /**
   * @param told how the clinic log names what leaves
   * @param wanted the file or folder that was chosen
   */
  async #write(
    by: string,
    told: string,
    wanted: string,
    orderOf: () => Pick<ToWrite, 'order' | 'target' | 'format'>,
  ): Promise<Result<Saved>> {
    const { catalog, clock, log, remember, shell } = this.#ground
    const { at, offset } = clock.now()
    let refusal: unknown
    /** The clinic log knows of a report before its file is there: none can leave unseen. */
    const announce = async (count: number): Promise<void> => {
      try {
        await log.record({ type: 'exported', by, data: { format: told, count } })
      } catch (error) {
        refusal = error
        throw error
      }
    }
    const asks: DeskAsks = { announce, print: shell.printToPdf }
    try {
      const written = await this.#run('writing', (work) =>
        this.#place.write({ ...orderOf(), at: { at, offset }, by: catalog.personName(by) }, asks, work),
      )
      if (!written.ok) return written
      const { file, count } = written.value
      const name = path.basename(file)
      const isOther = name !== path.basename(wanted)
      return ok({ name, count, token: remember(file), ...(isOther && { wanted: path.basename(wanted) }) })
    } catch (error) {
      if (refusal !== undefined) return notSaved(refusal)
      const fault = error instanceof ThreadEnded ? 'cut-off' : writeFault(error)
      return fail({ code: 'not-written', name: path.basename(wanted), fault })
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

const NOT_FOUND = fail({ code: 'not-found', what: 'report' })

/** A pack never goes into another: `inspector-pack-… (2)`. */
function freeName(parent: string, name: string): string {
  const taken = new Set(onDisk(() => readdirSync(parent)))
  for (let copy = 1; ; copy += 1) {
    const candidate = copy === 1 ? name : `${name} (${copy})`
    if (!taken.has(candidate)) return path.join(parent, candidate)
  }
}
