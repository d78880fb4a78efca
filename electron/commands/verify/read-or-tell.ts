import type { DataFolder, Place } from '../../storage/data-folder'
import { onDisk, StorageError } from '../../storage/storage-error'
import type { Findings } from './findings'

/** A file's bytes; one that cannot be read is a finding and stops nothing else. */
export function readOrTell(folder: DataFolder, { file, origin }: Place, findings: Findings): Buffer | undefined {
  try {
    return onDisk(() => folder.disk.read(file))
  } catch (error) {
    if (!(error instanceof StorageError)) throw error
    findings.fault({ file: origin }, { code: 'unreadable' })
    return undefined
  }
}
