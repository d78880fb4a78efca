import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, launch, test } from './fixtures'
import { enterPin } from './by-hand'

const PIN = '4821'

/** A clinic with two months of records. */
function makeSample(folder: string): void {
  const command = path.join(import.meta.dirname, '../../dist/command/index.cjs')
  execFileSync(process.execPath, [command, 'sample', '--folder', folder, '--sessions', '120', '--seed', 'exports'])
}

async function openHistory(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'History' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in as a manager' })).toBeVisible()
  await page.getByText('Maya Reyes', { exact: true }).click()
  await enterPin(page, PIN)
  await expect(page.getByRole('row').nth(1)).toBeVisible()
}

/** The system's window, where the folder is chosen, is answered for the person. */
async function answerSaveDialog(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
}

interface Wish {
  readonly file: string
  readonly format: string
  readonly ticks?: readonly string[]
}

async function save({ app, page }: { app: ElectronApplication; page: Page }, wish: Wish): Promise<string> {
  await answerSaveDialog(app, wish.file)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  for (const tick of wish.ticks ?? []) {
    const box = page.getByRole('menuitemcheckbox', { name: new RegExp(`^${tick}`) })
    if ((await box.getAttribute('aria-checked')) !== 'true') await box.click()
    await expect(box).toBeChecked()
  }
  await page.getByRole('menuitem', { name: new RegExp(`^${wish.format}`) }).click()
  const saved = page.getByRole('status').filter({ hasText: `as ${path.basename(wish.file)}.` })
  await expect(saved).toBeVisible()
  return saved.innerText()
}

const textOf = (pdf: string): string => execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
const factsOf = (pdf: string): string => execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })
const fontsOf = (pdf: string): string => execFileSync('pdffonts', [pdf], { encoding: 'utf8' })

test('a manager saves all records in every form, and health answers only when they are ticked', async ({
  dataFolder,
}) => {
  makeSample(dataFolder)
  const running = await launch(dataFolder)
  const { page } = running
  const folder = test.info().outputPath()
  await openHistory(page)
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
  makeSample(dataFolder)
  const running = await launch(dataFolder)
  const { page } = running
  const folder = test.info().outputPath()
  await openHistory(page)
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
