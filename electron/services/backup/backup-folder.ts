import path from 'node:path'
import { onDrive, BackupProblem } from '../../storage/backup/backup-problem'
import type { Drive } from '../../storage/backup/drive'
import { Vault } from '../../storage/backup/vault'

/** What RoomReady makes on a drive, so that nothing of ours lies among a person's own files. */
const OWN_FOLDER = 'RoomReady backup'

/** A folder that a person chose, and what it is to a backup. */
export interface FoundFolder {
  /** Where the backups lie, or would. */
  readonly root: string
  readonly drive: string
  readonly holds: boolean
}

/** The person may point at the drive, at the folder on it, or at one that was renamed. */
export async function findBackupFolder(drive: Drive, chosen: string): Promise<FoundFolder> {
  const own = path.join(chosen, OWN_FOLDER)
  if (await isThere(drive, chosen)) {
    const outer = path.basename(chosen) === OWN_FOLDER ? path.dirname(chosen) : chosen
    return { root: chosen, drive: labelOf(outer), holds: true }
  }
  const holds = await isThere(drive, own)
  return { root: own, drive: labelOf(chosen), holds }
}

/** Refuses the data folder itself and what lies in it: one broken disk would take both. */
export function refuseInsideData(dataRoot: string, root: string): void {
  const within = path.relative(path.resolve(dataRoot), path.resolve(root))
  if (!within.startsWith('..') && !path.isAbsolute(within)) throw new BackupProblem('inside-data')
}

async function isThere(drive: Drive, root: string): Promise<boolean> {
  return (await onDrive(() => drive.size(root))) !== undefined && (await Vault.isThere(drive, root))
}

/** `CLINIC-BK`; for the root of a drive its letter. */
function labelOf(folder: string): string {
  return path.basename(folder) || path.parse(folder).root.replace(/[\\/]+$/, '') || folder
}
