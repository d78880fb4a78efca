import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished, vi } from 'vitest'
import { z } from 'zod'
import type { PagePrinter } from '../../../electron/commands/command'
import { runCommand } from '../../../electron/commands/run-command'
import { CATALOG } from '../../../shared/catalog/catalog'
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

/** As a manager of a clinic in the United States has it. */
export function takeLetterPaper(folder: string): void {
  const file = path.join(folder, 'catalog.json')
  const { v, doc } = CATALOG_FILE.parse(JSON.parse(readFileSync(file, 'utf8')))
  writeFileSync(file, JSON.stringify({ v, doc: { ...doc, policy: { ...doc.policy, paper: 'Letter' } } }))
}

const CATALOG_FILE = z.object({ v: z.number(), doc: CATALOG })
