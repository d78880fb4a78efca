import { closeSync, fdatasyncSync, openSync, readFileSync, realpathSync, renameSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'

/** In a data folder that was moved away: where to, and when. */
export const MOVED_NAME = 'moved.json'
/** In a folder into which data are being moved, until the last file is there and compared. */
export const MOVING_NAME = 'moving.json'
/** Beside the usual data folder: which data folders of this computer were moved where. */
const MOVES_NAME = 'data-folders.json'

/** A data folder of this computer that was moved. */
export interface Move {
  readonly from: string
  readonly to: string
  readonly at: string
}

/** What stands where a data folder is looked for. */
export type DataPlace =
  /** `home` is the folder of a start that asks for none. */
  | { readonly kind: 'open'; readonly folder: string; readonly home: string }
  /** These data are elsewhere now: the folder is marked as moved, or holds a copy that was never finished. */
  | { readonly kind: 'moved' | 'unfinished'; readonly folder: string; readonly to: string; readonly at: string }
  /** Data were moved here, and nothing of them is here now: its drive is not plugged in. */
  | { readonly kind: 'missing'; readonly folder: string }

/** Where no program can simply go on. */
export type Elsewhere = Exclude<DataPlace, { readonly kind: 'open' }>

/**
 * Where the data are: in the folder that the start asked for, or in the usual one, or where that was moved to. Reads two
 * or three small files and makes nothing; it comes before everything else at each start.
 */
export function findDataFolder(usual: string, requested: string | null): DataPlace {
  const moves = readMoves(usual)
  const asked = path.resolve(requested ?? usual)
  const now = follow(moves, asked)
  const last = moves.findLast(({ from, to }) => from === asked && to !== asked)
  // Who asks for a folder by name is told; who asks for none is led to where the usual one went.
  if (requested !== null && now !== asked && last !== undefined) {
    return { kind: 'moved', folder: asked, to: now, at: last.at }
  }
  const moved = readMark(now, MOVED_NAME)
  if (moved !== undefined) return { kind: 'moved', folder: now, ...moved }
  const unfinished = readMark(now, MOVING_NAME)
  if (unfinished !== undefined) return { kind: 'unfinished', folder: now, ...unfinished }
  const isExpected = moves.some(({ to }) => to === now)
  if (isExpected && !holdsData(now)) return { kind: 'missing', folder: now }
  return { kind: 'open', folder: now, home: follow(moves, path.resolve(usual)) }
}

/** The folder of a start that asks for none. */
export function homeFolder(usual: string): string {
  return follow(readMoves(usual), path.resolve(usual))
}

/** Whether there are records in a folder. */
export function holdsData(folder: string): boolean {
  return exists(path.join(folder, 'clinic-log')) || exists(path.join(folder, 'sessions'))
}

/** The mark in a folder that was moved away, or in an unfinished copy. */
export function readMark(folder: string, name: string): { readonly to: string; readonly at: string } | undefined {
  const { to, at } = membersOf(readJson(path.join(folder, name)))
  return typeof to === 'string' && typeof at === 'string' ? { to, at } : undefined
}

/** Remembers on this computer that data were moved. Throws the disk's own error. */
export function noteMove(usual: string, move: Move): void {
  const moves = [
    ...readMoves(usual).filter(({ from, to }) => from !== move.from && from !== move.to && from !== to),
    move,
  ]
  writeWhole(path.join(path.dirname(usual), MOVES_NAME), { v: 1, moves })
}

/** Writes a small file, flushed, in one step under its name. Throws the disk's own error. */
export function writeWhole(file: string, content: object): void {
  const aside = `${file}.tmp`
  const fd = openSync(aside, 'w', 0o600)
  try {
    const bytes = Buffer.from(`${JSON.stringify(content)}\n`)
    for (let done = 0; done < bytes.length;) done += writeSync(fd, bytes, done)
    fdatasyncSync(fd)
  } catch (error) {
    closeSync(fd)
    rmSync(aside, { force: true })
    throw error
  }
  closeSync(fd)
  renameSync(aside, file)
}

function readMoves(usual: string): readonly Move[] {
  const { moves } = membersOf(readJson(path.join(path.dirname(usual), MOVES_NAME)))
  if (!Array.isArray(moves)) return []
  return moves.flatMap((move) => {
    const { from, to, at } = membersOf(move)
    return typeof from === 'string' && typeof to === 'string' && typeof at === 'string' ? [{ from, to, at }] : []
  })
}

/** Where a folder’s data are after all moves. */
function follow(moves: readonly Move[], folder: string): string {
  let at = folder
  for (let hops = 0; hops < moves.length; hops += 1) at = moves.findLast(({ from }) => from === at)?.to ?? at
  return at
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    // Not there, on a drive that is gone, or not ours: it says nothing.
    return undefined
  }
}

function exists(place: string): boolean {
  try {
    realpathSync.native(place)
    return true
  } catch {
    return false
  }
}

const membersOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {}
