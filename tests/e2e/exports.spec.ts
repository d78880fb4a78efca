import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { chooseInDialogs } from './desktop'
import { expect, type Running, test } from './fixtures'
import { launchAt, makeSample, runCommand } from './sample-clinic'

/** A clinic with two months of records, opened by its manager at History. */
async function openHistory(dataFolder: string): Promise<Running> {
  makeSample(dataFolder, { sessions: 120, seed: 'exports' })
  const running = await launchAt(dataFolder, 'History')
  await expect(running.page.getByRole('row').nth(1)).toBeVisible()
  return running
}

interface Wish {
  readonly file: string
  readonly format: string
  readonly ticks?: readonly string[]
}

async function save({ app, page }: Running, wish: Wish): Promise<string> {
  await chooseInDialogs(app, wish.file)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  for (const tick of wish.ticks ?? []) {
    const box = page.getByRole('menuitemcheckbox', { name: new RegExp(`^${tick}`) })
    if ((await box.getAttribute('aria-checked')) !== 'true') await box.click()
    await expect(box).toBeChecked()
  }
  await page.getByRole('menuitem', { name: new RegExp(`^${wish.format}`) }).click()
  const saved = page.getByRole('status').filter({ hasText: `as ${path.basename(wish.file)}.` })
  // As long as the pages take.
  await expect(saved).toBeVisible({ timeout: 60_000 })
  return saved.innerText()
}

const textOf = (pdf: string): string => execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
const factsOf = (pdf: string): string => execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })
const fontsOf = (pdf: string): string => execFileSync('pdffonts', [pdf], { encoding: 'utf8' })

test('a manager saves all records in every form, and health answers only when they are ticked', async ({
  dataFolder,
}) => {
  const running = await openHistory(dataFolder)
  const folder = test.info().outputPath()
  const said = await save(running, { file: path.join(folder, 'lines.csv'), format: 'CSV' })
  expect(said).toMatch(/^Saved [\d,]+ records as lines\.csv\. Health answers were left out\./)
  const lines = readFileSync(path.join(folder, 'lines.csv'), 'utf8')
  expect(lines).toContain('Left out: health answer')
  await save(running, { file: path.join(folder, 'list.csv'), format: 'Session list' })
  const list = readFileSync(path.join(folder, 'list.csv'), 'utf8')
  expect(list.split('\r\n')[0]).toContain('Client reference')
  await save(running, { file: path.join(folder, 'book.xlsx'), format: 'Excel workbook' })
  expect(readFileSync(path.join(folder, 'book.xlsx')).subarray(0, 2).toString()).toBe('PK')
  await save(running, { file: path.join(folder, 'all.jsonl'), format: 'JSON Lines' })
  const ticked = await save(running, { file: path.join(folder, 'lines.csv'), format: 'CSV', ticks: ['Health answers'] })
  expect(ticked).not.toContain('left out')
  expect(readFileSync(path.join(folder, 'lines.csv'), 'utf8')).not.toContain('Left out: health answer')
  expect(readdirSync(folder).sort()).toEqual([
    'all.jsonl',
    'book.xlsx',
    'lines-columns.csv',
    'lines.csv',
    'list-columns.csv',
    'list.csv',
  ])
  expect(running.problems).toEqual([])
  await running.close()
})

test('one record is saved as a PDF to print: its text, pages, paper and fonts', async ({ dataFolder }) => {
  const running = await openHistory(dataFolder)
  const { page } = running
  const folder = test.info().outputPath()
  await page
    .getByRole('row')
    .filter({ hasText: /Treatment \d/ })
    .filter({ hasText: 'Sealed' })
    .first()
    .click()
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeVisible()
  const title = await page.getByRole('heading', { level: 1 }).innerText()
  const a4 = path.join(folder, 'record.pdf')
  expect(await save(running, { file: a4, format: 'PDF, A4' })).toContain('Health answers were left out.')
  const facts = factsOf(a4)
  expect(facts).toContain('(A4)')
  const pages = Number(/Pages:\s+(\d+)/.exec(facts)?.[1])
  expect(pages).toBeGreaterThan(0)
  const text = textOf(a4)
  expect(text).toContain('Treatment session record')
  expect(text).toContain(title.split(', client ')[1] ?? 'no client')
  expect(text).toContain('Left out: health answer')
  expect(text).toContain('Seal fingerprint (SHA-256)')
  for (let number = 1; number <= pages; number += 1) expect(text).toContain(`Page ${number} of ${pages}`)
  expect(fontsOf(a4)).toContain('Atkinson')
  expect(fontsOf(a4)).not.toContain('Type 3')
  const letter = path.join(folder, 'letter.pdf')
  await save(running, { file: letter, format: 'PDF, US Letter', ticks: ['Health answers', 'Photos'] })
  expect(factsOf(letter)).toContain('(letter)')
  expect(textOf(letter)).not.toContain('Left out')
  expect(statSync(letter).size).toBeGreaterThan(10_000)
  expect(existsSync(`${letter}.part`)).toBe(false)
  expect(running.problems).toEqual([])
  await running.close()
})

test('what the filters show is saved as one PDF, printed as a list, and every seal of it is checked', async ({
  dataFolder,
}) => {
  test.setTimeout(120_000)
  const running = await openHistory(dataFolder)
  const { app, page } = running
  const file = path.join(test.info().outputPath(), 'room.pdf')
  await page.getByLabel('Search').fill('P26')
  const found = page.getByRole('status').filter({ hasText: / found, / })
  await expect(found).toBeVisible()
  // The newest months are shown first; what is found grows until all are read.
  await expect(found).not.toContainText('Older records are still being read')
  const count = Number(/^(\d+)/.exec(await found.innerText())?.[1])
  expect(count).toBeGreaterThan(2)
  // Of what is found, open sessions are not saved.
  const saved = Number(/^Saved (\d+) records/.exec(await save(running, { file, format: 'PDF, A4' }))?.[1])
  const pages = Number(/Pages:\s+(\d+)/.exec(factsOf(file))?.[1])
  const text = textOf(file)
  expect(text.match(/Seal fingerprint \(SHA-256\)/g)).toHaveLength(saved)
  expect(text).toContain(`Page ${pages} of ${pages}`)
  expect(text).toContain('by Maya Reyes')
  expect(fontsOf(file)).not.toContain('Type 3')

  // The system's print dialog is answered for the person; what would go to the printer is read instead.
  await app.evaluate(({ app: program }) => {
    program.on('web-contents-created', (_, contents) => {
      contents.print = (_options, done) => {
        void contents.printToPDF({}).then((pdf) => {
          Object.assign(globalThis, { printedList: Array.from(pdf) })
          done?.(true, '')
        })
      }
    })
  })
  await page.getByRole('button', { name: 'Print list' }).click()
  const read = () => app.evaluate((): unknown => Reflect.get(globalThis, 'printedList'))
  await expect.poll(async () => Array.isArray(await read())).toBe(true)
  const printed = path.join(test.info().outputPath(), 'list.pdf')
  writeFileSync(printed, Buffer.from((await read()) as number[]))
  expect(textOf(printed)).toContain(`${count} sessions`)
  expect(textOf(printed)).toContain('“P26”')

  const [month = ''] = readdirSync(path.join(dataFolder, 'sessions')).filter((name) => name !== 'open')
  const [changed = ''] = readdirSync(path.join(dataFolder, 'sessions', month))
  const journal = path.join(dataFolder, 'sessions', month, changed)
  writeFileSync(journal, readFileSync(journal, 'utf8').replace(/"mono":\d+/, '"mono":7'))
  await page.getByRole('button', { name: 'Check every seal' }).click()
  await expect(page.getByText(/^1 of \d+ records was changed outside RoomReady\./)).toBeVisible({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Show altered records' }).click()
  await expect(page.getByRole('row')).toHaveCount(2)
  await page.getByRole('row').nth(1).click()
  await expect(page.getByText('Seal broken')).toBeVisible()
  const around = page.getByRole('list', { name: 'Around the seal' })
  await expect(around.getByRole('listitem')).toHaveCount(3)
  await expect(around).toContainText(`Session sealed, Record ${path.basename(changed, '.jsonl')}`)
  expect(running.problems).toEqual([])
  await running.close()
})

test('many records, made into text by several threads, are byte for byte what a few at a time are', () => {
  const info = test.info()
  const folder = info.outputPath('data')
  makeSample(folder, { sessions: 1200, seed: 'threads', until: '2026-11-20' })
  const { doc } = JSON.parse(readFileSync(path.join(folder, 'catalog.json'), 'utf8')) as {
    doc: { people: { id: string; role: string }[] }
  }
  const asManager = ['--person', doc.people.find(({ role }) => role === 'manager')?.id ?? '', '--pin-stdin']
  const exported = (format: string, ...days: string[]) => {
    const out = info.outputPath(`${days.join('') || 'all'}.${format}`)
    runCommand('export', '--folder', folder, ...asManager, '--format', format, ...days, '--out', out)
    return readFileSync(out)
  }
  for (const [format, heads] of [
    ['jsonl', 0],
    ['csv', 1],
  ] as const) {
    const all = exported(format)
    const newer = exported(format, '--from', '2026-06-01')
    const older = exported(format, '--to', '2026-05-31')
    const head = heads === 0 ? 0 : older.indexOf('\r\n') + 2
    expect(Math.min(newer.length, older.length), format).toBeGreaterThan(all.length / 3)
    expect(all.equals(Buffer.concat([newer, older.subarray(head)])), format).toBe(true)
  }
})
