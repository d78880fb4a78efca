import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Change, ParsedInput } from '../../../shared/ipc/contract'
import { type Result, fail, ok } from '../../../shared/ipc/errors'
import type { RecordRow, Saved } from '../../../shared/ipc/views'
import type { FileKind } from '../../exports/file-kind'
import { fileKinds } from '../../exports/file-kinds'
import { writeExport } from '../../exports/write-export'
import type { Evidence } from '../../storage/evidence'
import { type StorageError, toStorageError } from '../../storage/storage-error'
import type { ClinicLogKeeper } from '../clinic-log-keeper'
import type { Clock } from '../clock'
import { saveFault } from '../failures'
import { randomText } from '../ids'
import type { ShellPort } from '../shell-port'
import type { RecordGround } from './read-record'
import { RecordReader } from './record-reader'
import { recordRows } from './record-rows'
import { recordTexts } from './record-texts'

interface SaveGround extends RecordGround {
  readonly log: ClinicLogKeeper
  readonly shell: ShellPort
  readonly evidence: Evidence
  readonly clock: Clock
  readonly publish: (change: Change) => void
}
/** What to save and how; a query has become a list by then. */
type SaveWish = Omit<ParsedInput<'records.save'>, 'sessions'> & { readonly sessions: 'all' | readonly string[] }

/** The records to save, and what the clinic log says of them. */
interface Chosen {
  readonly count: number
  readonly rows: AsyncIterable<RecordRow> | readonly RecordRow[]
  readonly named: { readonly sessions?: string[] }
}

/** A long list is not named one by one in the clinic log. */
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
    const chosen = this.#choose(sessions)
    try {
      // The clinic log knows of an export before the file is there: none can leave unseen.
      const { count, named } = chosen
      await log.record({ type: 'exported', by, data: { format: kind.id, count, ...named } })
    } catch (error) {
      return fail({ code: 'not-saved', fault: saveFault(error) })
    }
    try {
      return await this.#write(target, kind, chosen, wish.health ?? false)
    } catch (error) {
      return fail({ code: 'not-written', name: path.basename(target), fault: writeFault(error) })
    }
  }

  #kinds(by: string, { photos }: SaveWish): readonly FileKind[] {
    const { shell, clock, catalog, evidence } = this.#ground
    return fileKinds({
      print: shell.printToPdf,
      at: clock.now(),
      by: catalog.personName(by),
      photo: photos === true ? (hash) => evidence.get(hash)?.bytes : undefined,
    })
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

  show(token: string): Result<null> {
    const file = this.#saved.get(token)
    if (file === undefined || !existsSync(file)) return fail({ code: 'not-found', what: 'saved-file' })
    this.#ground.shell.showInFolder(file)
    return ok(null)
  }

  /** A short list is looked up by itself; ten years of rows at once would hold up everybody else in the process. */
  #choose(sessions: SaveWish['sessions']): Chosen {
    const { index } = this.#ground
    if (sessions === 'all') return { count: index.count(), rows: recordRows(index, 'all'), named: {} }
    if (sessions.length > NAMED) {
      return { count: sessions.length, rows: recordRows(index, new Set(sessions)), named: {} }
    }
    const rows = sessions.flatMap((session) => index.find(session) ?? [])
    return { count: rows.length, rows, named: { sessions: rows.map(({ session }) => session) } }
  }

  async #write(target: string, kind: FileKind, chosen: Chosen, health: boolean): Promise<Result<Saved>> {
    const { catalog, publish, shell } = this.#ground
    const { count, rows } = chosen
    const reader = new RecordReader(this.#ground)
    const frame = { clinic: catalog.get().clinic.name, health }
    const run = Symbol(target)
    this.#running.add(run)
    try {
      const written = await writeExport({
        target,
        kind,
        frame,
        wanted: rows,
        texts: recordTexts({ ground: this.#ground, script: shell.threadScript, kind: kind.id, frame, rows, count }),
        read: (row) => reader.read(row),
        onProgress: (done) => publish({ topic: 'records-progress', done, all: count }),
        isCancelled: () => !this.#running.has(run),
      })
      if (written === undefined) return fail({ code: 'cancelled' })
      const name = path.basename(written.file)
      const wanted = path.basename(target)
      return ok({ name, count: written.count, token: this.remember(written.file), ...(name !== wanted && { wanted }) })
    } finally {
      this.#running.delete(run)
    }
  }
}

/** What the disk said of the target; a file that stayed open in another program under every name is its own case. */
export function writeFault(error: unknown): StorageError['code'] | 'open-elsewhere' {
  const fault = toStorageError(error)
  return fault.errno === 'EBUSY' ? 'open-elsewhere' : fault.code
}
