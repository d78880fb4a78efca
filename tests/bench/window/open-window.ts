import path from 'node:path'
import { type Child, electronProgram, startElectron } from '../process-of-electron'
import type { Setting } from '../setting'
import { bundleForElectron, bundleForPage } from '../bundle'
import type { Asked, HostInput } from './host-input'

/** What is shown: our program on a data folder, or a page. */
export type Shown =
  | { readonly data: string; readonly text: string }
  | { readonly page: string; readonly query?: string; readonly text: string }

export interface OpenWindow {
  readonly child: Child
  /** Milliseconds from the start of the process to the awaited text on the screen. */
  readonly startedIn: number
  readonly ask: (asked: Asked) => Promise<unknown>
}

export type Opener = (name: string, shown: Shown) => Promise<OpenWindow>

/** Answers how to open a window; `name` stands for a Chromium profile that is kept from one opening to the next. */
export async function windowOpener(setting: Setting): Promise<Opener> {
  const { root, scratch } = setting
  const host = await bundleForElectron(setting, 'window/host.ts')
  const inPage = await bundleForPage(setting, 'window/in-page.ts')
  const program = electronProgram(path.dirname(host), path.basename(host))
  return async (name, shown) => {
    const input: HostInput =
      'data' in shown
        ? { program: root, page: '', query: '', inPage, text: shown.text }
        : { page: shown.page, query: shown.query ?? '', inPage, text: shown.text }
    const env = {
      BENCH_INPUT: JSON.stringify(input),
      XDG_CONFIG_HOME: path.join(scratch, `profile-${name}`),
      ...('data' in shown && { ROOMREADY_DATA: shown.data }),
    }
    const start = performance.now()
    const child = startElectron(program, env)
    try {
      valueOf(await child.next())
      return { child, startedIn: performance.now() - start, ask: (asked) => ask(child, asked) }
    } catch (error) {
      await child.end()
      throw error
    }
  }
}

async function ask(child: Child, asked: Asked): Promise<unknown> {
  child.send(asked)
  return valueOf(await child.next())
}

function valueOf(message: unknown): unknown {
  const { value, error } = message as { value?: unknown; error?: string }
  if (error !== undefined) throw new Error(error)
  return value
}
