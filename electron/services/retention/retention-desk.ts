import type { ParsedInput } from '../../../shared/ipc/contract'
import { type Result, fail, ok } from '../../../shared/ipc/errors'
import { holdOn, rememberHold } from '../../../shared/retention/holds'
import { retentionBreak } from '../../../shared/retention/retention'
import type {
  RetentionDone,
  RetentionRows,
  RetentionTrial,
  RetentionView,
} from '../../../shared/retention/retention-view'
import { readClinicEvent } from '../../../shared/room/clinic-events'
import { localDay } from '../../../shared/session/moment'
import { letters, MIN_REASON } from '../../../shared/session/rules'
import { BackupProblem } from '../../storage/backup/backup-problem'
import { StorageError } from '../../storage/storage-error'
import type { JobCourse } from '../backup/backup-jobs'
import { entryFault } from '../catalog/entry'
import type { ClinicDeed } from '../clinic-log-keeper'
import { notSaved } from '../failures'
import { randomText } from '../ids'
import type { Program } from '../program'
import { Turns } from '../turns'
import { DeletionUnfinished, deleteRecords } from './delete-records'
import { type DeletionPlan, type Going, planDeletion } from './plan-deletion'
import { readRetained } from './read-retained'
import { readRetentionState, type RetentionState } from './retention-state'
import { goingRow, heldRow, trialOf } from './trial-rows'

interface Tried {
  readonly token: string
  readonly plan: DeletionPlan
}

const TOLD_EVERY_MS = 100

/** How long records are kept, what holds them longer, and their deletion once their time is over (rule R28). */
export class RetentionDesk {
  readonly #program: Program
  /** Holds and deletions go one after the other; reading waits for none. */
  readonly #turns = new Turns()
  #state: RetentionState | undefined
  #tried: Tried | undefined
  #trial: symbol | undefined
  #told = -Infinity

  constructor(program: Program) {
    this.#program = program
  }

  async read(): Promise<Result<RetentionView>> {
    const { catalog, backups } = this.#program
    const { holds, deleted } = await this.#known()
    const { setUp } = backups.desk.status()
    return ok({
      holds: holds.map((hold) => ({ ...hold, name: catalog.personName(hold.by) })),
      deleted,
      ...(setUp !== undefined && { backups: { drive: setUp.drive, keepDays: setUp.keepDays } }),
    })
  }

  /** The dry run; a second one ends the first. */
  async tryOut(): Promise<Result<RetentionTrial>> {
    const run = Symbol('dry run')
    this.#trial = run
    try {
      const plan = await this.#plan(() => {
        if (this.#trial !== run) throw new Cancelled()
      })
      this.#tried = { token: randomText(12), plan }
      return ok(trialOf(this.#tried.token, plan))
    } catch (error) {
      if (error instanceof Cancelled) return fail({ code: 'cancelled' })
      if (error instanceof StorageError) return notSaved(error)
      throw error
    }
  }

  cancel(): Result<null> {
    this.#trial = undefined
    return ok(null)
  }

  async rows(token: string, which: 'going' | 'held', offset: number, limit: number): Promise<Result<RetentionRows>> {
    if (this.#tried?.token !== token) return fail({ code: 'not-found', what: 'dry-run' })
    const { going, staying } = this.#tried.plan
    if (which === 'going') {
      return ok({ which, rows: going.slice(offset, offset + limit).map((one) => goingRow(this.#program, one)) })
    }
    const { holds } = await this.#known()
    const rows = []
    for (const one of staying.slice(offset, offset + limit)) {
      rows.push(heldRow(this.#program, one, holds))
      await new Promise((resolve) => setImmediate(resolve))
    }
    return ok({ which, rows })
  }

  hold(by: string, { session, reason }: ParsedInput<'retention.hold'>): Promise<Result<null>> {
    return this.#turns.take(async () => {
      if (letters(reason) < MIN_REASON) return entryFault('reason', 'missing')
      if (session !== undefined && this.#program.journals.find(session) === undefined) {
        return fail({ code: 'not-found', what: 'record' })
      }
      const { holds } = await this.#known()
      if (holds.some((hold) => hold.session === session)) return entryFault('hold', 'duplicate')
      const data = { hold: `h-${randomText(6)}`, ...(session !== undefined && { session }), reason }
      return this.#record({ type: 'hold-placed', by, data })
    })
  }

  lift(by: string, { hold, reason }: ParsedInput<'retention.lift'>): Promise<Result<null>> {
    return this.#turns.take(async () => {
      if (letters(reason) < MIN_REASON) return entryFault('reason', 'missing')
      const found = (await this.#known()).holds.find(({ id }) => id === hold)
      if (found === undefined) return fail({ code: 'not-found', what: 'hold' })
      const { session } = found
      return this.#record({
        type: 'hold-lifted',
        by,
        data: { hold, ...(session !== undefined && { session }), reason },
      })
    })
  }

  /** By the PIN of the manager who is signed in. What the window sends names no record: only the dry run does. */
  delete(by: string, input: ParsedInput<'retention.delete'>): Promise<Result<RetentionDone>> {
    const { pins, backups } = this.#program
    if (!pins.take(input.pass, by)) return Promise.resolve(fail({ code: 'pin-again' }))
    const tried = this.#tried
    if (tried?.token !== input.token) return Promise.resolve(fail({ code: 'not-found', what: 'dry-run' }))
    const count = tried.plan.going.length
    if (count !== input.count) return Promise.resolve(fail({ code: 'retention', why: 'other-count', count }))
    if (letters(input.reason) < MIN_REASON) return Promise.resolve(entryFault('reason', 'missing'))
    return backups.jobs
      .take('deletion', (course) => this.#delete(by, input.reason, tried.plan.going, course))
      .catch((error: unknown) => {
        if (error instanceof BackupProblem) return fail({ code: 'retention', why: 'busy', count })
        if (error instanceof Cancelled) return fail({ code: 'cancelled' })
        if (error instanceof DeletionUnfinished) {
          return fail({ code: 'retention', why: 'unfinished', count: error.count })
        }
        return notSaved(error)
      })
  }

  async #delete(
    by: string,
    reason: string,
    listed: readonly Going[],
    course: JobCourse,
  ): Promise<Result<RetentionDone>> {
    const goOn = () => {
      if (course.isCancelled()) throw new Cancelled()
    }
    // Everything is judged anew: a rule, a hold or a record may have changed since.
    const plan = await this.#plan(goOn, new Set(listed.map(({ session }) => session)))
    const stays = this.#firstThatStays(listed, plan)
    if (stays !== undefined) return stays
    this.#tried = undefined
    const done: Going[] = []
    try {
      await deleteRecords(this.#program, {
        going: plan.going,
        by,
        reason,
        turns: this.#turns,
        holds: () => this.#state?.holds ?? [],
        isCancelled: course.isCancelled,
        onDone: async (records) => {
          done.push(...records)
          course.onProgress(done.length, plan.going.length)
          this.#tell(done.length, plan.going.length)
          await new Promise((resolve) => setImmediate(resolve))
        },
      })
    } finally {
      this.#state = undefined
      for (const topic of ['retention', 'records', 'history'] as const) this.#program.publish({ topic })
    }
    const sum = (of: (record: Going) => number) => done.reduce((all, record) => all + of(record), 0)
    const photos = sum((record) => record.photos.length)
    return ok({ count: done.length, all: listed.length, photos, bytes: sum((record) => record.bytes) })
  }

  /** Nothing where every record that was listed may go as it was listed. */
  #firstThatStays(listed: readonly Going[], plan: DeletionPlan): Result<never> | undefined {
    const goes = new Map(plan.going.map((record) => [record.session, record.hash]))
    const stays = listed.find(({ session, hash }) => goes.get(session) !== hash)
    if (stays === undefined) return undefined
    const record = readRetained(this.#program, stays)
    const hold = holdOn(this.#state?.holds ?? [], stays.session)
    const { catalog, clock } = this.#program
    const rule =
      record === undefined
        ? undefined
        : retentionBreak(record.kept, localDay(clock.now()), hold, (person) => catalog.personName(person))
    return rule === undefined ? fail({ code: 'retention', why: 'changed', count: 1 }) : fail({ code: 'rule', rule })
  }

  async #plan(goOn: () => void, only?: ReadonlySet<string>): Promise<DeletionPlan> {
    const { holds } = await this.#known()
    const onProgress = (done: number, all: number) => this.#tell(done, all)
    return planDeletion(this.#program, { holds, onProgress, goOn, ...(only !== undefined && { only }) })
  }

  async #known(): Promise<RetentionState> {
    this.#state ??= await readRetentionState(this.#program.folder)
    return this.#state
  }

  async #record(deed: ClinicDeed): Promise<Result<null>> {
    const { holds, deleted } = await this.#known()
    try {
      const lines = await this.#program.log.record(deed)
      const events = lines.flatMap((line) => readClinicEvent(line) ?? [])
      this.#state = { holds: events.reduce(rememberHold, holds), deleted }
    } catch (error) {
      return notSaved(error)
    }
    this.#program.publish({ topic: 'retention' })
    return ok(null)
  }

  #tell(done: number, all: number): void {
    if (performance.now() - this.#told < TOLD_EVERY_MS) return
    this.#told = performance.now()
    this.#program.publish({ topic: 'retention-progress', done: Math.min(done, all), all })
  }
}

class Cancelled extends Error {
  override readonly name = 'Cancelled'
}
