import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { readEvent, type SessionEvent } from '../../shared/session/events'
import { minutesAndSeconds } from '../../shared/text/checklist'
import { enterPin } from './by-hand'
import { axe, COLOR_RULES, expect, type Running, test, wear } from './fixtures'
import { clinicLog, keptRecords, type KeptRecord } from './kept-records'
import { sure } from './prepared-clinic'
import { launchAt, SAMPLE_MANAGER, SAMPLE_PIN, sampleForAll } from './sample-clinic'

const sample = sampleForAll({ sessions: 2000, years: 3, seed: 'record', until: '2026-11-20' })
test.setTimeout(120_000)

const eventsOf = ({ lines }: KeptRecord) => lines.map((line) => sure(readEvent(line)))
const ofType = <T extends SessionEvent['type']>(events: readonly SessionEvent[], type: T) =>
  events.filter((event): event is Extract<SessionEvent, { type: T }> => event.type === type)

/** Taken back with Undo within ten seconds. */
const isUndo = (event: SessionEvent) => event.type === 'corrected' && event.data.undo === true

/** The first record of the sample in which all of these happened. An Undo does not count. */
function recordWith(dataFolder: string, ...types: readonly SessionEvent['type'][]): KeptRecord {
  return sure(
    keptRecords(dataFolder).find((record) => {
      const events = eventsOf(record).filter((event) => !isUndo(event))
      const seen = new Set(events.map(({ type }) => type))
      return types.every((type) => seen.has(type))
    }),
  )
}

/** Finds a record by its number and opens it. */
async function openRecord(dataFolder: string, { session }: KeptRecord): Promise<Running> {
  const running = await launchAt(dataFolder, 'History')
  const { page } = running
  await page.getByRole('searchbox', { name: 'Search' }).fill(session)
  await page.getByRole('row', { name: new RegExp(session) }).click()
  await expect(page.getByText(`Record ${session} ·`)).toBeVisible()
  return running
}

const side = (page: Page) => page.getByRole('complementary')
const timeline = (page: Page) => page.getByRole('list', { name: 'Timeline' }).locator('> li')
/** What stands under a heading beside the timeline, up to the next one. */
const under = (page: Page, heading: RegExp): Locator =>
  side(page).locator('h3', { hasText: heading }).locator('xpath=following-sibling::*[1]')

test('a record tells what happened, what was corrected, with which lots, and where the clinic log has it', async ({
  dataFolder,
}) => {
  sample.copyTo(dataFolder)
  const record = recordWith(dataFolder, 'corrected', 'lot-logged', 'evidence-attached', 'timer-completed')
  const events = eventsOf(record)
  const running = await openRecord(dataFolder, record)
  const { page } = running

  await test.step('a row for every event, and the corrections alone', async () => {
    await expect(timeline(page)).toHaveCount(events.length)
    const corrections = ofType(events, 'corrected').filter((event) => !isUndo(event))
    await page.getByRole('radio', { name: /^Problems and corrections/ }).click()
    await expect(timeline(page).filter({ hasText: /^.*Correction to / })).toHaveCount(corrections.length)
    for (const { data } of corrections) {
      const row = timeline(page).filter({ hasText: data.reason }).filter({ hasText: 'Correction to' }).first()
      await expect(row).toContainText('The first entry is kept.')
      const before = await row.locator('s').innerText()
      expect(before).not.toBe('')
      await expect(row.locator('b').nth(1)).not.toHaveText(before)
    }
    await page.getByRole('radio', { name: /^Everything/ }).click()
  })

  await test.step('lots with their expiry, and contact times as kept and required', async () => {
    const materials = await under(page, /^Materials/).innerText()
    for (const { data } of ofType(events, 'lot-logged')) expect(materials).toContain(data.lot)
    const times = await under(page, /^Contact times/).innerText()
    for (const { data } of ofType(events, 'timer-completed')) {
      expect(times).toContain(
        `${minutesAndSeconds(Math.floor(data.kept))} kept, ${minutesAndSeconds(data.seconds)} required`,
      )
    }
  })

  await test.step('every photo, large on a press', async () => {
    const photos = ofType(events, 'evidence-attached')
    await expect(side(page).getByRole('heading', { name: `Photos, ${photos.length}` })).toBeVisible()
    const thumbs = under(page, /^Photos/).getByRole('button')
    await expect(thumbs).toHaveCount(photos.length)
    await thumbs.first().click()
    const large = page.getByRole('dialog').getByRole('img')
    await expect
      .poll(() => large.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth))
      .toBeGreaterThan(0)
    await page.keyboard.press('Escape')
    await expect(large).toBeHidden()
    await expect(thumbs.first()).toBeFocused()
  })

  await test.step('the seal as the journal has it, and the neighbors in the clinic log', async () => {
    const { hash } = sure(record.lines.find(({ type }) => type === 'sealed'))
    await expect(side(page).getByRole('status')).toContainText('Seal verified')
    expect((await under(page, /^Fingerprint/).innerText()).replaceAll(/\s/g, '').toLowerCase()).toBe(hash)
    for (const place of ['Around the opening', 'Around the seal']) {
      const around = page.getByRole('list', { name: place }).getByRole('listitem')
      await expect(around).toHaveCount(3)
      await expect(around.nth(1)).toContainText(`Record ${record.session}`)
    }
  })

  for (const theme of ['light', 'dark'] as const) {
    await wear(page, theme)
    expect(await axe(page, theme === 'light' ? undefined : COLOR_RULES), theme).toEqual([])
  }
  expect(running.problems).toEqual([])
  await running.close()
})

test('what is learned after the seal is added with a reason and a PIN, and the sealed record stays as it was', async ({
  dataFolder,
}) => {
  const TEXT = 'הלקוחה התקשרה: אדמומיות קלה'
  const REASON = 'Told by telephone the next day'
  sample.copyTo(dataFolder)
  const record = recordWith(dataFolder, 'lot-logged')
  const file = path.join(dataFolder, 'sessions', sure(record.lines[0]).at.slice(0, 7), `${record.session}.jsonl`)
  const before = readFileSync(file)
  const running = await openRecord(dataFolder, record)
  const { page } = running

  await page.getByRole('button', { name: 'Add correction' }).click()
  const form = page.getByRole('region', { name: 'Add to this record' })
  await expect(form.getByRole('textbox', { name: 'What is added' })).toBeFocused()
  await page.keyboard.type(TEXT)
  await form.getByRole('button', { name: /Who signs$/ }).click()
  await page.getByRole('option', { name: SAMPLE_MANAGER }).click()
  await expect(form.getByText('The PIN pad opens when both texts are written.')).toBeVisible()
  await form.getByRole('textbox', { name: 'Why it is added now' }).fill(REASON)
  await enterPin(page, '1111')
  await expect(form.getByText(/^That PIN is not .+ 4 tries left\.$/)).toBeVisible()
  expect(readFileSync(file).equals(before)).toBe(true)
  expect(await axe(page)).toEqual([])
  await enterPin(page, SAMPLE_PIN)
  await expect(form).toBeHidden()

  const added = side(page).getByRole('listitem').filter({ hasText: TEXT })
  await expect(added).toContainText(REASON)
  await expect(added).toContainText(SAMPLE_MANAGER)
  await expect(side(page).getByRole('status')).toContainText('Seal verified')
  await expect(timeline(page).last()).toContainText('Addendum')

  const after = readFileSync(file)
  expect(after.subarray(0, before.length).equals(before)).toBe(true)
  const signed = sure(recordWith(dataFolder, 'addendum-signed', 'lot-logged').lines.at(-1))
  expect(signed).toMatchObject({ type: 'addendum-signed', data: { text: TEXT, reason: REASON } })
  expect(clinicLog(dataFolder).at(-1)).toMatchObject({
    type: 'addendum-signed',
    data: { session: record.session, hash: signed.hash },
  })

  await page.getByRole('main').getByRole('link', { name: 'History' }).click()
  await page.getByRole('searchbox', { name: 'Search' }).fill('אדמומיות')
  await expect(page.getByRole('row', { name: new RegExp(record.session) })).toBeVisible()
  expect(running.problems).toEqual([])
  await running.close()
})
