import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { axe, expect, type Running, test } from './fixtures'
import { launchAt, sampleForAll } from './sample-clinic'

const SESSIONS = 2000
const sample = sampleForAll({ sessions: SESSIONS, years: 3, seed: 'history', until: '2026-11-20' })
test.setTimeout(120_000)

/** The sample, opened by its manager at History, every month read. */
async function openHistory(dataFolder: string): Promise<Running> {
  sample.copyTo(dataFolder)
  const running = await launchAt(dataFolder, 'History')
  const { page } = running
  await expect(page.getByRole('grid', { name: 'Sessions' })).toBeVisible()
  await expect(summary(page)).not.toContainText('still being read')
  return running
}

const summary = (page: Page) => page.getByRole('main').locator('header > div > p[role=status]')
const rows = (page: Page) => page.getByRole('grid').locator('tbody tr[aria-rowindex]')
const search = (page: Page) => page.getByRole('searchbox', { name: 'Search' })

const filters = (page: Page) => page.getByRole('group', { name: 'Filters' })

async function pick(page: Page, field: string, option: string): Promise<void> {
  await filters(page)
    .getByRole('button', { name: new RegExp(`${field}$`) })
    .click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

/** The text of every journal, the open ones too. */
function journalsIn(dataFolder: string): readonly string[] {
  const sessions = path.join(dataFolder, 'sessions')
  const names = readdirSync(sessions, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.jsonl'))
  return names.map((name) => readFileSync(path.join(sessions, name), 'utf8'))
}

async function countFound(page: Page): Promise<number> {
  await expect(summary(page)).toContainText('found')
  await expect(summary(page)).not.toContainText('still being read')
  const told = (await summary(page).textContent()) ?? ''
  return Number(/^([\d,]+) sessions? found/.exec(told)?.[1]?.replaceAll(',', ''))
}

/** Asks anew from the whole list, so that the number is not that of the question before. */
async function searchFor(page: Page, words: string): Promise<number> {
  await search(page).fill('')
  await expect(summary(page)).toContainText('sessions sealed')
  await search(page).fill(words)
  return countFound(page)
}

async function cells(row: Locator): Promise<string[]> {
  return (await row.locator('td').allTextContents()).map((text) => text.trim())
}

test('2,000 sessions are found by search, filters and sorting', async ({ dataFolder }) => {
  const running = await openHistory(dataFolder)
  const { page } = running
  await test.step('only the rows in sight exist, and the whole length is told', async () => {
    expect(await rows(page).count()).toBeLessThan(60)
    const told = Number(await page.getByRole('grid').getAttribute('aria-rowcount'))
    expect(told).toBe(SESSIONS + 1)
    expect(await axe(page)).toEqual([])
  })

  await test.step('a part of a note in another script', async () => {
    await page.keyboard.press('/')
    await expect(search(page)).toBeFocused()
    await page.keyboard.type('毒液')
    const found = await countFound(page)
    expect(found).toBeGreaterThan(5)
    expect(found).toBeLessThan(SESSIONS / 4)
  })

  await test.step('accents and case make no difference', async () => {
    const plain = await searchFor(page, 'CREME APAISANTE')
    expect(plain).toBeGreaterThan(5)
    expect(await searchFor(page, 'crème apaisante')).toBe(plain)
  })

  await test.step('a record number finds its record alone, and what finds nothing says so', async () => {
    await search(page).fill('')
    await expect(summary(page)).toContainText('sessions sealed')
    const [number = ''] = (await cells(rows(page).nth(12))).slice(-1)
    await search(page).fill(number)
    await expect.poll(() => countFound(page)).toBe(1)
    await search(page).fill('no such thing')
    await expect(page.getByText('No session matches.')).toBeVisible()
    await page.getByRole('main').getByRole('button', { name: 'Clear all filters' }).last().click()
    await expect(summary(page)).toContainText('sessions sealed')
  })

  await test.step('a status, a check and a chip that takes it back', async () => {
    await pick(page, 'Status', 'Problem put right')
    const found = await countFound(page)
    expect(found).toBeGreaterThan(10)
    await expect(rows(page).nth(3)).toContainText('problem')
    await page.getByRole('button', { name: 'More filters' }).click()
    await pick(page, 'Treatment', 'Treatment 2')
    await expect.poll(() => countFound(page)).toBeLessThan(found)
    await expect(rows(page).first()).toContainText('Treatment 2')
    await page.getByRole('button', { name: 'Clear Treatment 2' }).click()
    await expect.poll(() => countFound(page)).toBe(found)
    await page.getByRole('button', { name: 'Clear all filters' }).click()
    await expect(summary(page)).toContainText('sessions sealed')
  })

  await test.step('what one check was: a problem, not applicable, corrected', async () => {
    const asked = [
      ['Before photos taken in the agreed frame', 'photos-before', 'Was not applicable', 'marked-not-applicable'],
      ['Pigment in date, not on the stop list', 'pigment-lot', 'Was corrected', 'corrected'],
      ['New film on every part that is touched', 'barriers-fitted', 'Was a problem', 'problem-reported'],
    ] as const
    for (const [label, line, was, type] of asked) {
      await pick(page, 'Check', label)
      await filters(page)
        .getByRole('button', { name: / What it was$/ })
        .click()
      await page.getByRole('option', { name: was, exact: true }).click()
      await expect(page.getByRole('button', { name: `Clear ${label}: ${was.toLowerCase()}` })).toBeVisible()
      const said = new RegExp(`"line":"${line}"(?!.*"undo":true).*"type":"${type}"`)
      const wanted = journalsIn(dataFolder).filter((journal) => said.test(journal)).length
      expect(wanted, was).toBeGreaterThan(5)
      await expect.poll(() => countFound(page), was).toBe(wanted)
    }
    await page.getByRole('button', { name: 'Clear all filters' }).click()
    await expect(summary(page)).toContainText('sessions sealed')
  })

  await test.step('days as they are written', async () => {
    await page.getByRole('textbox', { name: 'From' }).fill('soon')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toHaveText('Write a day as 12 May 2026 or 2026-05-12.')
    await page.getByRole('textbox', { name: 'From' }).fill('1 Mar 2026')
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: 'To' }).fill('2026-03-31')
    await page.keyboard.press('Enter')
    const found = await countFound(page)
    expect(found).toBeGreaterThan(10)
    await expect(rows(page).first()).toContainText('Mar')
    expect(await axe(page)).toEqual([])
    await page.getByRole('button', { name: 'Clear all filters' }).click()
  })

  await test.step('a head sorts, and turns the order round', async () => {
    const head = page.getByRole('columnheader', { name: 'Client' })
    await head.getByRole('button').click()
    await expect(head).toHaveAttribute('aria-sort', 'ascending')
    const [, , first = ''] = await cells(rows(page).first())
    await head.getByRole('button').click()
    await expect(head).toHaveAttribute('aria-sort', 'descending')
    await expect.poll(async () => (await cells(rows(page).first()))[2]).not.toBe(first)
  })
  expect(running.problems).toEqual([])
  await running.close()
})

test('the list is walked by keys, opens a record and comes back to it', async ({ dataFolder }) => {
  const running = await openHistory(dataFolder)
  const { page } = running
  await rows(page).first().focus()
  await page.keyboard.press('End')
  await expect(page.locator('tr:focus')).toHaveAttribute('aria-rowindex', String(SESSIONS + 1))
  await expect(page.locator('tr:focus')).not.toContainText('Reading')
  await page.keyboard.press('PageUp')
  await page.keyboard.press('ArrowUp')
  const focused = page.locator('tr:focus')
  await expect(focused).toBeInViewport()
  const place = (await focused.getAttribute('aria-rowindex')) ?? ''
  const number = (await cells(focused)).at(-1) ?? ''
  await page.keyboard.press('Enter')
  await expect(page.getByText(`Record ${number} ·`)).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'History' }).click()
  await expect(page.locator('tr[aria-selected=true]')).toHaveAttribute('aria-rowindex', place)
  await expect(page.locator('tr[aria-selected=true]')).toBeInViewport()
  await page.keyboard.press('e')
  await expect(page.getByRole('menu')).toBeVisible()
  await page.keyboard.press('Escape')
  expect(running.problems).toEqual([])
  await running.close()
})

test('a filter is chosen by keys and by typing alone', async ({ dataFolder }) => {
  const running = await openHistory(dataFolder)
  const { page } = running
  const status = page.getByRole('group', { name: 'Filters' }).getByRole('button', { name: /Status$/ })
  const list = page.getByRole('listbox', { name: 'Status' })
  const focused = page.locator('[role=option]:focus')

  await test.step('closed, it tells what is chosen, and the arrows open it at its choice', async () => {
    await expect(status).toHaveAccessibleName('Any status Status')
    await expect(status).toHaveAttribute('aria-haspopup', 'listbox')
    await expect(status).toHaveAttribute('aria-expanded', 'false')
    for (const key of ['ArrowDown', 'ArrowUp', 'Enter', 'Space']) {
      await status.focus()
      await page.keyboard.press(key)
      await expect(list).toBeVisible()
      await expect(focused).toHaveText('Any status')
      await expect(focused).toHaveAttribute('aria-selected', 'true')
      await page.keyboard.press('Escape')
      await expect(list).toBeHidden()
      await expect(status).toBeFocused()
    }
  })

  await test.step('in the list, arrows and typing move, Enter picks and gives the focus back', async () => {
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect(focused).toHaveText('Open')
    await page.keyboard.type('corr')
    await expect(focused).toHaveText('Corrected')
    expect(await axe(page)).toEqual([])
    await page.keyboard.press('Enter')
    await expect(list).toBeHidden()
    await expect(status).toBeFocused()
    await expect(status).toHaveAccessibleName('Corrected Status')
    await countFound(page)
  })

  await test.step('closed, typing picks what begins so, and the arrows to the side pick its neighbors', async () => {
    await page.keyboard.type('stop')
    await expect(status).toHaveAccessibleName('Stopped Status')
    await expect(list).toBeHidden()
    await page.keyboard.press('ArrowRight')
    await expect(status).toHaveAccessibleName('Altered Status')
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowLeft')
    await expect(status).toHaveAccessibleName('Problem put right Status')
  })

  await test.step('what is chosen may be picked again, and a press beside the list closes it', async () => {
    await status.click()
    await expect(focused).toHaveText('Problem put right')
    await page.getByRole('option', { name: 'Problem put right' }).click()
    await expect(list).toBeHidden()
    await expect(status).toBeFocused()
    await status.click()
    await expect(list).toBeVisible()
    await page.mouse.click(5, 790)
    await expect(list).toBeHidden()
    await expect(status).toHaveAccessibleName('Problem put right Status')
  })
  expect(running.problems).toEqual([])
  await running.close()
})
