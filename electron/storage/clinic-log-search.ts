import type { LogLine } from '../../shared/log/line'
import { checkLine } from '../../shared/log/verify'
import type { DataFolder } from './data-folder'
import { LINE_FEED, physicalLine } from './split-bytes'
import { onDisk } from './storage-error'

/** The lines that `clinicLinesWith` finds, all at once. */
export function findClinicLines(folder: DataFolder, month: string, text: string): readonly LogLine[] {
  return [...clinicLinesWith(folder, month, text)].flatMap((line) => line ?? [])
}

/**
 * The lines of one month of the clinic log that hold a text and are as they were written, each judged by its own hash;
 * nothing for one that is not, so that who has time may let others go first. Whether the chain is whole is the business
 * of a verification.
 */
export function* clinicLinesWith(folder: DataFolder, month: string, text: string): Generator<LogLine | undefined> {
  const { file } = folder.clinicMonth(month)
  if (onDisk(() => folder.disk.identityAt(file)) === undefined) return
  const bytes = onDisk(() => folder.disk.read(file))
  for (let found = bytes.indexOf(text); found !== -1;) {
    const start = bytes.lastIndexOf(LINE_FEED, found) + 1
    const end = bytes.indexOf(LINE_FEED, found)
    const verdict = checkLine(
      physicalLine(bytes.subarray(start, end === -1 ? undefined : end), end !== -1),
      folder.sha256,
    )
    yield verdict.kind === 'ok' ? verdict.line : undefined
    found = end === -1 ? -1 : bytes.indexOf(text, end)
  }
}
