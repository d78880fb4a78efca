import type { LogLine } from '../../shared/log/line'
import { checkLine } from '../../shared/log/verify'
import type { DataFolder } from './data-folder'
import { splitBytes } from './split-bytes'
import { onDisk } from './storage-error'

/** The lines that `clinicLinesWith` finds, all at once. */
export function findClinicLines(folder: DataFolder, month: string, text: string): readonly LogLine[] {
  return [...clinicLinesWith(folder, month, text)].flatMap((line) => line ?? [])
}

/**
 * The lines of one month of the clinic log that hold a text and are as they were written, each judged by its own hash;
 * nothing for the others, so that who has time may let others go first. Whether the chain is whole is the business of a
 * verification.
 */
export function* clinicLinesWith(folder: DataFolder, month: string, text: string): Generator<LogLine | undefined> {
  const { file } = folder.clinicMonth(month)
  if (onDisk(() => folder.disk.identityAt(file)) === undefined) return
  for (const physical of splitBytes(onDisk(() => folder.disk.read(file)))) {
    const verdict = physical.text.includes(text) ? checkLine(physical, folder.sha256) : undefined
    yield verdict?.kind === 'ok' ? verdict.line : undefined
  }
}
