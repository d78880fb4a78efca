import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { type Cell, cellText } from '../../../electron/exports/cell'
import { recordText } from '../../../electron/exports/export-format'
import { EXPORT_FORMATS } from '../../../electron/exports/formats'
import { LINE_TABLE, SESSION_TABLE } from '../../../electron/exports/tables'
import { readRecordOf } from '../../../electron/services/records/read-record'
import { recordRows } from '../../../electron/services/records/record-rows'
import { clinicEvents, soundLines } from '../../helpers/files'
import { openedCsv } from './libre-office'
import { csvRecords, csvRows, sampleClinic, sourcesOf } from './sample-clinic'
import { sealedRecords } from '../../helpers/sealed-records'

const HEALTH = ['health-screen', 'allergy-check']
const LEFT_OUT = 'Left out: health answer'

const beside = (target: string): string[] => readdirSync(path.dirname(target)).sort()
const sealedFile = (folder: string, month: string, session: string) =>
  path.join(folder, 'sessions', month, `${session}.jsonl`)

test.each(EXPORT_FORMATS)(
  '$id says the same of a record when only the events that it names are read',
  async (format) => {
    const program = (await sampleClinic('unused.csv')).running.program()
    const frame = { clinic: 'Clinic', health: true }
    let lines = 0
    for await (const row of recordRows(program.index, 'all')) {
      const made = [undefined, format.events].map((only) => {
        const read = readRecordOf(program, row, undefined, { only })
        return read.ok ? Buffer.from(recordText(format, read.value, frame)).toString('utf8') : 'not read'
      })
      expect(made[1]).toBe(made[0])
      lines += made[0]?.split('\n').length ?? 0
    }
    expect(lines).toBeGreaterThan(200)
  },
)

test.each([
  ['csv', LINE_TABLE],
  ['csv-sessions', SESSION_TABLE],
] as const)(
  'LibreOffice opens %s, and every cell is what the records say',
  async (format, { columns, rows: rowsOf }) => {
    const clinic = await sampleClinic('records.csv')
    const rows = await sealedRecords(clinic)
    await clinic.do('records.save', { sessions: 'all', format })
    const wanted = (await sourcesOf(clinic, rows)).flatMap((source) => rowsOf(source))
    const [head, ...read] = openedCsv(clinic.shell.target ?? '', columns.length)
    expect(head).toEqual(columns.map((column) => column.head))
    expect(wanted.length).toBeGreaterThanOrEqual(rows.length)
    expect(read).toHaveLength(wanted.length)
    // Text that would begin a formula has an apostrophe in front.
    const shown = (cell: Cell) => cellText(cell).replace(/^(?=[=+\-@\t＝＋－＠])/, "'")
    for (const [at, row] of read.entries()) expect(row).toEqual(wanted[at]?.flat().map(shown))
  },
)

test('the session list has one row a session that says what History says, and its dictionary beside it', async () => {
  const clinic = await sampleClinic('sessions.csv')
  const target = clinic.shell.target ?? ''
  const rows = await sealedRecords(clinic)
  const saved = await clinic.do('records.save', { sessions: 'all', format: 'csv-sessions' })
  expect(saved).toMatchObject({ name: 'sessions.csv', count: rows.length })
  const read = csvRecords(readFileSync(target, 'utf8'))
  expect(read.map((row) => row['Record'])).toEqual(rows.map(({ session }) => session))
  for (const [index, row] of rows.entries()) {
    const cells = read[index] ?? {}
    expect(cells).toMatchObject({
      Room: row.roomName,
      Technician: row.technicianName,
      'Client reference': row.client ?? '',
      Treatment: row.treatment ?? '',
      Done: String(row.done),
      Problems: String(row.problems),
      Corrected: String(row.corrected),
      Lots: String(row.lots.length),
      Seal: 'intact',
    })
    expect(cells['Sealed']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/)
    expect(Date.parse(cells['Sealed'] ?? '')).toBe(Math.floor(Date.parse(row.sealedAt) / 1000) * 1000)
    const minutes = Math.floor((Date.parse(row.sealedAt) - Date.parse(row.openedAt)) / 60_000)
    expect(Number(cells['Minutes'])).toBe(minutes)
    const lines = soundLines(sealedFile(clinic.folder, row.month, row.session))
    expect(cells['Fingerprint']).toBe(lines.find(({ type }) => type === 'sealed')?.hash)
    expect(Number(cells['Photos'])).toBe(lines.filter(({ type }) => type === 'evidence-attached').length)
  }
  expect(beside(target)).toEqual(['sessions-columns.csv', 'sessions.csv'])
  const dictionary = csvRows(readFileSync(target.replace('.csv', '-columns.csv'), 'utf8'))
  expect(dictionary.map(([column]) => column)).toEqual(['Column', ...Object.keys(read[0] ?? {})])
  expect(dictionary.every(([, meaning]) => meaning !== '')).toBe(true)
  expect(clinicEvents(clinic.folder).at(-1)).toMatchObject({
    type: 'exported',
    data: { format: 'csv-sessions', count: rows.length },
  })
})

test('health answers are left out of the rows unless they are ticked', async () => {
  const clinic = await sampleClinic('lines.csv')
  const target = clinic.shell.target ?? ''
  const health = async (ticked: boolean) => {
    await clinic.do('records.save', { sessions: 'all', format: 'csv', health: ticked })
    const rows = csvRecords(readFileSync(target, 'utf8'))
    return { all: rows, some: rows.filter((row) => HEALTH.includes(row['Line id'] ?? '') && row['Status'] === 'Done') }
  }
  const without = await health(false)
  expect(without.some.length).toBeGreaterThan(50)
  expect(new Set(without.some.map((row) => row['Answer']))).toEqual(new Set([LEFT_OUT]))
  const withThem = await health(true)
  expect(withThem.all).toHaveLength(without.all.length)
  expect(withThem.some.some((row) => row['Answer']?.includes('None known'))).toBe(true)
  expect(withThem.all.some((row) => Object.values(row).includes(LEFT_OUT))).toBe(false)
})

test('JSON Lines without health answers keep every other line byte for byte, and the place of those', async () => {
  const clinic = await sampleClinic('records.jsonl')
  const rows = await sealedRecords(clinic)
  const row = rows.find(({ purpose }) => purpose === 'treatment')
  if (row === undefined) throw new Error('No treatment in the sample')
  await clinic.do('records.save', { sessions: [row.session], format: 'jsonl', health: false })
  const journal = readFileSync(sealedFile(clinic.folder, row.month, row.session), 'utf8').split('\n')
  const exported = readFileSync(clinic.shell.target ?? '', 'utf8').split('\n')
  expect(exported).toHaveLength(journal.length)
  const changed = exported.filter((line, index) => line !== journal[index])
  expect(changed.length).toBeGreaterThanOrEqual(2)
  for (const line of changed) {
    expect(JSON.parse(line)).toMatchObject({ data: { leftOut: LEFT_OUT } })
    expect(HEALTH.some((id) => line.includes(`"line":"${id}"`))).toBe(true)
    expect(line).not.toMatch(/none|latex|no-change/)
  }
  await clinic.do('records.save', { sessions: [row.session], format: 'jsonl', health: true })
  expect(readFileSync(clinic.shell.target ?? '', 'utf8')).toBe(journal.join('\n'))
})

test('an export that is canceled says so and leaves no file, half or whole', async () => {
  const clinic = await sampleClinic('lines.csv')
  const target = clinic.shell.target ?? ''
  const refusal = clinic.refusal('records.save', { sessions: 'all', format: 'csv' })
  await expect.poll(() => existsSync(`${target}.part`), { interval: 1 }).toBe(true)
  await clinic.do('records.cancel-save', {})
  expect(await refusal).toEqual({ code: 'cancelled' })
  expect(beside(target)).toEqual([])
  expect(await clinic.do('records.save', { sessions: 'all', format: 'csv' })).toMatchObject({ name: 'lines.csv' })
})

test('progress is told on the way', async () => {
  const clinic = await sampleClinic('lines.csv')
  await clinic.do('records.save', { sessions: 'all', format: 'csv' })
  const told = clinic.changes.filter((change) => change.topic === 'records-progress')
  expect(told.length).toBeGreaterThan(0)
  for (const change of told) expect(change).toMatchObject({ all: expect.any(Number) as number })
})
