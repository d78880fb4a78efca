import type { DrillDone } from '../../../../shared/backup/backup-view'
import { verifyFolder } from '../../../commands/verify/verify-folder'
import type { OpenBackup } from '../../../storage/backup/open-backup'
import { DataFolder } from '../../../storage/data-folder'
import type { JobCourse } from '../backup-jobs'
import { type StagedFile, stageFiles } from './stage-files'

/** Restores a whole backup into a folder of our own and verifies what came out as if it were a data folder. */
export async function drillBackup(backup: OpenBackup, root: string, course: JobCourse): Promise<DrillDone> {
  const { counts, at, offset } = backup.manifest
  // Writing the files is one half of it, verifying them the other.
  const all = counts.files + counts.sessions
  let done = 0
  let unlisted = 0
  const damaged = await stageFiles({
    backup,
    root,
    files: allFiles(backup, () => (unlisted += 1)),
    isLasting: false,
    onFile: () => course.onProgress((done += 1), all),
    isCancelled: course.isCancelled,
  })
  await backup.setDamagedAside()
  let faults = 0
  const found = await verifyFolder(
    DataFolder.look(root),
    { fault: () => (faults += 1), hint: () => undefined },
    (sessions) => course.onProgress(done + sessions, all),
  )
  const lost = damaged.length + unlisted
  return { backup: { at, offset }, sessions: found.sessions, photos: found.photos, damaged: lost, faults }
}

async function* allFiles(backup: OpenBackup, onUnlisted: () => void): AsyncGenerator<StagedFile> {
  for (const folder of backup.manifest.folders) {
    const files = await backup.filesOf(folder)
    if (files === undefined) onUnlisted()
    else for (const entry of files) yield { folder: folder.folder, entry }
  }
}
