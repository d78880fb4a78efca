import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { freshPath } from '../commands/terminal'
import { csvRows } from './sample-clinic'

/** Comma, quotation mark, UTF-8, from line 1. */
const AS_CSV = '44,34,76,1'

/** Opens a file in LibreOffice and saves each of its sheets as CSV, the cells as they are shown. */
function savedSheets(file: string, ...more: readonly string[]): readonly { name: string; rows: string[][] }[] {
  const out = freshPath('sheets')
  const filter = `csv:Text - txt - csv (StarCalc):${AS_CSV},,0,false,true,false,false,false,-1`
  const profile = `-env:UserInstallation=file://${freshPath('profile')}`
  const args = [profile, '--headless', ...more, '--convert-to', filter, '--outdir', out, file]
  const { error, status, stderr } = spawnSync('soffice', args, { encoding: 'utf8' })
  if (error !== undefined)
    throw new Error('LibreOffice is missing. Install it: sudo apt-get install libreoffice-calc-nogui', { cause: error })
  if (status !== 0) throw new Error(stderr)
  const stem = path.parse(file).name.length + 1
  return readdirSync(out).map((name) => ({
    name: path.basename(name, '.csv').slice(stem),
    rows: csvRows(readFileSync(path.join(out, name), 'utf8'), '\n'),
  }))
}

/** The rows of a workbook by the names of its sheets. */
export function openedWorkbook(file: string): ReadonlyMap<string, string[][]> {
  return new Map(savedSheets(file).map(({ name, rows }) => [name, rows]))
}

/** The rows of a CSV file with so many columns, each taken for text. */
export function openedCsv(file: string, columns: number): string[][] {
  const asText = Array.from({ length: columns }, (_, at) => `${at + 1}/2`).join('/')
  const [sheet] = savedSheets(file, `--infilter=Text - txt - csv (StarCalc):${AS_CSV},${asText}`)
  return sheet?.rows ?? []
}
