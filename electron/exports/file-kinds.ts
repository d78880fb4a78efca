import { type FileKind, plainFile } from './file-kind'
import { EXPORT_FORMATS } from './formats'
import { pdfKind, type Printing } from './pdf/pdf'
import { XLSX } from './xlsx/xlsx'

/** Every kind of file that a person can save records in; PDF where there is something to print with. */
export function fileKinds(printing: Printing | undefined): readonly FileKind[] {
  const printed = printing === undefined ? [] : [pdfKind('A4', printing), pdfKind('Letter', printing)]
  return [XLSX, ...EXPORT_FORMATS.map(plainFile), ...printed]
}
