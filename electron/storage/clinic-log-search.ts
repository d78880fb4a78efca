import type { LogLine } from '../../shared/log/line'
import { checkLine } from '../../shared/log/verify'
import type { DataFolder } from './data-folder'
import { readSoundLine, type Sha256OfBytes } from './sound-chain'
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
    // A torn one is none.
    if (end === -1) return
    yield soundLine(bytes.subarray(start, end + 1), folder.sha256)
    found = bytes.indexOf(text, end)
  }
}

function soundLine(ended: Buffer, sha256: Sha256OfBytes): LogLine | undefined {
  const sound = readSoundLine(ended, sha256)
  if (sound !== undefined) return sound
  const verdict = checkLine(physicalLine(ended.subarray(0, -1), true), sha256)
  return verdict.kind === 'ok' ? verdict.line : undefined
}
