/** Signs with which a spreadsheet takes a cell for a formula, their full-width forms too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

/** Whether a cell has to be changed at all. */
const SPECIAL = /[",\r\n]|^[=+\-@\t＝＋－＠]/

/** One row after RFC 4180. */
export const csvRow = (cells: readonly string[]): string => cells.map(csvCell).join(',') + '\r\n'

/** A cell after RFC 4180. Text that a person typed never starts a formula: it gets an apostrophe in front. */
export function csvCell(text: string): string {
  if (text === '' || !SPECIAL.test(text)) return text
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
