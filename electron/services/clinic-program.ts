import path from 'node:path'
import { type CallName, CONTRACT, type Output } from '../../shared/ipc/contract'
import { type Result, fail, ok } from '../../shared/ipc/errors'
import { realDrive } from '../storage/backup/drive'
import type { BroughtBack, WhileClosed } from './backup/restore/bring-back'
import { noteRestore } from './backup/restore/note-restore'
import { notSaved } from './failures'
import type { AboutProgram } from './handlers/app-handlers'
import { allHandlers } from './handlers/all-handlers'
import type { Caller, Handlers } from './handlers/handlers'
import { lockForProgram } from './lock-for-program'
import { DataMover } from './move/data-mover'
import type { InOtherFolder } from './move/move-ground'
import { openProgram, type Program, type ProgramOptions } from './program'
import { setDataAside } from './set-data-aside'
import { Turns } from './turns'

/** One running program: every call comes through `call`, whoever makes it. */
export interface ClinicProgram {
  /** Parses the input, checks the role, runs the handler. `name` and `input` may be anything. */
  readonly call: (name: string, input: unknown) => Promise<Result<unknown>>
  /** Reads the code that no call has asked for yet. */
  readonly loadAll: () => Promise<void>
  readonly program: () => Program
  /** What the program does every few seconds by itself; nothing while its data are being moved. */
  readonly tend: () => Promise<void>
  /** Ends a move of the data folder, if there is one; resolves when nothing is left of it. */
  readonly cancelMove: (() => Promise<void>) | undefined
  readonly close: () => Promise<void>
}

/** What the window may ask while the data folder is closed and copied: all of it is in memory. */
const WHILE_MOVING: ReadonlySet<string> = new Set([
  'app.status',
  'app.directory',
  'preferences.read',
  'board.read',
  'move.read',
  'move.cancel',
])

export async function runClinicProgram(options: ProgramOptions, about: AboutProgram): Promise<ClinicProgram> {
  return new RunningClinic(options, about, await openProgram({ ...options, version: about.version }))
}

/** The program over the data folder that is open now: another one follows it where data are set aside or moved. */
class RunningClinic implements ClinicProgram {
  readonly #options: ProgramOptions
  readonly #about: AboutProgram
  readonly #mover: DataMover
  readonly #turns = new Turns()
  #dataFolder: string
  #program: Program
  #calls: ReturnType<typeof allHandlers>
  /** Calls wait while the data folder is closed. */
  #reopening: Promise<void> | undefined
  /** Calls under way; a move waits for them. */
  readonly #underWay = new Set<Promise<unknown>>()

  constructor(options: ProgramOptions, about: AboutProgram, program: Program) {
    this.#options = options
    this.#about = about
    this.#dataFolder = options.dataFolder
    this.#program = program
    this.#mover = new DataMover({
      program: () => this.#program,
      publish: options.publish,
      drive: options.backupDrive ?? realDrive,
      inOtherFolder: (folder, steps) => this.#inOtherFolder(folder, steps),
      onMoved: (move) => options.onMoved?.(move),
    })
    this.#calls = this.#callsOver(program)
  }

  async call(name: string, input: unknown): Promise<Result<unknown>> {
    if (this.#reopening !== undefined) await this.#reopening
    if (this.#mover.isMoving && !WHILE_MOVING.has(name)) return fail({ code: 'moving' })
    const answer = callOf(this.#program, this.#calls.handlers, name, input)
    // A move waits for everything but itself.
    if (name.startsWith('move.')) return answer
    this.#underWay.add(answer)
    return answer.finally(() => this.#underWay.delete(answer))
  }

  loadAll(): Promise<void> {
    return this.#calls.loadAll()
  }

  program(): Program {
    return this.#program
  }

  async tend(): Promise<void> {
    if (!this.#mover.isMoving) await this.#program.tend()
  }

  get cancelMove(): (() => Promise<void>) | undefined {
    return this.#mover.isMoving ? () => this.#mover.cancel() : undefined
  }

  async close(): Promise<void> {
    await this.#mover.cancel()
    this.#program.backups.jobs.cancel()
    await this.#program.backups.jobs.idle()
    await this.#program.close()
  }

  #open(folder = this.#dataFolder): Promise<Program> {
    return openProgram({ ...this.#options, dataFolder: folder, version: this.#about.version })
  }

  #goOn(program: Program): void {
    this.#program = program
    this.#calls = this.#callsOver(program)
  }

  #callsOver(program: Program): ReturnType<typeof allHandlers> {
    return allHandlers(program, this.#about, {
      removeExample: () => this.#turns.take(() => this.#removeOnce()),
      whileClosed: (by) => this.#whileClosed(by),
      mover: this.#mover,
    })
  }

  /** Closes the data folder for the work and starts over with what is in it then. */
  async #reopenAfter(work: () => void): Promise<void> {
    let opened: () => void = () => undefined
    this.#reopening = new Promise((resolve) => (opened = resolve))
    await this.#program.close()
    try {
      work()
    } finally {
      this.#goOn(await this.#open())
      this.#reopening = undefined
      opened()
    }
    for (const topic of ['status', 'directory', 'board', 'records'] as const) this.#options.publish({ topic })
  }

  /** Copies the closed data folder and goes on in the copy, once that opened and is committed. */
  async #inOtherFolder(...[folder, { copy, commit }]: Parameters<InOtherFolder>): Promise<void> {
    await Promise.allSettled(this.#underWay)
    const { root } = this.#program.folder
    await this.#program.close()
    let next: Program | undefined
    try {
      const unlock = await lockForProgram(root)
      try {
        await copy()
        next = await this.#openCommitted(folder, commit)
      } finally {
        unlock()
      }
      this.#dataFolder = folder
    } finally {
      this.#goOn(next ?? (await this.#open()))
    }
  }

  async #openCommitted(folder: string, commit: () => void): Promise<Program> {
    const opened = await this.#open(folder)
    try {
      commit()
      return opened
    } catch (error) {
      await opened.close()
      throw error
    }
  }

  #whileClosed(by: string): WhileClosed {
    return async (work) => {
      let broughtBack: BroughtBack | undefined
      await this.#reopenAfter(() => (broughtBack = work()))
      if (by !== 'system') this.#program.signIn.goOn(by)
      if (broughtBack !== undefined) await noteRestore(this.#program, by, broughtBack)
    }
  }

  /** The example's files go into quarantine, whole, and the program starts over in the empty folder. */
  async #removeOnce(): Promise<Result<null>> {
    // A second click finds the example gone already.
    if (!this.#program.catalog.get().clinic.example) return ok(null)
    try {
      const { at } = this.#program.clock.now()
      await this.#reopenAfter(() => setDataAside(path.resolve(this.#dataFolder), at))
    } catch (error) {
      return notSaved(error)
    }
    return ok(null)
  }
}

async function callOf(program: Program, handlers: Handlers, name: string, input: unknown): Promise<Result<unknown>> {
  if (!isCall(name)) return fail({ code: 'bad-request', where: name })
  return run(program, handlers, name, input)
}

function run<N extends CallName>(
  program: Program,
  handlers: Handlers,
  name: N,
  input: unknown,
): Result<Output<N>> | Promise<Result<Output<N>>> {
  const { role, input: schema } = CONTRACT[name]
  const parsed = schema.safeParse(input)
  if (!parsed.success) return fail({ code: 'bad-request', where: parsed.error.issues[0]?.path.join('.') ?? name })
  const manager = role === 'manager' ? program.signIn.use() : ''
  if (manager === undefined) return fail({ code: 'needs-manager' })
  if (role === 'at-work' && isLocked(program, parsed.data)) return fail({ code: 'session-locked' })
  // Name and schema come from the same row of the contract, so what was parsed is what the handler takes.
  const handler = handlers[name] as (input: unknown, caller: Caller) => Result<Output<N>> | Promise<Result<Output<N>>>
  return handler(parsed.data, { manager })
}

/** Whatever the window shows: nothing is entered in a locked session. A press that comes through keeps it open. */
function isLocked({ idleLock, publish }: Program, input: object): boolean {
  if (!('session' in input) || typeof input.session !== 'string' || idleLock.use(input.session)) return false
  publish({ topic: 'session', session: input.session })
  return true
}

function isCall(name: string): name is CallName {
  return Object.hasOwn(CONTRACT, name)
}
