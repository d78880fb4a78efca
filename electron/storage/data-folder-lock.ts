import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { errnoOf } from './storage-error'

/** The file that says who writes in a data folder. */
export const LOCK_NAME = 'in-use.json'

const HOLDER = z.object({ pid: z.int().positive(), host: z.string(), boot: z.string() })
type Holder = z.infer<typeof HOLDER>

export type Taken =
  | { readonly kind: 'taken'; readonly release: () => void }
  /** Another process writes there. */
  | { readonly kind: 'held' }
  /** No file can be made there: the disk is full or does not allow it. */
  | { readonly kind: 'impossible' }

/**
 * Takes a data folder for this process, so that never two of them write in its clinic log. What a process left behind
 * that is no longer there counts for nothing. It says nothing of processes on other computers.
 */
export function lockDataFolder(root: string, how: { readonly evenIfHeld: boolean } = { evenIfHeld: false }): Taken {
  const file = path.join(root, LOCK_NAME)
  const mine: Holder = { pid: process.pid, host: os.hostname(), boot: bootId() }
  const text = `${JSON.stringify(mine)}\n`
  const aside = `${file}.${process.pid}`
  try {
    writeFileSync(aside, text, { mode: 0o600 })
    if (how.evenIfHeld) rmSync(file, { force: true })
    for (let tries = 0; tries < 3; tries += 1) {
      if (appear(aside, file, text)) return { kind: 'taken', release: () => release(file, text) }
      if (!removeLeftBehind(file, mine)) return { kind: 'held' }
    }
    return { kind: 'held' }
  } catch (error) {
    if (errnoOf(error) === undefined) throw error
    return { kind: 'impossible' }
  } finally {
    rmSync(aside, { force: true })
  }
}

/** Gives the finished file its name, if nobody has it: it is never seen half written. */
function appear(aside: string, file: string, text: string): boolean {
  try {
    linkSync(aside, file)
    return true
  } catch (error) {
    const errno = errnoOf(error) ?? ''
    if (errno === 'EEXIST') return false
    if (!NO_SECOND_NAMES.has(errno)) throw error
    return makeNew(file, text)
  }
}

const NO_SECOND_NAMES = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'])

function makeNew(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { mode: 0o600, flag: 'wx' })
    return true
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false
    throw error
  }
}

/** True when the name is free now. Moved away first, so that a lock which another process took meanwhile is seen. */
function removeLeftBehind(file: string, mine: Holder): boolean {
  const found = read(file)
  if (found === undefined) return true
  if (isThere(found, mine)) return false
  const gone = `${file}.${process.pid}.gone`
  try {
    renameSync(file, gone)
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return true
    throw error
  }
  const moved = read(gone)
  const isOurs = moved === undefined || !isThere(moved, mine)
  if (!isOurs) linkSync(gone, file)
  rmSync(gone, { force: true })
  return isOurs
}

/** A file that no holder can be read from was left by a crash: it says nothing. */
function read(file: string): Holder | 'unreadable' | undefined {
  try {
    const parsed = HOLDER.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    return parsed.success ? parsed.data : 'unreadable'
  } catch (error) {
    if (error instanceof SyntaxError) return 'unreadable'
    if (errnoOf(error) === 'ENOENT') return undefined
    throw error
  }
}

function isThere(found: Holder | 'unreadable', mine: Holder): boolean {
  if (found === 'unreadable' || found.pid === mine.pid) return false
  return found.host === mine.host && found.boot === mine.boot && isAlive(found.pid)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Another user's process cannot be asked, but it is there.
    return errnoOf(error) === 'EPERM'
  }
}

/** Since a computer started anew, its process numbers mean other processes. Known on Linux alone. */
function bootId(): string {
  if (process.platform !== 'linux') return ''
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch (error) {
    if (errnoOf(error) === undefined) throw error
    return ''
  }
}

function release(file: string, text: string): void {
  try {
    if (readFileSync(file, 'utf8') === text) rmSync(file, { force: true })
  } catch (error) {
    if (errnoOf(error) === undefined) throw error
  }
}
