import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { DataFolder } from '../../../electron/storage/data-folder'
import { realDisk, type Disk } from '../../../electron/storage/disk'
import type { Draft } from '../../../shared/log/line'

const NOW = new Date('2026-11-22T13:05:07.123Z')

/** A folder of its own that goes when the test ends. */
export function scratchRoot(): string {
  const root = mkdtempSync(path.join(tmpdir(), 'roomready-test-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true, maxRetries: 3 }))
  return root
}

export const openFolder = (root: string, disk: Disk = realDisk): DataFolder =>
  DataFolder.open(root, { disk, now: () => NOW })

/** A tick of one item. */
export const tick = (item: string, at = NOW.toISOString()): Draft => ({
  at,
  offset: 60,
  mono: 4711,
  run: 'r-k3x8',
  by: 'p-x7k2',
  type: 'answered',
  data: { item },
})

/** The items that lines are about, in order. */
export const itemsOf = (lines: readonly { readonly data: object }[]): unknown[] =>
  lines.map(({ data }) => ('item' in data ? data.item : undefined))

/** The items that a file on the disk holds. */
export const itemsIn = (file: string): unknown[] =>
  itemsOf(
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line): { data: object } => JSON.parse(line) as { data: object }),
  )

/** What lies in quarantine, without the notes. */
export const quarantined = (root: string): string[] =>
  readdirSync(path.join(root, 'quarantine')).filter((name) => !name.endsWith('.why.txt'))

/** As a power cut leaves it: half a line at the end. */
export const tear = (file: string): void => appendFileSync(file, '{"at":"2026-11-22T13:0')
