import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { enterPin } from './by-hand'
import { expect, launch, type Running, test } from './fixtures'

/** Everybody's in a sample clinic. */
export const SAMPLE_PIN = '4821'
/** One of the managers of every sample clinic. */
export const SAMPLE_MANAGER = 'Maya Reyes'

interface SampleWish {
  readonly sessions: number
  readonly seed: string
  readonly years?: number
  /** The day of the last session: of `seed` and this day together comes the same clinic each time. */
  readonly until?: string
}

/** The program's own command, without a window: what it prints. */
export function runCommand(...args: readonly string[]): string {
  const command = path.join(import.meta.dirname, '../../dist/command/index.cjs')
  return execFileSync(process.execPath, [command, ...args], { input: `${SAMPLE_PIN}\n`, encoding: 'utf8' })
}

/** A clinic with so many records, in a folder that does not exist yet. */
export function makeSample(folder: string, { sessions, seed, years = 1, until }: SampleWish): void {
  const numbers = ['--sessions', String(sessions), '--years', String(years), '--seed', seed]
  runCommand('sample', '--folder', folder, ...numbers, ...(until === undefined ? [] : ['--until', until]))
}

/** One sample for all tests of a file: each opens a copy of its own. */
export function sampleForAll(wish: SampleWish): { readonly copyTo: (folder: string) => void } {
  let made = ''
  test.beforeAll(() => {
    made = mkdtempSync(path.join(os.tmpdir(), 'roomready-sample-'))
    makeSample(path.join(made, 'data'), wish)
  })
  test.afterAll(() => rmSync(made, { recursive: true, force: true, maxRetries: 3 }))
  return { copyTo: (folder) => cpSync(path.join(made, 'data'), folder, { recursive: true }) }
}

/** The program at one of the managers' screens of a sample, its manager signed in. */
export async function launchAt(dataFolder: string, screen: 'History' | 'Insights' | 'Reports'): Promise<Running> {
  const running = await launch(dataFolder)
  const { page } = running
  await page.getByRole('link', { name: screen, exact: true }).click()
  await page.getByRole('radio', { name: SAMPLE_MANAGER }).click()
  await enterPin(page, SAMPLE_PIN)
  await expect(page.getByRole('heading', { name: 'Sign in as a manager' })).toBeHidden()
  return running
}
