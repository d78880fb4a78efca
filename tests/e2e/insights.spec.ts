import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { enterPin } from './by-hand'
import { chooseInDialogs } from './desktop'
import { axe, COLOR_RULES, expect, launch, type Running, test, wear } from './fixtures'
import { PINS, prepareClinic } from './prepared-clinic'
import { launchAt, sampleForAll } from './sample-clinic'

const many = sampleForAll({ sessions: 2000, years: 3, seed: '1' })
const few = sampleForAll({ sessions: 12, seed: '1' })
test.setTimeout(120_000)

/** A sample, opened by its manager at Insights. */
async function openInsights(dataFolder: string, sample = many): Promise<Running> {
  sample.copyTo(dataFolder)
  const running = await launchAt(dataFolder, 'Insights')
  await expect(running.page.getByRole('radiogroup', { name: 'Period' })).toBeVisible()
  return running
}

const panel = (page: Page, name: string | RegExp) => page.getByRole('region', { name })
const title = (page: Page) => page.getByRole('heading', { level: 1 })
const summary = (page: Page) => page.getByRole('main').locator('header p[role=status]')
const linksOf = (region: Locator) => region.getByRole('link', { name: /Show (the sessions|them|it)\.$/ })
const numberIn = (text: string | null, pattern: RegExp) => Number(pattern.exec(text ?? '')?.[1]?.replaceAll(',', ''))

/** The sessions that a figure speaks of. */
async function toldBy(link: Locator): Promise<number> {
  return numberIn((await link.getAttribute('aria-label')) ?? (await link.textContent()), /([\d,]+) sessions?[,.]/)
}

async function showAll(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'All' }).click()
  await expect(panel(page, 'Passed first time, by year')).toBeVisible()
}

/** Follows a figure; History finds so many sessions. Comes back. */
async function followed(page: Page, link: Locator): Promise<number> {
  await link.click()
  await expect(title(page)).toHaveText('History')
  const told = page.getByRole('main').locator('header p[role=status]')
  await expect(told).toContainText('found')
  await expect(told).not.toContainText('still being read')
  const count = numberIn(await told.textContent(), /^([\d,]+) sessions? found/)
  await page.getByRole('main').getByRole('link', { name: 'Insights' }).click()
  await expect(panel(page, 'Passed first time, by year')).toBeVisible()
  return count
}

test('every figure opens as many sessions in History as it says', async ({ dataFolder }) => {
  const running = await openInsights(dataFolder)
  const { page } = running
  await showAll(page)
  const sealed = numberIn(await summary(page).textContent(), /of ([\d,]+) sessions/)
  const passed = numberIn(await summary(page).textContent(), /^([\d,]+) of/)
  // A few of the sample are turnovers without a client and recurring lists.
  expect(sealed).toBeGreaterThan(2000 * 0.8)
  expect(sealed).toBeLessThan(2000)
  await expect(title(page)).toHaveText(`${Math.floor((passed * 1000) / sealed) / 10}% of sessions passed first time`)
  expect(await axe(page)).toEqual([])

  await test.step('those that did not pass first time', async () => {
    expect(await followed(page, page.getByRole('link', { name: /that did not$/ }))).toBe(sealed - passed)
  })

  for (const [name, place] of [
    ['Passed first time, by year', 1],
    ['Most-missed checks', 0],
    ['Passed first time, by room and technician', 2],
    ['Passed first time, by room and technician', -1],
    ['Turnover time in minutes', 0],
    ['Contact time kept', 0],
  ] as const) {
    await test.step(`${name}, figure ${place}`, async () => {
      const links = linksOf(panel(page, name))
      const link = place < 0 ? links.last() : links.nth(place)
      const count = await toldBy(link)
      expect(count).toBeGreaterThan(0)
      expect(await followed(page, link)).toBe(count)
    })
  }

  await test.step('rooms and technicians each add up to all sessions', async () => {
    for (const kind of ['Room', 'Technician']) {
      const table = page.getByRole('table', { name: `Passed first time, by room and technician: ${kind}` })
      const counts = await table.locator('tbody tr td:nth-of-type(1)').allTextContents()
      expect(counts.reduce((sum, count) => sum + Number(count.replaceAll(',', '')), 0)).toBe(sealed)
    }
  })

  await test.step('a room and days of its own narrow the figures and what they open', async () => {
    const filters = page.getByRole('group', { name: 'Filters' })
    await filters.getByRole('button', { name: /Room$/ }).click()
    await page.getByRole('option', { name: 'Room 2', exact: true }).click()
    await expect(summary(page)).not.toContainText(sealed.toLocaleString('en-US'))
    await filters.getByRole('button', { name: 'Choose days' }).click()
    await filters.getByRole('textbox', { name: 'From' }).fill('1 Jan 2025')
    await page.keyboard.press('Enter')
    await expect(summary(page)).toContainText('1 Jan 2025 to')
    const link = linksOf(panel(page, 'Most-missed checks')).first()
    const count = await toldBy(link)
    await link.click()
    await expect(page.getByRole('button', { name: 'Clear Room 2' })).toBeVisible()
    await expect(page.getByRole('main').locator('header p[role=status]')).toContainText(`${count} session`)
    await page.getByRole('link', { name: 'History', exact: true }).click()
    await expect(page.getByRole('button', { name: 'Clear Room 2' })).toHaveCount(0)
  })
  expect(running.problems).toEqual([])
  await running.close()
})

test('charts are walked by keys, become tables and are saved as a file', async ({ dataFolder }) => {
  const running = await openInsights(dataFolder)
  const { app, page } = running
  await showAll(page)
  await test.step('T turns every chart into a table and back', async () => {
    await page.keyboard.press('t')
    for (const name of [
      'Passed first time, by year',
      'Most-missed checks',
      'Turnover time in minutes',
      'Contact time kept',
    ]) {
      await expect(page.getByRole('table', { name })).toBeVisible()
    }
    await expect(page.locator('main svg[role=group]')).toHaveCount(0)
    expect(await axe(page)).toEqual([])
    const table = page.getByRole('table', { name: 'Turnover time in minutes' })
    const rows = await table.getByRole('row').allTextContents()
    expect(rows.at(-1)).toContain('over 40 min')
    await page.keyboard.press('T')
    await expect(page.locator('main svg[role=group]')).toHaveCount(2)
  })

  await test.step('within a chart T turns that one, and its button turns it back', async () => {
    const turnover = panel(page, 'Turnover time in minutes')
    await linksOf(turnover).first().focus()
    await page.keyboard.press('t')
    await expect(turnover.getByRole('table')).toBeVisible()
    await expect(panel(page, 'Contact time kept').getByRole('table')).toHaveCount(0)
    await turnover.getByRole('button', { name: 'Show as chart' }).click()
    await expect(turnover.getByRole('table')).toHaveCount(0)
  })

  await test.step('Tab reaches every year, and Enter opens its sessions', async () => {
    const trend = panel(page, 'Passed first time, by year')
    await trend.getByRole('button', { name: 'Show as table' }).focus()
    const years = await linksOf(trend).count()
    for (let place = 0; place < years; place += 1) {
      await page.keyboard.press('Tab')
      await expect(linksOf(trend).nth(place)).toBeFocused()
    }
    await page.keyboard.press('Enter')
    await expect(title(page)).toHaveText('History')
    await expect(page.getByRole('button', { name: 'Clear From 1 January 2026' })).toBeVisible()
    await page.getByRole('main').getByRole('link', { name: 'Insights' }).click()
  })

  await test.step('the figures leave as a file', async () => {
    const target = test.info().outputPath('figures.csv')
    await chooseInDialogs(app, target)
    await page.getByRole('button', { name: 'Export' }).click()
    await expect(page.getByText('Saved the figures as figures.csv.')).toBeVisible()
    expect(readFileSync(target, 'utf8')).toContain('Most-missed checks')
  })
  await wear(page, 'dark')
  expect(await axe(page, COLOR_RULES)).toEqual([])
  expect(running.problems).toEqual([])
  await running.close()
})

test('without sessions, with a few and outside of their days the screen says why there is no figure', async ({
  dataFolder,
}) => {
  const running = await openInsights(dataFolder, few)
  const { page } = running
  await page.getByRole('radio', { name: 'All' }).click()
  await expect(summary(page)).toContainText('Percentages begin at 20 sessions')
  await expect(page.getByText(/^No (week|month|year) has 20 sessions/)).toBeVisible()
  expect(await axe(page)).toEqual([])
  await page.getByRole('group', { name: 'Filters' }).getByRole('button', { name: 'Choose days' }).click()
  await page.getByRole('textbox', { name: 'To' }).fill('1 Jan 2020')
  await page.keyboard.press('Enter')
  await expect(page.getByText('No sealed session here.')).toBeVisible()
  expect(await axe(page)).toEqual([])
  await page.getByRole('button', { name: 'Show all sessions' }).click()
  await expect(summary(page)).toContainText('Percentages begin at 20 sessions')
  expect(running.problems).toEqual([])
  await running.close()

  const empty = await launch(test.info().outputPath('empty'))
  await prepareClinic(empty.page)
  await empty.page.getByRole('link', { name: 'Insights' }).click()
  await enterPin(empty.page, PINS.maya)
  await expect(empty.page.getByText('No sessions yet.')).toBeVisible()
  expect(await axe(empty.page)).toEqual([])
  expect(empty.problems).toEqual([])
  await empty.close()
})
