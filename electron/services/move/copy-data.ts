import { promises as fs } from 'node:fs'
import path from 'node:path'
import type { MoveProgress } from '../../../shared/move/move-view'
import type { Drive } from '../../storage/backup/drive'
import { sha256 } from '../../storage/sha256'
import type { DataFile, DataFiles } from './data-files'
import { at, MoveProblem } from './move-problem'

interface CopyWish {
  readonly root: string
  readonly target: string
  readonly data: DataFiles
  readonly drive: Drive
  readonly onProgress: (progress: MoveProgress) => void
  readonly isCancelled: () => boolean
}

/** So many files are on their way at once: a flush is mostly waiting. */
const AT_ONCE = 4

/**
 * Copies every file and flushes it, then reads each back and compares it with what was read first. Throws MoveProblem,
 * also where a file changed meanwhile: then the copy is not of one moment.
 */
export async function copyData(wish: CopyWish): Promise<void> {
  const { root, target, data, drive } = wish
  const hashes = new Map<string, string>()
  for (const folder of data.folders) await at('new-place', () => drive.makeFolder(path.join(target, folder)))
  await eachFile(wish, 'copying', async (file) => {
    const bytes = await at('old-place', () => fs.readFile(path.join(root, file.name)))
    hashes.set(file.name, sha256(bytes))
    await at('new-place', () => drive.write(path.join(target, file.name), bytes))
    // Backups tell by its time whether a file changed; a drive that keeps no times only makes the next one longer.
    await fs.utimes(path.join(target, file.name), file.mtime / 1000, file.mtime / 1000).catch(() => undefined)
  })
  for (const folder of [...data.folders].reverse()) {
    await at('new-place', () => drive.flushFolder(path.join(target, folder)))
  }
  await at('new-place', () => drive.flushFolder(target))
  await eachFile(wish, 'comparing', async (file) => {
    const bytes = await at('new-place', () => drive.read(path.join(target, file.name)))
    if (sha256(bytes) !== hashes.get(file.name)) throw new MoveProblem({ code: 'move', why: 'differs' })
    const { size, mtimeMs } = await at('old-place', () => fs.stat(path.join(root, file.name)))
    if (size !== file.size || mtimeMs !== file.mtime) throw new MoveProblem({ code: 'move', why: 'changed' })
  })
}

async function eachFile(
  { data, onProgress, isCancelled }: CopyWish,
  step: MoveProgress['step'],
  work: (file: DataFile) => Promise<void>,
): Promise<void> {
  const all = data.files.length
  const left = data.files.values()
  let done = 0
  let isOver = false
  const worker = async () => {
    for (const file of left) {
      if (isOver) return
      if (isCancelled()) throw new MoveProblem({ code: 'cancelled' })
      await work(file)
      done += 1
      onProgress({ step, done, all })
    }
  }
  const workers = Array.from({ length: AT_ONCE }, () =>
    worker().catch((error: unknown) => {
      isOver = true
      throw error
    }),
  )
  // All have to be at rest before anything is cleared away.
  const ends = await Promise.allSettled(workers)
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}
