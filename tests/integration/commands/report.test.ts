import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { clinicEvents } from '../../helpers/files'
import { ScriptedShell } from '../../helpers/scripted-shell'
import { csvRecords } from '../exports/sample-clinic'
import { freshPath, sampleFolder, takeLetterPaper, terminal } from './terminal'

const printer = () => {
  const { printToPdf, printedPages } = new ScriptedShell()
  return { pages: printedPages, print: printToPdf, close: () => Promise.resolve() }
}

const reporting = (folder: string, out: string, more: readonly string[], paper = printer()) =>
  terminal(
    ['report', '--folder', folder, '--out', out, '--person', 'Maya Reyes', '--pin-stdin', ...more],
    '4821\n',
    paper,
  )

test.each([
  ['room-log', '--room', 'Room 1'],
  ['lot-trace', '--lot', 'P26'],
  ['exceptions'],
  ['exposure-log'],
  ['exposure-log-private'],
  ['credentials'],
  ['audit-trail', '--routine'],
])('%s is written as a table, and the clinic log knows of it', async (kind, ...more) => {
  const folder = await sampleFolder()
  const out = freshPath('report.csv')
  const { code, out: said, err } = await reporting(folder, out, ['--kind', kind, '--format', 'csv', ...more])
  expect(err).toEqual([])
  expect(code).toBe(0)
  const rows = csvRecords(readFileSync(out, 'utf8'))
  expect(said[0]).toBe(`${rows.length === 1 ? '1 row' : `${rows.length} rows`} written to ${out}.`)
  expect(readdirSync(path.dirname(out)).sort()).toEqual(['report-columns.csv', 'report.csv'])
  expect(clinicEvents(folder).at(-1)).toMatchObject({
    type: 'exported',
    data: { format: `${kind}-csv`, count: rows.length },
  })
  expect((await terminal(['verify', '--folder', folder])).code).toBe(0)
})

test('a report is a PDF unless a table is asked for', async () => {
  const out = freshPath('log.pdf')
  const paper = printer()
  const asked = ['--kind', 'room-log', '--paper', 'Letter']
  expect((await reporting(await sampleFolder(), out, asked, paper)).code).toBe(0)
  expect(readFileSync(out).subarray(0, 4).toString()).toBe('%PDF')
  expect(new Set(paper.pages.map((page) => page.paper))).toEqual(new Set(['Letter']))
})

test('a report is on the clinic’s own paper unless another is asked for', async () => {
  const folder = await sampleFolder()
  takeLetterPaper(folder)
  const [own, other] = [printer(), printer()]
  const asked = ['--kind', 'credentials']
  expect((await reporting(folder, freshPath('own.pdf'), asked, own)).code).toBe(0)
  expect(new Set(own.pages.map((page) => page.paper))).toEqual(new Set(['Letter']))
  expect((await reporting(folder, freshPath('a4.pdf'), [...asked, '--paper', 'a4'], other)).code).toBe(0)
  expect(new Set(other.pages.map((page) => page.paper))).toEqual(new Set(['A4']))
})

test('an inspector pack is a folder with the document, the data and their checksums', async () => {
  const folder = await sampleFolder()
  const out = freshPath('pack')
  const days = ['--from', '2026-11-01', '--to', '2026-11-20', '--names-kept', 'Locked cabinet, office']
  const { code, out: said } = await reporting(folder, out, ['--kind', 'inspector-pack', ...days])
  expect(code).toBe(0)
  expect(said[0]).toMatch(/^An inspector pack with \d+ records is in /)
  expect(said[1]).toMatch(/^Health answers were left out\./)
  const files = readdirSync(out)
  expect(files).toContain('inspector-pack.pdf')
  const sums = readFileSync(path.join(out, 'SHA256SUMS'), 'utf8')
  for (const file of files) {
    if (file === 'SHA256SUMS') continue
    expect(sums).toContain(
      createHash('sha256')
        .update(readFileSync(path.join(out, file)))
        .digest('hex'),
    )
  }
  expect(clinicEvents(folder).at(-1)).toMatchObject({ type: 'exported', data: { format: 'inspector-pack' } })
})

test('what a report lacks, or has no use for, is told before anybody is asked for a PIN', async () => {
  const folder = await sampleFolder()
  const cases: readonly (readonly [readonly string[], string])[] = [
    [[], '--kind KIND is missing.'],
    [['--kind', 'lots'], 'There is no report "lots". Choose one of "inspector-pack", "room-log"'],
    [['--kind', 'lot-trace'], '--lot LOT is missing.'],
    [['--kind', 'credentials', '--from', '2026-01-01'], '--from is of no use to credentials.'],
    [['--kind', 'room-log', '--format', 'xlsx'], 'There is no format "xlsx". Choose one of "pdf", "csv".'],
    [['--kind', 'inspector-pack'], '--from DATE is missing.'],
    [['--kind', 'exceptions', '--room', 'Cellar'], 'There is no room "Cellar".'],
  ]
  for (const [args, sentence] of cases) {
    const out = freshPath('report')
    const { code, err } = await reporting(folder, out, args)
    expect([code, err[0]?.slice(0, sentence.length)]).toEqual([2, sentence])
    expect(existsSync(out)).toBe(false)
  }
})

test('the folder for a report that is not there is told in words', async () => {
  const out = path.join(freshPath('no-such-folder'), 'log.csv')
  const { code, err } = await reporting(await sampleFolder(), out, ['--kind', 'room-log', '--format', 'csv'])
  expect(code).toBe(1)
  expect(err[0]).toMatch(/^log\.csv was not written\./)
})
