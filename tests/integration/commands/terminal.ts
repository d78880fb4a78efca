import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished, vi } from 'vitest'
import type { PagePrinter } from '../../../electron/commands/command'
import { runCommand } from '../../../electron/commands/run-command'
import { FakeTime } from '../../helpers/fake-time'

// Checking a PIN takes its time on purpose, and a sample makes twelve of them.
vi.setConfig({ testTimeout: 120_000 })

export const SESSIONS = 200
/** The evening of the sample's last day. */
export const AFTERWARDS = '2026-11-20T18:30:00.000Z'

export interface Answer {
  readonly code: number
  readonly out: readonly string[]
  readonly err: readonly string[]
}

/** Runs a command as a terminal does: its exit code and what it said. */
export async function terminal(args: readonly string[], input = '', printer?: PagePrinter): Promise<Answer> {
  const out: string[] = []
  const err: string[] = []
  const code = await runCommand(args, {
    calledAs: 'npm start --',
    say: (line) => out.push(line),
    complain: (line) => err.push(line),
    showProgress: () => undefined,
    readInput: () => Promise.resolve(input),
    usualFolder: path.join(tmpdir(), 'roomready-no-such-folder'),
    time: new FakeTime(AFTERWARDS, 60).sources,
    openPrinter: () => Promise.resolve(printer),
  })
  return { code, out, err }
}

/** A name for a folder that is not there yet, and goes when the test ends. */
export function freshPath(name = 'data'): string {
  const parent = mkdtempSync(path.join(tmpdir(), 'roomready-commands-'))
  onTestFinished(() => rmSync(parent, { recursive: true, force: true, maxRetries: 3 }))
  return path.join(parent, name)
}

/** A sample of 200 sessions, its own copy for each test. */
export async function sampleFolder(): Promise<string> {
  made ??= makeSample()
  const folder = freshPath()
  cpSync(await made, folder, { recursive: true })
  return folder
}

let made: Promise<string> | undefined

async function makeSample(): Promise<string> {
  const parent = mkdtempSync(path.join(tmpdir(), 'roomready-sample-'))
  process.on('exit', () => rmSync(parent, { recursive: true, force: true }))
  const folder = path.join(parent, 'data')
  const { code, err } = await terminal(['sample', '--folder', folder, '--sessions', String(SESSIONS), '--seed', 'test'])
  if (code !== 0) throw new Error(err.join('\n'))
  return folder
}
