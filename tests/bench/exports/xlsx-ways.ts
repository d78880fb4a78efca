import { createRequire } from 'node:module'
import { setImmediate } from 'node:timers/promises'
import type { Cell } from '../../../electron/exports/cell'
import { ExportFile } from '../../../electron/exports/export-file'
import { SESSION_TABLE } from '../../../electron/exports/tables'
import { GrowingSheets } from '../../../electron/exports/xlsx/growing-sheets'
import { sheetPath, workbookParts } from '../../../electron/exports/xlsx/workbook-parts'
import { writeContainer } from '../../../electron/exports/xlsx/zip-container'
import { smallPart } from '../../../electron/exports/xlsx/zip-part'
import { sourcesOf, type Writing } from './writing'

/** Sessions whose cells are written over and over: neither writer waits for the journals. */
const DIFFERENT = 500
const EXCEL_ROWS = 1_048_576
const DAY_MS = 86_400_000

interface ExcelWriter {
  readonly addWorksheet: (
    name: string,
    options: object,
  ) => {
    columns: readonly object[]
    readonly addRow: (cells: readonly unknown[]) => { readonly commit: () => void }
    readonly commit: () => void
  }
  readonly commit: () => Promise<void>
}

/** The cells of so many sessions, a row each. */
async function differentRows(writing: Writing): Promise<readonly (readonly Cell[])[]> {
  const rows: (readonly Cell[])[] = []
  for await (const source of sourcesOf({ ...writing, sessions: DIFFERENT }))
    rows.push(...SESSION_TABLE.rows(source).map((row) => row.flat()))
  return rows
}

/** Our sheet of sessions by itself, written as the workbook's are. */
export async function writeSheet(writing: Writing): Promise<() => Promise<void>> {
  const rows = await differentRows(writing)
  return async () => {
    const file = await ExportFile.create(writing.target)
    const sheets = new GrowingSheets(SESSION_TABLE, EXCEL_ROWS, (name) => file.aside(name))
    for (let at = 0; at < writing.sessions; at += 1) {
      await sheets.add([[rows[at % rows.length] ?? []]])
      writing.beat()
    }
    const grown = await sheets.finish()
    const parts = workbookParts(grown.map(({ name }) => name)).map(({ name, xml }) => smallPart(name, xml))
    const whole = await Promise.all(grown.map(({ part }, at) => part.finish(sheetPath(at))))
    await writeContainer([...parts, ...whole], (bytes) => file.write(bytes))
    await sheets.discard()
    await file.finish()
  }
}

/** The same cells by exceljs's streaming writer: real dates, a head that stays, filters. */
export async function writeByExceljs(writing: Writing): Promise<() => Promise<void>> {
  const rows = await differentRows(writing)
  const { stream } = createRequire(writing.peers)('exceljs') as {
    stream: { xlsx: { WorkbookWriter: new (options: object) => ExcelWriter } }
  }
  return async () => {
    const workbook = new stream.xlsx.WorkbookWriter({ filename: writing.target, useStyles: true })
    const sheet = workbook.addWorksheet(SESSION_TABLE.name, { views: [{ state: 'frozen', ySplit: 1 }] })
    const first = rows[0] ?? []
    sheet.columns = SESSION_TABLE.columns.map(({ head }, column) => {
      const cell = first[column]
      return { header: head, width: 16, ...(typeof cell === 'object' && { style: { numFmt: 'yyyy-mm-dd hh:mm:ss' } }) }
    })
    for (let at = 0; at < writing.sessions; at += 1) {
      sheet.addRow((rows[at % rows.length] ?? []).map(excelCell)).commit()
      writing.beat()
      // It writes by streams, which never come to it while rows are added in one go.
      if (at % 100 === 99) await setImmediate()
    }
    sheet.commit()
    await workbook.commit()
  }
}

function excelCell(cell: Cell): unknown {
  if (typeof cell !== 'object') return cell
  if ('day' in cell) return new Date(cell.day)
  return new Date(Date.parse(cell.at) + (cell.offset / 1440) * DAY_MS)
}
