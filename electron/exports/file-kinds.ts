import { type FileKind, plainFile } from './file-kind'
import { EXPORT_FORMATS } from './formats'

/** Every kind of file that a person can save from History. */
export const FILE_KINDS: readonly FileKind[] = EXPORT_FORMATS.map(plainFile)
