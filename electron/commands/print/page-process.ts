import { type ChildProcess, spawn } from 'node:child_process'
import { z } from 'zod'
import type { PrintedPage } from '../../services/shell-port'

/** How this program is started once more, as Chromium. */
export interface OwnProgram {
  readonly exe: string
  /** How a person starts it at a terminal. */
  readonly calledAs: string
  readonly args: readonly string[]
}

/** What the other process says: that it is ready, a printed page, or why there is none. */
const ANSWER = z.union([
  z.object({ ready: z.literal(true) }),
  z.object({ printed: z.instanceof(Uint8Array) }),
  z.object({ failed: z.string() }),
])

/** A start takes a second; one that comes to nothing does not always end by itself. */
const READY_MS = 30_000
/** One that does not end when it is told to holds nothing that could be lost. */
const CLOSING_MS = 5000

/** This program once more, as a Chromium that prints the pages it is sent. */
export class PageProcess {
  readonly #child: ChildProcess

  private constructor(child: ChildProcess) {
    this.#child = child
  }

  /** Nothing where it does not come up, for want of a display. */
  static async start({ exe, args }: OwnProgram, env: NodeJS.ProcessEnv): Promise<PageProcess | undefined> {
    const child = spawn(exe, args, {
      env,
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    const printing = new PageProcess(child)
    const waiting = setTimeout(() => void child.kill('SIGKILL'), READY_MS)
    try {
      await printing.#answer()
      return printing
    } catch {
      await printing.close()
      return undefined
    } finally {
      clearTimeout(waiting)
    }
  }

  async print(page: PrintedPage): Promise<Uint8Array> {
    const answer = this.#answer()
    this.#child.send(page)
    const said = await answer
    if ('printed' in said) return said.printed
    throw new Error('failed' in said ? said.failed : 'No page came')
  }

  /** Resolves when the process is gone: who ends while it is still ending takes it down in the middle. */
  close(): Promise<void> {
    const child = this.#child
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
    return new Promise((resolve) => {
      const waiting = setTimeout(() => void child.kill('SIGKILL'), CLOSING_MS)
      child.once('close', () => {
        clearTimeout(waiting)
        resolve()
      })
      child.kill()
    })
  }

  #answer(): Promise<z.infer<typeof ANSWER>> {
    const child = this.#child
    return new Promise((resolve, reject) => {
      const end = (work: () => void) => {
        child.removeAllListeners()
        work()
      }
      child.once('message', (said) => end(() => resolve(ANSWER.parse(said))))
      child.once('error', (error) => end(() => reject(error)))
      child.once('exit', (code, signal) =>
        end(() => reject(new Error(`The printing process ended: ${code ?? signal}`))),
      )
    })
  }
}
