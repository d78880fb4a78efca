/** Signs with which a spreadsheet takes a cell for a formula, their full-width forms too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

/** One row after RFC 4180. Text that a person typed never starts a formula: it gets an apostrophe in front. */
export function csvRow(cells: readonly string[]): string {
  return cells.map(csvCell).join(',') + '\r\n'
}

function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
