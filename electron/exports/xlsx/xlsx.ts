import { ABOUT_TEXT, SHEET_NAMES } from '../../../shared/text/exports'
import type { Cell } from '../cell'
import type { ExportFile } from '../export-file'
import type { ExportFrame } from '../export-format'
import type { ExportWriter, FileKind } from '../file-kind'
import { sourceOf } from '../record-source'
import { TABLES } from '../tables'
import { GrowingSheets, type GrownSheet } from './growing-sheets'
import { sheetClosing, sheetOpening, sheetRow } from './sheet-xml'
import { sheetPath, workbookParts } from './workbook-parts'
import { writeContainer } from './zip-container'
import { smallPart } from './zip-part'

/** Rows of a sheet in Excel, its head included. */
const EXCEL_ROWS = 1_048_576

/** A workbook of all tables, streamed; its first sheet says what is in it. `limit` is the rows that a sheet holds. */
export function workbookKind(limit: number): FileKind {
  return { id: 'xlsx', ending: 'xlsx', start: (file, frame) => startWorkbook(file, frame, limit) }
}

export const XLSX = workbookKind(EXCEL_ROWS)

function startWorkbook(file: ExportFile, frame: ExportFrame, limit: number): ExportWriter {
  const growing = TABLES.map((table) => ({
    table,
    sheets: new GrowingSheets(table, limit, (name) => file.aside(name)),
  }))
  let records = 0
  return {
    add: async (record) => {
      const source = sourceOf(record, frame)
      if (source === undefined) return
      records += 1
      for (const { table, sheets } of growing) await sheets.add(table.rows(source))
    },
    finish: async () => {
      const grown: GrownSheet[] = []
      for (const { sheets } of growing) grown.push(...(await sheets.finish()))
      const about = smallPart(sheetPath(0), aboutSheet(frame, records, grown))
      const parts = workbookParts([SHEET_NAMES.about, ...grown.map(({ name }) => name)])
      const sheets = []
      for (const [at, { part }] of grown.entries()) sheets.push(await part.finish(sheetPath(at + 1)))
      await writeContainer([...parts.map(({ name, xml }) => smallPart(name, xml)), about, ...sheets], (bytes) =>
        file.write(bytes),
      )
    },
    close: async () => {
      for (const { sheets } of growing) await sheets.discard()
    },
  }
}

/** What is in the workbook, which tables go on in further sheets, and what every column holds. */
function aboutSheet({ clinic, health }: ExportFrame, records: number, grown: readonly GrownSheet[]): string {
  const columns = ABOUT_TEXT.columns
  const rows: (readonly Cell[])[] = [
    [SHEET_NAMES.about, ABOUT_TEXT.clinic, clinic],
    [SHEET_NAMES.about, ABOUT_TEXT.records, records],
    [SHEET_NAMES.about, ABOUT_TEXT.times, ABOUT_TEXT.timesMeaning],
    [SHEET_NAMES.about, ABOUT_TEXT.health, health ? ABOUT_TEXT.healthIn : ABOUT_TEXT.healthOut],
    ...grown.map(({ name, rows: count }) => [name, ABOUT_TEXT.rows, count]),
    ...TABLES.flatMap(({ name }) => {
      const further = grown.filter((sheet) => sheet.name.startsWith(`${name} `))
      return further.length === 0 ? [] : [[name, ABOUT_TEXT.goesOn, further.map((sheet) => sheet.name).join(', ')]]
    }),
    ...TABLES.flatMap(({ name, columns: all }) => all.map(({ head, meaning }) => [name, head, meaning])),
  ]
  const xml = rows.map((cells, at) => sheetRow(at + 2, cells)).join('')
  return sheetOpening(columns) + xml + sheetClosing(columns, rows.length + 1)
}
