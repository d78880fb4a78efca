import { promises as fs } from 'node:fs'
import path from 'node:path'
import { LOCK_NAME } from '../../storage/data-folder-lock'
import { MOVED_NAME, MOVING_NAME } from '../../storage/data-home'

/** A file of the data folder, by its path in it. */
export interface DataFile {
  readonly name: string
  readonly size: number
  readonly mtime: number
}
export interface DataFiles {
  /** Outer folders first. */
  readonly folders: readonly string[]
  readonly files: readonly DataFile[]
  readonly bytes: number
}

/** What belongs to this run or to an earlier move, and what is only there while something is being restored. */
const NOT_MOVED: ReadonlySet<string> = new Set([MOVED_NAME, MOVING_NAME, `${MOVING_NAME}.tmp`, 'scratch'])
const isMoved = (name: string) => !NOT_MOVED.has(name) && !name.startsWith(LOCK_NAME)

/** Everything in a data folder, whatever put it there. */
export async function dataFiles(root: string): Promise<DataFiles> {
  const folders: string[] = []
  const files: DataFile[] = []
  const walk = async (folder: string): Promise<void> => {
    for (const name of (await fs.readdir(path.join(root, folder))).sort()) {
      if (folder === '' && !isMoved(name)) continue
      const inner = path.join(folder, name)
      const stats = await fs.stat(path.join(root, inner))
      if (stats.isDirectory()) {
        folders.push(inner)
        await walk(inner)
      } else if (stats.isFile()) files.push({ name: inner, size: stats.size, mtime: stats.mtimeMs })
    }
  }
  await walk('')
  return { folders, files, bytes: files.reduce((sum, { size }) => sum + size, 0) }
}
