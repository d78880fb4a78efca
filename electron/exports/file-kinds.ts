import { type FileKind, plainFile } from './file-kind'
import { EXPORT_FORMATS } from './formats'
import { XLSX } from './xlsx/xlsx'

/** Every kind of file that a person can save from History. */
export const FILE_KINDS: readonly FileKind[] = [XLSX, ...EXPORT_FORMATS.map(plainFile)]
