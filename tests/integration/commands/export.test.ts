import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { LOCK_NAME } from '../../../electron/storage/data-folder-lock'
import { Clinic } from '../../helpers/clinic'
import { FakeTime } from '../../helpers/fake-time'
import { ScriptedShell } from '../../helpers/scripted-shell'
import { clinicEvents, soundLines } from '../../helpers/files'
import { AFTERWARDS, freshPath, sampleFolder, takeLetterPaper, terminal } from './terminal'

interface Asked {
  readonly folder: string
  readonly out: string
  readonly pin?: string
  readonly person?: string
  readonly more?: readonly string[]
  readonly format?: string
}

/** Stands for Chromium, which a real run of the program has. */
const printer = () => {
  const { printToPdf, printedPages } = new ScriptedShell()
  return { pages: printedPages, print: printToPdf, close: () => Promise.resolve() }
}

const exporting = (
  { folder, out, pin = '4821\n', person = 'Maya Reyes', more = [], format = 'csv' }: Asked,
  paper = printer(),
) =>
  terminal(
    ['export', '--folder', folder, '--format', format, '--out', out, '--person', person, '--pin-stdin', ...more],
    pin,
    paper,
  )

const sealedIn = (folder: string): string[] =>
  readdirSync(path.join(folder, 'sessions'))
    .filter((month) => month !== 'open')
    .flatMap((month) => readdirSync(path.join(folder, 'sessions', month)).map((name) => path.join(month, name)))

/** Rows of a CSV after RFC 4180. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === '\r\n') rows.push([])
  }
  return rows.filter((row) => row.length > 1)
}

test('a CSV has every sealed record, and the clinic log knows of it', async () => {
  const folder = await sampleFolder()
  const out = freshPath('records.csv')
  const sealed = sealedIn(folder)
  const { code, out: said } = await exporting({ folder, out })
  expect(code).toBe(0)
  expect(said).toEqual([`${sealed.length} records written to ${out}.`, HEALTH_LEFT])
  const [head, ...rows] = rowsOf(readFileSync(out, 'utf8').slice(1))
  const record = head?.indexOf('Record') ?? -1
  expect(new Set(rows.map((row) => row[record])).size).toBe(sealed.length)
  expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([head?.length]))
  const seals = new Set(rows.map((row) => row[head?.indexOf('Seal') ?? -1]))
  expect(seals).toEqual(new Set(['intact']))
  expect(clinicEvents(folder).at(-1)).toMatchObject({
    type: 'exported',
    at: AFTERWARDS,
    data: { format: 'csv', count: sealed.length },
  })
  expect(existsSync(path.join(folder, LOCK_NAME))).toBe(false)
  expect((await terminal(['verify', '--folder', folder])).code).toBe(0)
})

test('JSON Lines with health answers are the journals byte for byte', async () => {
  const folder = await sampleFolder()
  const out = freshPath('records.jsonl')
  const month = sealedIn(folder).sort().at(-1)?.slice(0, 7) ?? ''
  const more = ['--from', `${month}-01`, '--health']
  expect((await exporting({ folder, out, format: 'jsonl', more })).code).toBe(0)
  const exported = readFileSync(out, 'utf8')
  const journals = sealedIn(folder)
    .filter((file) => file.startsWith(month))
    .map((file) => readFileSync(path.join(folder, 'sessions', file), 'utf8'))
  expect(exported.length).toBe(journals.join('').length)
  for (const journal of journals) expect(exported).toContain(journal)
})

test('JSON Lines keep the place and hash of health answers, which stay behind unless asked for', async () => {
  const folder = await sampleFolder()
  const out = freshPath('records.jsonl')
  const { code, out: said } = await exporting({ folder, out, format: 'jsonl' })
  expect(code).toBe(0)
  expect(said).toContain(HEALTH_LEFT)
  const journals = sealedIn(folder).flatMap((file) => readLines(path.join(folder, 'sessions', file)))
  const known = new Map(journals.map((line) => [hashOf(line), line]))
  const exported = readLines(out)
  expect(exported).toHaveLength(journals.length)
  const changed = exported.filter((line) => known.get(hashOf(line)) !== line)
  const about = journals.filter((line) => /"line":"(?:health-screen|allergy-check)"/.test(line))
  expect(about.length).toBeGreaterThan(100)
  expect(changed).toHaveLength(about.length)
  for (const line of changed) expect(JSON.parse(line)).toMatchObject({ data: { leftOut: 'Left out: health answer' } })
})

test.each(['csv', 'csv-sessions', 'xlsx', 'pdf'])(
  '%s leaves health answers out unless they are asked for',
  async (format) => {
    const folder = await sampleFolder()
    const asked = { folder, format }
    expect((await exporting({ ...asked, out: freshPath('without') })).out).toContain(HEALTH_LEFT)
    expect((await exporting({ ...asked, out: freshPath('with'), more: ['--health'] })).out).not.toContain(HEALTH_LEFT)
  },
)

test('a CSV holds health answers only when they are asked for', async () => {
  const folder = await sampleFolder()
  const answers = async (...more: string[]) => {
    const out = freshPath('records.csv')
    await exporting({ folder, out, more })
    return readFileSync(out, 'utf8')
  }
  const without = await answers()
  expect(without).toContain('Left out: health answer')
  expect(without).not.toContain('None known')
  const withThem = await answers('--health')
  expect(withThem).not.toContain('Left out: health answer')
  expect(withThem).toContain('None known')
})

test('a workbook is the one that the window writes', async () => {
  const out = freshPath('records.xlsx')
  const { code, out: said } = await exporting({ folder: await sampleFolder(), out, format: 'xlsx' })
  expect(code, said.join()).toBe(0)
  expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK')
  expect(readdirSync(path.dirname(out))).toEqual(['records.xlsx'])
})

test('a PDF has every record, on the paper that is asked for, with photos only when they are', async () => {
  const folder = await sampleFolder()
  const asked = { folder, format: 'pdf', out: freshPath('records.pdf') }
  const [without, withThem] = [printer(), printer()]
  expect((await exporting(asked, without)).code).toBe(0)
  expect(readFileSync(asked.out).subarray(0, 4).toString()).toBe('%PDF')
  expect(without.pages.filter(({ html }) => html.includes('class="checks"'))).toHaveLength(sealedIn(folder).length)
  expect(new Set(without.pages.map(({ paper }) => paper))).toEqual(new Set(['A4']))
  expect(without.pages.some(({ html }) => html.includes('<img'))).toBe(false)
  const more = ['--photos', '--paper', 'letter']
  expect((await exporting({ ...asked, out: freshPath('letter.pdf'), more }, withThem)).code).toBe(0)
  expect(new Set(withThem.pages.map(({ paper }) => paper))).toEqual(new Set(['Letter']))
  expect(withThem.pages.some(({ html }) => html.includes('<img'))).toBe(true)
  expect(clinicEvents(folder).at(-1)).toMatchObject({ type: 'exported', data: { format: 'pdf-letter' } })
})

test('a PDF is on the clinic’s own paper unless another is asked for', async () => {
  const folder = await sampleFolder()
  takeLetterPaper(folder)
  const paper = printer()
  expect((await exporting({ folder, format: 'pdf', out: freshPath('records.pdf') }, paper)).code).toBe(0)
  expect(new Set(paper.pages.map((page) => page.paper))).toEqual(new Set(['Letter']))
})

test('where nothing can print, a PDF is refused with what to do, and the clinic log is told of none', async () => {
  const folder = await sampleFolder()
  const out = freshPath('records.pdf')
  const asked = ['export', '--folder', folder, '--format', 'pdf', '--out', out, '--person', 'Maya Reyes', '--pin-stdin']
  const { code, err } = await terminal(asked, '4821')
  expect(code).toBe(1)
  expect(err[0]).toMatch(/^A PDF is printed by RoomReady’s own Chromium, and here it finds no display\./)
  expect(clinicEvents(folder).at(-1)?.type).not.toBe('exported')
  expect(existsSync(out)).toBe(false)
})

test('photos in another format and a paper that there is not are wrong use', async () => {
  const asked = { folder: await sampleFolder(), out: freshPath('records') }
  const wrong = async (format: string, ...more: string[]) => {
    const { code, err } = await exporting({ ...asked, format, more })
    expect(code).toBe(2)
    return err[0]
  }
  expect(await wrong('csv', '--photos')).toBe('Photos are only in a PDF: leave --photos out, or take --format pdf.')
  expect(await wrong('pdf', '--paper', 'A3')).toBe('There is no paper "A3". Choose one of "A4", "Letter".')
})

test('days, rooms and people narrow it down', async () => {
  const folder = await sampleFolder()
  const opened = sealedIn(folder).flatMap((file) => soundLines(path.join(folder, 'sessions', file)).slice(0, 1))
  const day = opened.at(-1)?.at.slice(0, 10) ?? ''
  const thatDay = opened.filter(({ at }) => at.startsWith(day)).length
  const count = async (...more: string[]) => {
    const { out } = await exporting({ folder, out: freshPath('some.csv'), more })
    return Number(/^[\d,]+/.exec(out[0] ?? '')?.[0].replace(',', ''))
  }
  expect(await count('--from', day, '--to', day)).toBe(thatDay)
  const inRoom = await count('--room', 'room 1')
  expect(inRoom).toBeGreaterThan(0)
  expect(inRoom).toBeLessThan(opened.length)
  expect(await count('--technician', 'Lena Fischer', '--room', 'Room 1')).toBeLessThan(inRoom)
})

test('a wrong PIN is refused, counted and logged; nothing is written', async () => {
  const folder = await sampleFolder()
  const out = freshPath('records.csv')
  const { code, err } = await exporting({ folder, out, pin: '0000' })
  expect(code).toBe(1)
  expect(err).toEqual(['That PIN is not Maya’s. 4 tries left.'])
  expect(existsSync(out)).toBe(false)
  expect(clinicEvents(folder).at(-1)).toMatchObject({ type: 'sign-in-failed', data: { triesLeft: 4 } })
})

test('somebody who is no manager is refused', async () => {
  const folder = await sampleFolder()
  const { code, err } = await exporting({ folder, out: freshPath('records.csv'), person: 'Tom Okafor' })
  expect(code).toBe(1)
  expect(err).toEqual(['This is for managers. Sign in with a manager’s PIN.'])
})

test('while another process writes in the folder it is refused, and the log stays as it was', async () => {
  const folder = await sampleFolder()
  const other = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'] })
  onTestFinished(() => void other.kill())
  const boot = readBootId()
  writeFileSync(path.join(folder, LOCK_NAME), JSON.stringify({ pid: other.pid, host: os.hostname(), boot }))
  const lines = clinicEvents(folder).length
  const { code, err } = await exporting({ folder, out: freshPath('records.csv') })
  expect(code).toBe(1)
  expect(err[0]).toMatch(/^RoomReady is open on this folder\. Close it, or export from its History\./)
  expect(clinicEvents(folder)).toHaveLength(lines)
})

test('what a crashed program left behind keeps nobody out', async () => {
  const folder = await sampleFolder()
  for (const left of ['', '{', JSON.stringify({ pid: 2 ** 30, host: os.hostname(), boot: readBootId() })]) {
    writeFileSync(path.join(folder, LOCK_NAME), left)
    expect((await exporting({ folder, out: freshPath('records.csv') })).code).toBe(0)
  }
})

test('the program says that it writes in its folder, until it is closed', async () => {
  const folder = await sampleFolder()
  const clinic = new Clinic(folder, new FakeTime(AFTERWARDS, 60), undefined)
  await clinic.start()
  expect(JSON.parse(readFileSync(path.join(folder, LOCK_NAME), 'utf8'))).toMatchObject({ pid: process.pid })
  await clinic.close()
  expect(existsSync(path.join(folder, LOCK_NAME))).toBe(false)
})

test('a record that cannot be read is counted, and the others are written', async () => {
  const folder = await sampleFolder()
  const [broken = ''] = sealedIn(folder)
  writeFileSync(path.join(folder, 'sessions', broken), 'nothing\n')
  const { code, out, err } = await exporting({ folder, out: freshPath('records.csv') })
  expect(code).toBe(1)
  expect(out[0]).toMatch(new RegExp(`^${sealedIn(folder).length - 1} records written`))
  expect(err[0]).toMatch(/^1 record could not be read and is not in the file\./)
})

test('a folder for the file that is not there is told in words', async () => {
  const out = path.join(freshPath('no-such-folder'), 'records.csv')
  const { code, err } = await exporting({ folder: await sampleFolder(), out })
  expect(code).toBe(1)
  expect(err[0]).toMatch(/^records\.csv was not written\./)
})

const readLines = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')

/** The line's own: data may hold others. */
const hashOf = (line: string): string => line.match(/"hash":"([0-9a-f]{64})"/g)?.at(-1) ?? ''

const HEALTH_LEFT = 'Health answers were left out. --health takes them along.'

function readBootId(): string {
  return process.platform === 'linux' ? readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim() : ''
}
