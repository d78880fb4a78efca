import { workerData } from 'node:worker_threads'
import type { ExitCode } from './command'
import type { OwnProgram } from './print/page-process'

const TASK = 'roomready-command'

/** What the main thread gives the thread that runs a command. */
export interface CommandTask {
  readonly task: typeof TASK
  readonly args: readonly string[]
  readonly program: OwnProgram
  /** Whether the command has ended, and its exit code: the main thread waits for the first. */
  readonly ending: Int32Array
}

const ENDED = 0
const CODE = 1

export function commandTask(args: readonly string[], program: OwnProgram): CommandTask {
  return { task: TASK, args, program, ending: new Int32Array(new SharedArrayBuffer(8)) }
}

/** The task of this thread, where it was started for a command. */
export function taskOfThread(): CommandTask | undefined {
  const data: unknown = workerData
  return isTask(data) ? data : undefined
}

function isTask(data: unknown): data is CommandTask {
  return typeof data === 'object' && data !== null && 'task' in data && data.task === TASK
}

/** Lets the main thread go on. */
export function endTask({ ending }: CommandTask, code: ExitCode): void {
  if (Atomics.load(ending, ENDED) === 1) return
  Atomics.store(ending, CODE, code)
  Atomics.store(ending, ENDED, 1)
  Atomics.notify(ending, ENDED)
}

/** Waits for the thread; meanwhile nothing else happens in the main thread. Answers the exit code. */
export function waitForTask({ ending }: CommandTask): number {
  Atomics.wait(ending, ENDED, 0)
  return Atomics.load(ending, CODE)
}
