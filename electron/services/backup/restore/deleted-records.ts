import { checkLine } from '../../../../shared/log/verify'
import type { LogLine } from '../../../../shared/log/line'
import { type ClinicEvent, readClinicEvent } from '../../../../shared/room/clinic-events'
import type { OpenBackup } from '../../../storage/backup/open-backup'
import { clinicLinesWith } from '../../../storage/clinic-log-search'
import type { DataFolder } from '../../../storage/data-folder'
import { isMonth, stems } from '../../../storage/file-names'
import { sha256OfText } from '../../../storage/sha256-of-text'
import { splitBytes } from '../../../storage/split-bytes'
import type { RestoreStep } from './restore-plan'

/** Records that were deleted, and the photos that went with them: a backup made before does not bring them back. */
export interface DeletedRecords {
  readonly sessions: ReadonlySet<string>
  /** By their SHA-256. */
  readonly photos: ReadonlySet<string>
}

const MARK = '"type":"record-deleted"'

/** What the clinic log here calls deleted, and what the lines do that this backup's log adds to it. */
export async function deletedRecords(
  data: DataFolder,
  backup: OpenBackup,
  logSteps: readonly RestoreStep[],
): Promise<DeletedRecords> {
  const sessions = new Set<string>()
  const photos = new Set<string>()
  const note = (line: LogLine | undefined) => {
    const event: ClinicEvent | undefined = line && readClinicEvent(line)
    if (event?.type !== 'record-deleted') return
    sessions.add(event.data.session)
    for (const hash of event.data.photos) photos.add(hash)
  }
  for (const month of stems(data.list('clinic-log'), '.jsonl', isMonth)) {
    for (const line of clinicLinesWith(data, month, MARK)) note(line)
  }
  for (const { kind, entry } of logSteps) {
    if (kind === 'aside') continue
    for (const physical of splitBytes((await backup.read(entry)) ?? Buffer.alloc(0))) {
      if (!physical.text.includes(MARK)) continue
      const verdict = checkLine(physical, sha256OfText)
      if (verdict.kind === 'ok') note(verdict.line)
    }
  }
  return { sessions, photos }
}
