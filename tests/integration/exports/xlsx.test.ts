import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { cellText, type Cell } from '../../../electron/exports/cell'
import type { ExportRecord } from '../../../electron/exports/export-format'
import { sourceOf } from '../../../electron/exports/record-source'
import { LINE_TABLE, TABLES } from '../../../electron/exports/tables'
import { writeExport } from '../../../electron/exports/write-export'
import { workbookKind } from '../../../electron/exports/xlsx/xlsx'
import { openedWorkbook } from './libre-office'
import { sampleClinic, sourcesOf } from './sample-clinic'
import { sealedRecords } from '../../helpers/sealed-records'

/** What LibreOffice shows of a cell. */
function shown(cell: Cell): string {
  if (typeof cell !== 'object' || 'day' in cell) return cellText(cell)
  return cellText(cell).slice(0, 19).replace('T', ' ')
}

test('LibreOffice opens the workbook, and every cell of every sheet is what the records say', async () => {
  const clinic = await sampleClinic('sessions.xlsx')
  const target = clinic.shell.target ?? ''
  const rows = await sealedRecords(clinic)
  const saved = await clinic.do('records.save', { sessions: 'all', format: 'xlsx' })
  expect(saved).toMatchObject({ name: 'sessions.xlsx', count: rows.length })
  expect(readdirSync(path.dirname(target))).toEqual(['sessions.xlsx'])

  const sources = await sourcesOf(clinic, rows)
  const sheets = openedWorkbook(target)
  expect([...sheets.keys()].sort()).toEqual(['About', 'Corrections', 'Incidents', 'Lines', 'Lots', 'Sessions'])
  for (const { name, columns, rows: rowsOf } of TABLES) {
    const wanted = sources.flatMap((source) => rowsOf(source))
    expect(wanted.length).toBeGreaterThan(0)
    const [head, ...read] = sheets.get(name) ?? []
    expect(head).toEqual(columns.map((column) => column.head))
    expect(read).toHaveLength(wanted.length)
    for (const [at, row] of read.entries()) expect(row).toEqual(wanted[at]?.flat().map(shown))
  }
  const about = sheets.get('About') ?? []
  expect(about).toContainEqual(['About', 'Health answers', 'Left out. Photos are in no workbook.'])
  expect(about).toContainEqual(['Sessions', 'Rows', String(rows.length)])
})

test('a workbook that is canceled leaves nothing, its sheets under way neither', async () => {
  const clinic = await sampleClinic('sessions.xlsx')
  const folder = path.dirname(clinic.shell.target ?? '')
  const refusal = clinic.refusal('records.save', { sessions: 'all', format: 'xlsx' })
  await expect.poll(() => readdirSync(folder).some((name) => name.includes('Lines')), { interval: 1 }).toBe(true)
  await clinic.do('records.cancel-save', {})
  expect(await refusal).toEqual({ code: 'cancelled' })
  expect(readdirSync(folder)).toEqual([])
})

test('a table with more rows than a sheet holds goes on in further sheets, and the first sheet says so', async () => {
  const clinic = await sampleClinic('split.xlsx')
  const target = clinic.shell.target ?? ''
  const rows = await sealedRecords(clinic, 4)
  const records: ExportRecord[] = []
  for (const { session } of rows) {
    records.push({ view: await clinic.do('records.read', { session }), journal: new Uint8Array() })
  }
  const frame = { clinic: 'Crown Studio', health: false }
  await writeExport({
    target,
    kind: workbookKind(60),
    frame,
    wanted: records,
    read: (record) => record,
    onProgress: () => undefined,
    isCancelled: () => false,
  })
  const sheets = openedWorkbook(target)
  const lines = [...sheets].filter(([name]) => /^Lines( \d)?$/.test(name)).sort(([a], [b]) => (a < b ? -1 : 1))
  expect(lines.length).toBeGreaterThan(1)
  for (const [, [head]] of lines) expect(head?.[0]).toBe('Clinic')
  expect(Math.max(...lines.map(([, read]) => read.length))).toBe(60)
  const wanted = records.flatMap((record) => {
    const source = sourceOf(record, frame)
    return source === undefined ? [] : LINE_TABLE.rows(source).map((row) => row.flat().map(shown))
  })
  expect(lines.flatMap(([, read]) => read.slice(1))).toEqual(wanted)
  const further = lines.slice(1).map(([name]) => name)
  expect(sheets.get('About')).toContainEqual(['Lines', 'Goes on in', further.join(', ')])
})
