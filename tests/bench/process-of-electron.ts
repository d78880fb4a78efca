import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** Longer than anything that is measured here takes on a slow machine. */
const PATIENCE_MS = 180_000

/** A program for Electron: a folder with a main file. */
export function electronProgram(folder: string, main: string): string {
  mkdirSync(folder, { recursive: true })
  const about = { name: 'bench', productName: 'bench', version: '1.0.0', main }
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(about))
  return folder
}

export interface Child {
  readonly process: ChildProcess
  /** The next message of the child; rejects when it ends without one. */
  readonly next: () => Promise<unknown>
  readonly send: (message: object) => void
  readonly end: () => Promise<void>
}

/** Starts Electron on a program's folder, or plain Node on a file, with a channel between it and us. */
export function start(exe: string, args: readonly string[], env: NodeJS.ProcessEnv): Child {
  const child = spawn(exe, args, {
    env: { ...process.env, LANG: 'en_US.UTF-8', ...env },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  const waiting: ((message: unknown) => void)[] = []
  const arrived: unknown[] = []
  let words = ''
  child.stderr?.on('data', (bytes: Buffer) => {
    words = (words + bytes.toString('utf8')).slice(-4000)
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  child.on('message', (message: unknown) => {
    const taker = waiting.shift()
    if (taker === undefined) arrived.push(message)
    else taker(message)
  })
  return {
    process: child,
    next: () => {
      if (arrived.length > 0) return Promise.resolve(arrived.shift())
      const message = new Promise<unknown>((resolve) => waiting.push(resolve))
      const gone = ended.then(() => Promise.reject(new Error(`The process ended without an answer. ${words}`)))
      const late = wait(PATIENCE_MS, undefined, { ref: false }).then(() => {
        throw new Error(`No answer for a long time. ${words}`)
      })
      return Promise.race([message, gone, late])
    },
    send: (message) => child.send(message),
    end: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
      await ended
    },
  }
}

/** What a child comes to in the end; until then every message says that it is still at work. */
export async function resultOf(child: Child): Promise<unknown> {
  try {
    for (;;) {
      const message = await child.next()
      if (typeof message === 'object' && message !== null && 'result' in message) return message.result
    }
  } finally {
    await child.end()
  }
}

export function startElectron(folder: string, env: NodeJS.ProcessEnv): Child {
  const { exe, args } = electronCommand([folder])
  return start(exe, args, env)
}

/** How Electron is started with these words. */
export function electronCommand(words: readonly string[]): { readonly exe: string; readonly args: readonly string[] } {
  const exe = process.env['ELECTRON_EXE']
  if (exe === undefined) throw new Error('Run the benches with: npm run bench')
  // Chromium refuses its sandbox to root.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return { exe, args: [...sandbox, ...words] }
}
