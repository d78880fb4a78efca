import path from 'node:path'
import { type CallName, CONTRACT, type Output } from '../../shared/ipc/contract'
import { type Result, fail, ok } from '../../shared/ipc/errors'
import type { BroughtBack, WhileClosed } from './backup/restore/bring-back'
import { noteRestore } from './backup/restore/note-restore'
import { notSaved } from './failures'
import type { AboutProgram } from './handlers/app-handlers'
import { allHandlers } from './handlers/all-handlers'
import type { Caller, Handlers } from './handlers/handlers'
import { openProgram, type Program, type ProgramOptions } from './program'
import { setDataAside } from './set-data-aside'
import { Turns } from './turns'

/** One running program: every call comes through `call`, whoever makes it. */
export interface ClinicProgram {
  /** Parses the input, checks the role, runs the handler. `name` and `input` may be anything. */
  readonly call: (name: string, input: unknown) => Promise<Result<unknown>>
  readonly program: () => Program
  readonly close: () => Promise<void>
}

export async function runClinicProgram(options: ProgramOptions, about: AboutProgram): Promise<ClinicProgram> {
  const open = () => openProgram({ ...options, version: about.version })
  let program = await open()
  const turns = new Turns()
  const others = { removeExample: () => turns.take(removeOnce), whileClosed }
  let handlers = allHandlers(program, about, others)
  /** Calls wait while the data folder is closed. */
  let reopening: Promise<void> | undefined
  return {
    call: async (name, input) => {
      if (reopening !== undefined) await reopening
      return callOf(program, handlers, name, input)
    },
    program: () => program,
    close: async () => {
      program.backups.jobs.cancel()
      await program.backups.jobs.idle()
      await program.close()
    },
  }

  /** Closes the data folder for the work and starts over with what is in it then. */
  async function reopenAfter(work: () => void): Promise<void> {
    let opened: () => void = () => undefined
    reopening = new Promise((resolve) => (opened = resolve))
    await program.close()
    try {
      work()
    } finally {
      program = await open()
      handlers = allHandlers(program, about, others)
      reopening = undefined
      opened()
    }
    for (const topic of ['status', 'directory', 'board', 'records'] as const) options.publish({ topic })
  }

  function whileClosed(by: string): WhileClosed {
    return async (work) => {
      let broughtBack: BroughtBack | undefined
      await reopenAfter(() => (broughtBack = work()))
      if (by !== 'system') program.signIn.goOn(by)
      if (broughtBack !== undefined) await noteRestore(program, by, broughtBack)
    }
  }

  /** The example's files go into quarantine, whole, and the program starts over in the empty folder. */
  async function removeOnce(): Promise<Result<null>> {
    // A second click finds the example gone already.
    if (!program.catalog.get().clinic.example) return ok(null)
    try {
      await reopenAfter(() => setDataAside(path.resolve(options.dataFolder), program.clock.now().at))
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
