import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Linux lets go of every file in memory when root writes this there. */
const DROP_CACHES = '/proc/sys/vm/drop_caches'

/** Reads every file once, so that all of them are in memory. */
export function intoMemory(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) readFileSync(path.join(entry.parentPath, entry.name))
}

/** Has the system forget every file, so that each has to come from the disk; says no where it does not let us. */
export function outOfMemory(): boolean {
  if (process.platform !== 'linux') return false
  try {
    execFileSync('sync')
    writeFileSync(DROP_CACHES, '3')
    return true
  } catch {
    return false
  }
}
