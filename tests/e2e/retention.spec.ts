import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { enterPin } from './by-hand'
import { axe, expect, launch, startOf, test } from './fixtures'
import { clinicLog } from './kept-records'

const PIN = '4821'
let sample = ''

const folder = () => path.join(sample, 'data')

/** Runs a command of the program that was built. */
function command(...args: readonly string[]) {
  const { executablePath, env } = startOf(sample)
  const program = path.resolve('dist/command/index.cjs')
  return spawnSync(executablePath, [program, ...args], {
    env: { ...env, ELECTRON_RUN_AS_NODE: '1' },
    encoding: 'utf8',
  })
}

test.beforeAll(() => {
  sample = mkdtempSync(path.join(os.tmpdir(), 'roomready-retention-'))
  const options = ['--sessions', '300', '--years', '3', '--seed', 'retention', '--until', '2026-11-20']
  expect(command('sample', '--folder', folder(), ...options).status).toBe(0)
})
test.afterAll(() => rmSync(sample, { recursive: true, force: true, maxRetries: 3 }))
test.setTimeout(180_000)

const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true })
const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const going = (page: Page) => panel(page, 'Records that would go')

async function keepTwoYears(page: Page, label: string): Promise<void> {
  await page.getByRole('button', { name: `Change ${label}` }).click()
  const row = page.getByRole('listitem').filter({ hasText: label })
  await row.getByRole('textbox', { name: label }).fill('2')
  await row.getByRole('textbox', { name: 'Why is it changed?' }).fill('Our county asks for two years')
  await page.keyboard.press('Enter')
  await expect(row).toContainText('2 years')
}

/** Presses the dry run; answers how many records it lists. */
async function dryRun(page: Page): Promise<number> {
  await page.getByRole('button', { name: /^(Dry run|New dry run)$/ }).click()
  const found = page.getByText(/^[\d,]+ records? (and [\d,]+ photos? )?could go: /)
  await expect(found).toBeVisible({ timeout: 60_000 })
  await expect(going(page).getByRole('row').nth(1)).toBeVisible()
  return Number((await found.innerText()).split(' ')[0]?.replaceAll(',', ''))
}

const firstListed = (page: Page) => going(page).getByRole('row').nth(1).getByRole('cell').first().innerText()

/** Scrolls on until a row with these words exists: only rows in sight do. */
async function seen(trail: Locator, words: string, more: string): Promise<void> {
  const row = trail.getByRole('row').filter({ hasText: words })
  await expect(async () => {
    await trail.press('PageDown')
    await expect(row).toContainText(more, { timeout: 500 })
  }).toPass({ timeout: 30_000 })
}

test('a manager tries out, holds one record back, deletes the others, and everything agrees', async () => {
  const { page, problems, close } = await launch(folder())
  await link(page, 'Settings').click()
  await page.getByRole('navigation', { name: 'Parts of Settings' }).getByRole('link', { name: 'Records kept' }).click()
  await page.getByRole('radio').first().click()
  await enterPin(page, PIN)
  await keepTwoYears(page, 'Client and session records')
  await keepTwoYears(page, 'Health answers and face photos')
  const all = await dryRun(page)
  const held = await firstListed(page)

  await test.step('a hold keeps one record, with its reason', async () => {
    await page.getByRole('button', { name: 'Place a hold' }).click()
    await page.getByRole('button', { name: 'Place the hold' }).click()
    await expect(page.getByRole('alert')).toHaveText('Enter the number of the record.')
    await page.getByRole('textbox', { name: 'Record number' }).fill(held)
    await page.getByRole('textbox', { name: 'Why?' }).fill('Court case 12/2026')
    expect(await axe(page)).toEqual([])
    await page.keyboard.press('Enter')
    await expect(panel(page, 'Legal hold').getByRole('listitem')).toContainText(`Record ${held}Court case 12/2026`)
    expect(await dryRun(page)).toBe(all - 1)
    await expect(going(page).getByText(held)).toHaveCount(0)
    await page.getByRole('radio', { name: 'Stay' }).click()
    const stays = panel(page, 'Records that stay').getByRole('row').filter({ hasText: held })
    await expect(stays).toContainText(/Kept until \d{4}-\d\d-\d\d \(.+, 2 years\)\. Hold: Court case 12\/2026\./)
    expect(await axe(page)).toEqual([])
    await page.getByRole('radio', { name: 'Would go' }).click()
  })

  const gone = await firstListed(page)
  await test.step('a reason, the number typed out and the PIN delete them', async () => {
    const form = panel(page, `Delete ${all - 1} records`)
    await form.getByRole('textbox', { name: 'Why are they deleted?' }).fill('Two years are over')
    await form.getByRole('textbox', { name: 'How many records?' }).fill(String(all))
    await expect(form.getByRole('group', { name: /PIN$/ })).toHaveCount(0)
    await form.getByRole('textbox', { name: 'How many records?' }).fill(String(all - 1))
    expect(await axe(page)).toEqual([])
    await enterPin(page, PIN)
    await expect(page.getByText(/^Deleted: .+ The audit trail in Reports names each\.$/)).toBeVisible({
      timeout: 60_000,
    })
    await expect(page.getByText(`Deleted since the clinic began: ${all - 1} records.`)).toBeVisible()
    await panel(page, 'Legal hold')
      .getByRole('button', { name: `Lift the hold on Record ${held}` })
      .click()
    await page.getByRole('textbox', { name: 'Why is it lifted?' }).fill('Case closed')
    await page.keyboard.press('Enter')
    await expect(page.getByText('No hold stands.')).toBeVisible()
  })

  await test.step('the audit trail names each, History none', async () => {
    await link(page, 'Reports').click()
    await page
      .getByRole('navigation', { name: 'Reports' })
      .getByRole('link', { name: /^Audit trail/ })
      .click()
    const trail = page.getByRole('region', { name: 'Audit trail, table' })
    await seen(trail, 'Legal hold placed', 'Court case 12/2026')
    await seen(trail, `Record deletedRecord ${gone}`, 'Two years are over')
    await seen(trail, 'Legal hold lifted', 'Case closed')
    await link(page, 'History').click()
    const search = page.getByRole('searchbox').first()
    await search.fill(gone)
    await expect(page.getByText(/No session/).first()).toBeVisible({ timeout: 30_000 })
    await search.fill(held)
    await expect(page.getByRole('row').filter({ hasText: held }).first()).toBeVisible({ timeout: 30_000 })
  })

  await test.step('verify says that all is well', async () => {
    await close()
    const deleted = clinicLog(folder()).filter(({ type }) => type === 'record-deleted')
    expect(deleted).toHaveLength(all - 1)
    expect(deleted[0]?.data).toMatchObject({ session: gone, reason: 'Two years are over' })
    const { status, stdout } = command('verify', '--folder', folder())
    expect(stdout).toMatch(/^0 faults and 0 hints in /)
    expect(status).toBe(0)
  })
  expect(problems).toEqual([])
})
