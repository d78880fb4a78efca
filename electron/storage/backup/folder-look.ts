import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import path from 'node:path'
import type { Breather } from '../breather'
import type { DataFolder } from '../data-folder'
import { isMonth } from '../file-names'
import { errnoOf } from '../storage-error'
import { isSafeName } from './manifest'
import type { HeldFile, Snapshot } from './snapshot'

/** A file as it stands now; what may grow meanwhile comes with the bytes that count. */
export interface SeenFile {
  readonly name: string
  readonly size: number
  readonly mtime: number
  readonly held?: Buffer
}
/** The files of one folder. */
export interface SeenFolder {
  readonly folder: string
  readonly files: readonly SeenFile[]
  /** Changes with every name, size and time; a held file counts with its content. */
  readonly look: string
}

/** The folders of a data folder that a backup holds. Its settings, its index and its lock are this computer's own. */
export function foldersOf(data: DataFolder): string[] {
  return [
    '',
    'clinic-log',
    'sessions/open',
    ...data.months('sessions').map((month) => `sessions/${month}`),
    ...data.months('evidence').map((month) => `evidence/${month}`),
    ...foldersWithin(data, 'quarantine'),
  ]
}

function foldersWithin(data: DataFolder, folder: string): string[] {
  const inner = data.list(folder).filter((name) => isSafeName(name) && isFolder(path.join(data.root, folder, name)))
  return [folder, ...inner.flatMap((name) => foldersWithin(data, `${folder}/${name}`))]
}

const isFolder = (place: string): boolean => statSync(place, { throwIfNoEntry: false })?.isDirectory() === true

/** Looks at the names, sizes and times in a folder, and reads nothing. */
export async function lookAt(
  data: DataFolder,
  folder: string,
  { held, isLater }: Pick<Snapshot, 'held' | 'isLater'>,
  breather: Breather,
): Promise<SeenFolder> {
  const here = held.filter((file) => file.folder === folder)
  const files: SeenFile[] = here.map(seenHeld)
  if (folder !== '' && folder !== 'sessions/open') {
    const taken = new Set(here.map(({ name }) => name))
    for (const name of data.list(folder).sort()) {
      if (breather.isDue) await breather.pause()
      if (taken.has(name) || !belongs(folder, name) || isLater(folder, name)) continue
      const file = seen(path.join(data.root, folder, name), name)
      if (file !== undefined) files.push(file)
    }
  }
  return { folder, files, look: lookOf(files) }
}

const seenHeld = ({ name, bytes, mtime }: HeldFile): SeenFile => ({ name, size: bytes.length, mtime, held: bytes })

/** Only whole files of the record go into a backup, not what is being written aside. */
function belongs(folder: string, name: string): boolean {
  if (folder.startsWith('quarantine')) return isSafeName(name)
  if (folder === 'clinic-log') return name.endsWith('.jsonl') && isMonth(name.slice(0, -'.jsonl'.length))
  return isSafeName(name) && !name.endsWith('.tmp')
}

/** Nothing for a folder, and for what went away a moment ago. */
function seen(file: string, name: string): SeenFile | undefined {
  try {
    const stats = statSync(file, { throwIfNoEntry: false })
    return stats?.isFile() === true ? { name, size: stats.size, mtime: Math.round(stats.mtimeMs) } : undefined
  } catch (error) {
    if (errnoOf(error) === undefined) throw error
    // It is there and cannot be looked at: reading it will say so.
    return { name, size: 0, mtime: 0 }
  }
}

function lookOf(files: readonly SeenFile[]): string {
  const hash = createHash('sha256')
  for (const { name, size, mtime, held } of files) {
    hash.update(`${name} ${size} ${mtime}\n`)
    if (held !== undefined) hash.update(held)
  }
  return hash.digest('hex')
}
