import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { sha256 } from '../../electron/storage/sha256'
import type { LogLine } from '../../shared/log/line'
import { splitLines, verifyChain } from '../../shared/log/verify'
import { expect } from './fixtures'

export interface KeptRecord {
  readonly session: string
  readonly lines: readonly LogLine[]
}

const MONTH = /^\d{4}-\d{2}$/

/** The sealed journals in the data folder, oldest first, each with an intact chain. */
export function keptRecords(dataFolder: string): readonly KeptRecord[] {
  const sessions = path.join(dataFolder, 'sessions')
  const months = readdirSync(sessions).filter((name) => MONTH.test(name))
  const records = months.flatMap((month) =>
    readdirSync(path.join(sessions, month)).map((name) => ({
      session: path.basename(name, '.jsonl'),
      lines: intactLines(readFileSync(path.join(sessions, month, name), 'utf8')),
    })),
  )
  return records.sort((a, b) => (a.lines[0]?.at ?? '').localeCompare(b.lines[0]?.at ?? ''))
}

/** The lines of the clinic log: one chain through the files of all months. */
export function clinicLog(dataFolder: string): readonly LogLine[] {
  const folder = path.join(dataFolder, 'clinic-log')
  const files = readdirSync(folder).sort()
  return intactLines(files.map((name) => readFileSync(path.join(folder, name), 'utf8')).join(''))
}

function intactLines(text: string): readonly LogLine[] {
  const entries = [...verifyChain(splitLines(text), sha256)]
  expect(entries.filter(({ kind }) => kind === 'fault')).toEqual([])
  return entries.flatMap(({ line }) => line ?? [])
}
