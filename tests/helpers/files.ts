import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { LogLine } from '../../shared/log/line'
import { splitLines, verifyChain } from '../../shared/log/verify'
import { sha256 } from '../../electron/storage/sha256'

/** The lines of a chained file as they stand on the disk. Throws for a chain that does not hold. */
export function soundLines(...files: readonly string[]): readonly LogLine[] {
  const text = files.map((file) => readFileSync(file, 'utf8')).join('')
  return [...verifyChain(splitLines(text), sha256)].map((entry) => {
    if (entry.kind === 'fault') throw new Error(`Line ${entry.number}: ${entry.fault}`)
    return entry.line
  })
}

/** The whole clinic log of a data folder, oldest line first. */
export function clinicEvents(folder: string): readonly LogLine[] {
  const months = readdirSync(path.join(folder, 'clinic-log')).sort()
  return soundLines(...months.map((month) => path.join(folder, 'clinic-log', month)))
}
