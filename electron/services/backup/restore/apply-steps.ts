import path from 'node:path'
import type { DataFolder } from '../../../storage/data-folder'
import { type Disk, ensureFolder } from '../../../storage/disk'
import { onDisk } from '../../../storage/storage-error'
import type { RestoreStep } from './restore-plan'

/** Whether nobody who works meanwhile can meet this file: sealed records, photos, what lies in quarantine. */
export function isQuiet({ kind, folder }: RestoreStep): boolean {
  if (kind === 'aside') return true
  return kind === 'add' && folder !== '' && folder !== 'clinic-log' && folder !== 'sessions/open'
}

/**
 * Puts a staged file in its place. Nothing that is there is ever written over: a name that was taken meanwhile, or a
 * journal that grew meanwhile, stays as it is. Answers whether it was done. Throws the disk's refusal.
 */
export function applyStep(data: DataFolder, staged: string, step: RestoreStep): boolean {
  const { disk, quarantine } = data
  const { folder, entry } = step
  const from = path.join(staged, folder, entry.name)
  const to = path.join(data.root, folder, entry.name)
  const origin = folder === '' ? entry.name : `${folder}/${entry.name}`
  return onDisk(() => {
    switch (step.kind) {
      case 'aside':
        quarantine.keepFile(from, origin, 'backup-differs')
        return true
      case 'extend':
        return extend(disk, to, disk.read(from), step.length)
      case 'seal':
        if (disk.identityAt(to) !== undefined) return false
        quarantine.keepFile(
          path.join(data.root, step.open, entry.name),
          `${step.open}/${entry.name}`,
          'sealed-in-backup',
        )
        return moveIn(data, from, to)
      case 'add':
        return moveIn(data, from, to)
    }
  })
}

function moveIn({ disk, root }: DataFolder, from: string, to: string): boolean {
  if (disk.identityAt(to) !== undefined) return false
  ensureFolders(disk, root, path.dirname(to))
  disk.rename(from, to)
  return true
}

function ensureFolders(disk: Disk, root: string, folder: string): void {
  if (folder !== root) ensureFolders(disk, root, path.dirname(folder))
  ensureFolder(disk, folder)
}

/** Adds the lines behind those that are here, if it still ends where it was compared. */
function extend(disk: Disk, file: string, there: Buffer, length: number): boolean {
  if (disk.identityAt(file)?.size !== length) return false
  const fd = disk.open(file, false)
  try {
    for (let done = length; done < there.length;) done += disk.write(fd, there, done, done)
    disk.flush(fd)
  } catch (error) {
    disk.truncate(fd, length)
    throw error
  } finally {
    disk.close(fd)
  }
  return true
}
