import path from 'node:path'
import type { Change } from '../../../shared/ipc/contract'
import { type Result, fail, ok } from '../../../shared/ipc/errors'
import type { Saved } from '../../../shared/ipc/views'
import { ExportFile } from '../../exports/export-file'
import type { ExportFormat } from '../../exports/export-format'
import { EXPORT_FORMATS } from '../../exports/formats'
import { toStorageError } from '../../storage/storage-error'
import type { ClinicLogKeeper } from '../clinic-log-keeper'
import type { Clock } from '../clock'
import { saveFault } from '../failures'
import { randomText } from '../ids'
import type { ShellPort } from '../shell-port'
import { type RecordGround, readRecord } from './read-record'

interface SaveGround extends RecordGround {
  readonly log: ClinicLogKeeper
  readonly shell: ShellPort
  readonly clock: Clock
  readonly publish: (change: Change) => void
}
/** The records to save; a long list is not named one by one in the clinic log. */
const NAMED = 50

/** Saves records to a file of the person's choice. Remembers paths by token, so that the window never holds one. */
export class RecordSaver {
  readonly #ground: SaveGround
  readonly #saved = new Map<string, string>()

  constructor(ground: SaveGround) {
    this.#ground = ground
  }

  async save(by: string, wanted: 'all' | readonly string[], formatId: string): Promise<Result<Saved>> {
    const format = EXPORT_FORMATS.find(({ id }) => id === formatId)
    if (format === undefined) return fail({ code: 'bad-request', where: 'format' })
    const sessions = wanted === 'all' ? this.#all() : wanted
    const day = this.#ground.clock.now().at.slice(0, 10)
    const [only] = sessions
    const name = sessions.length === 1 && only !== undefined ? `record-${only}` : `records-${day}`
    const target = await this.#ground.shell.chooseTarget(`${name}.${format.ending}`, [format.ending])
    if (target === undefined) return fail({ code: 'cancelled' })
    try {
      // The clinic log knows of an export before the file is there: none can leave unseen.
      const named = sessions.length <= NAMED ? { sessions: [...sessions] } : {}
      await this.#ground.log.record({
        type: 'exported',
        by,
        data: { format: format.id, count: sessions.length, ...named },
      })
    } catch (error) {
      return fail({ code: 'not-saved', fault: saveFault(error) })
    }
    try {
      const { file, count } = await this.#write(target, format, sessions)
      const token = randomText(12)
      this.#saved.set(token, file)
      return ok({ name: path.basename(file), count, token })
    } catch (error) {
      return fail({ code: 'not-written', name: path.basename(target), fault: toStorageError(error).code })
    }
  }

  show(token: string): void {
    const file = this.#saved.get(token)
    if (file !== undefined) this.#ground.shell.showInFolder(file)
  }

  #all(): readonly string[] {
    const { index } = this.#ground
    return index.months().flatMap((month) => index.rows(month).map(({ session }) => session))
  }

  /** Answers where the file lies and how many records are in it: one that cannot be read does not stop the others. */
  async #write(target: string, format: ExportFormat, sessions: readonly string[]) {
    let count = 0
    const frame = { clinic: this.#ground.catalog.get().clinic.name }
    const file = await ExportFile.create(target)
    try {
      await file.write(format.open(frame))
      for (const [done, session] of sessions.entries()) {
        const record = readRecord(this.#ground, session)
        if (!record.ok) continue
        const place = this.#ground.folder.sealedJournal(record.value.row.month, session)
        const journal = this.#ground.folder.disk.read(place.file)
        await file.write(format.record({ view: record.value, journal }, frame))
        count += 1
        if (done % 100 === 99) this.#ground.publish({ topic: 'records-progress', done: done + 1, all: sessions.length })
      }
      return { file: await file.finish(), count }
    } catch (error) {
      await file.discard()
      throw error
    }
  }
}
