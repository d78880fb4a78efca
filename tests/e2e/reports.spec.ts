import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { chooseInDialogs } from './desktop'
import { axe, expect, type Running, test } from './fixtures'
import { launchAt, sampleForAll } from './sample-clinic'

const sample = sampleForAll({ sessions: 2000, years: 3, seed: 'reports', until: '2026-11-20' })
test.setTimeout(180_000)

async function openReports(dataFolder: string): Promise<Running> {
  sample.copyTo(dataFolder)
  return launchAt(dataFolder, 'Reports')
}

const list = (page: Page) => page.getByRole('navigation', { name: 'Reports' })
const table = (page: Page, title: string) => page.getByRole('region', { name: `${title}, table` })

async function pickDays(page: Page, days: string): Promise<void> {
  const form = page.getByRole('group', { name: 'What the report is of' })
  await form.getByRole('button', { name: /Days$/ }).click()
  await page.getByRole('option', { name: days, exact: true }).click()
}

async function save({ app, page }: Running, format: string, file: string): Promise<void> {
  await chooseInDialogs(app, file)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('menuitem', { name: new RegExp(`^${format}`) }).click()
  await expect(page.getByRole('status').filter({ hasText: `Saved as ${path.basename(file)}.` })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Show in folder' })).toBeVisible()
}

/** Every lot in the journals with the records that name it. */
function lotsInJournals(dataFolder: string): ReadonlyMap<string, ReadonlySet<string>> {
  const lots = new Map<string, Set<string>>()
  const sessions = path.join(dataFolder, 'sessions')
  for (const where of readdirSync(sessions)) {
    for (const name of readdirSync(path.join(sessions, where))) {
      const text = readFileSync(path.join(sessions, where, name), 'utf8')
      if (text.includes('"type":"corrected"')) continue
      for (const [, lot = ''] of text.matchAll(/"lot":"([^"]+)"[^}]*\},"hash":"[^"]*"[^}]*"type":"lot-logged"/g)) {
        lots.set(lot, (lots.get(lot) ?? new Set()).add(path.basename(name, '.jsonl')))
      }
    }
  }
  return lots
}

const textOf = (pdf: string): string => execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
const factsOf = (pdf: string): string => execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })
const pagesOf = (pdf: string): number => Number(/Pages:\s+(\d+)/.exec(factsOf(pdf))?.[1])

test('a recalled lot finds its sessions, and the room log is saved as CSV and PDF', async ({ dataFolder }) => {
  const running = await openReports(dataFolder)
  const { page } = running
  const folder = test.info().outputPath()

  await test.step('the room log of all days, in rows of which only those in sight exist', async () => {
    await pickDays(page, 'All days')
    await expect(page.getByRole('status').filter({ hasText: /1,9\d\d sessions in 6 rooms\./ })).toBeVisible()
    expect(await table(page, 'Room log').locator('tbody tr[aria-rowindex]').count()).toBeLessThan(60)
    expect(await axe(page)).toEqual([])
    await table(page, 'Room log').focus()
    await page.keyboard.press('End')
    await expect(table(page, 'Room log').locator('tbody tr[aria-rowindex]').last()).not.toContainText('Reading')
  })

  await test.step('one room of some days as CSV and PDF', async () => {
    const form = page.getByRole('group', { name: 'What the report is of' })
    await form.getByRole('button', { name: /Room$/ }).click()
    await page.getByRole('option', { name: 'Room 1' }).click()
    await pickDays(page, 'Chosen days')
    await form.getByRole('textbox', { name: 'From' }).fill('1 Sep 2026')
    await page.keyboard.press('Enter')
    await form.getByRole('textbox', { name: 'To' }).fill('2026-10-31')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('status').filter({ hasText: /sessions in 1 room\./ })).toBeVisible()
    const csv = path.join(folder, 'room.csv')
    await save(running, 'CSV', csv)
    const rows = readFileSync(csv, 'utf8').trim().split('\r\n')
    expect(rows[0]).toContain('Released by')
    expect(rows.length).toBeGreaterThan(10)
    for (const row of rows.slice(1)) expect(row).toMatch(/^Room 1,2026-(09|10)/)
    const pdf = path.join(folder, 'room.pdf')
    await save(running, 'PDF, A4', pdf)
    const text = textOf(pdf)
    expect(text).toContain('Room log')
    expect(text).toContain('1 September 2026 to 31 October 2026')
    for (const row of rows.slice(1)) expect(text).toContain(row.split(',')[3] ?? '')
    expect(text).toContain(`Page 1 of ${pagesOf(pdf)}`)
  })

  await test.step('a part of a lot', async () => {
    const [lot, sessions] = [...lotsInJournals(dataFolder)].sort((a, b) => b[1].size - a[1].size)[0] ?? ['', new Set()]
    await list(page)
      .getByRole('link', { name: /^Lot trace/ })
      .click()
    await expect(page.getByText('Which lot?')).toBeVisible()
    await page.keyboard.type(lot.toLowerCase())
    await page.keyboard.press('Enter')
    await expect(page.getByRole('status').filter({ hasText: /sessions used/ })).toBeVisible()
    const found = new Set(await table(page, 'Lot trace').getByRole('link').allTextContents())
    expect(found.size).toBeGreaterThan(0)
    const told = await page
      .getByRole('status')
      .filter({ hasText: /sessions used/ })
      .innerText()
    expect(Number(/^(\d+) sessions/.exec(told)?.[1])).toBeGreaterThanOrEqual(sessions.size)
    expect(await axe(page)).toEqual([])
    await table(page, 'Lot trace').getByRole('link').first().click()
    await expect(page.getByRole('heading', { name: 'History', level: 1 })).toBeVisible()
    await expect(page.getByRole('grid').locator('tbody tr[aria-rowindex]')).toHaveCount(1)
  })
  expect(running.problems).toEqual([])
  await running.close()
})

test('an inspector pack is made into one folder, and its checksums are right', async ({ dataFolder }) => {
  const running = await openReports(dataFolder)
  const { app, page } = running
  const folder = test.info().outputPath()
  for (const report of ['Exceptions', 'Exposure log', 'Exposure log, private', 'Credentials', 'Audit trail']) {
    await list(page)
      .getByRole('link')
      .filter({ has: page.getByText(report, { exact: true }) })
      .click()
    await expect(page.getByRole('heading', { name: report, level: 2, exact: true })).toBeVisible()
    if (report !== 'Credentials') await pickDays(page, 'All days')
    await expect(table(page, report)).toBeVisible()
    expect(await axe(page)).toEqual([])
  }
  await list(page)
    .getByRole('link', { name: /^Inspector pack/ })
    .click()
  expect(await axe(page)).toEqual([])
  const day = async (label: string, text: string) => {
    await page.getByRole('textbox', { name: label, exact: true }).fill(text)
    await page.keyboard.press('Enter')
  }
  await day('From', '1 Oct 2026')
  await day('To', '14 Oct 2026')
  await page.getByRole('textbox', { name: 'Where are the clients’ names kept?' }).fill('Cabinet 3, at the desk')
  await chooseInDialogs(app, folder)
  await page.getByRole('button', { name: 'Choose a folder and make the pack' }).click()
  await expect(page.getByRole('status').filter({ hasText: /records in the folder inspector-pack-/ })).toBeVisible({
    timeout: 60_000,
  })
  const pack = path.join(folder, 'inspector-pack-2026-10-01-to-2026-10-14')
  expect(readdirSync(folder)).toEqual([path.basename(pack)])
  const checked = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: pack, encoding: 'utf8' })
  expect(checked.trim().split('\n')).toHaveLength(readdirSync(pack).length - 1)
  const pdf = path.join(pack, 'inspector-pack.pdf')
  const text = textOf(pdf)
  for (const words of ['Inspector pack', 'Cabinet 3, at the desk', 'Completeness', 'Exceptions', 'Room log']) {
    expect(text).toContain(words)
  }
  const records = readFileSync(path.join(pack, 'sessions.csv'), 'utf8').trim().split('\r\n').slice(1)
  expect(records.length).toBeGreaterThan(5)
  for (const row of records) expect(text).toContain(row.split(',')[1] ?? '')
  expect(text).toContain(`Page ${pagesOf(pdf)} of ${pagesOf(pdf)}`)
  expect(text).toContain('Left out: health answer')
  expect(execFileSync('pdffonts', [pdf], { encoding: 'utf8' })).not.toContain('Type 3')
  expect(running.problems).toEqual([])
  await running.close()
})
