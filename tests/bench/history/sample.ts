import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Setting } from '../setting'

/** A clinic's ten years as the program's own `sample` command writes them, and the same clinic in its first days. */
export interface Sample {
  readonly full: string
  readonly few: string
  /** How many sessions the full one holds. */
  readonly sessions: number
  readonly words: string
}

const YEARS = 10
const FEW = 20
const DAY_MS = 86_400_000

export async function makeSample({ root, scratch }: Setting, sessions: number): Promise<Sample> {
  const until = new Date(Date.now() - DAY_MS).toISOString().slice(0, 10)
  const write = async (name: string, count: number, years: number): Promise<string> => {
    const folder = path.join(scratch, name)
    const options = { folder, sessions: count, years, seed: 'bench', until }
    const args = Object.entries(options).flatMap(([option, value]) => [`--${option}`, String(value)])
    await promisify(execFile)(process.execPath, [path.join(root, 'dist/command/index.cjs'), 'sample', ...args])
    return folder
  }
  const full = await write('sample', sessions, YEARS)
  const few = await write('sample-few', FEW, 1)
  return { full, few, sessions, words: `${sessions.toLocaleString('en-US')} sessions` }
}
