import type { LogLine } from '../../shared/log/line'
import { checkLine } from '../../shared/log/verify'
import type { DataFolder } from './data-folder'
import { splitBytes } from './split-bytes'
import { onDisk } from './storage-error'

/**
 * The lines of one month of the clinic log that hold a text and are as they were written, each judged by its own hash.
 * Whether the chain is whole is the business of a verification.
 */
export function findClinicLines(folder: DataFolder, month: string, text: string): readonly LogLine[] {
  const { file } = folder.clinicMonth(month)
  if (onDisk(() => folder.disk.identityAt(file)) === undefined) return []
  const found: LogLine[] = []
  for (const physical of splitBytes(onDisk(() => folder.disk.read(file)))) {
    if (!physical.text.includes(text)) continue
    const verdict = checkLine(physical, folder.sha256)
    if (verdict.kind === 'ok') found.push(verdict.line)
  }
  return found
}
