import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { enterPin, roomCard } from './by-hand'
import { axe, expect, launch, test } from './fixtures'
import { isDrawn, resize, sideways, tooSmall } from './measures'
import { done, PINS, prepareClinic, preparedIn } from './prepared-clinic'

const LONG_NAME = 'Wilhelmine-Friederike von Donaudampfschifffahrtsgesellschaft zu Hohenlohe'

/** A day at this computer, so many days from today. */
function day(from: number): string {
  const date = new Date()
  date.setDate(date.getDate() + from)
  const pad = (part: number) => String(part).padStart(2, '0')
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`
}

async function openSettings(page: Page, section: string): Promise<void> {
  await page.getByRole('link', { name: 'Settings', exact: true }).click()
  await page.getByRole('navigation', { name: 'Parts of Settings' }).getByRole('link', { name: section }).click()
}

async function openPeople(page: Page, signsIn = false): Promise<void> {
  await openSettings(page, 'People')
  if (signsIn) await enterPin(page, PINS.maya)
  await expect(page.getByRole('heading', { name: 'People', exact: true })).toBeVisible()
}

const row = (page: Page, name: string): Locator => page.getByRole('row').filter({ hasText: name })

/** What stands there is sound in every size that the program may have. */
async function isSound(page: Page, what: string): Promise<void> {
  await isDrawn(page)
  expect(await axe(page), what).toEqual([])
  expect(await tooSmall(page), what).toEqual([])
  for (const width of [1024, 640]) {
    await resize(page, { width, height: 768 })
    expect(await sideways(page), `${what}, ${width}`).toEqual([])
  }
  await resize(page, { width: 1280, height: 800 })
}

test('a credential runs out overnight: its owner cannot start, a manager allows it, then renews it', async ({
  dataFolder,
}) => {
  test.setTimeout(120_000)
  const evening = await launch(dataFolder)
  await prepareClinic(evening.page).then((clinic) => clinic.release('Room 1', 'Room 2'))
  await openPeople(evening.page, true)
  await evening.page.getByRole('button', { name: 'Edit Tom Okafor' }).click()
  await evening.page.getByRole('button', { name: 'Add credential' }).click()
  await evening.page.getByRole('button', { name: /Kind/ }).click()
  await evening.page.getByRole('option', { name: 'Blood-borne pathogen training' }).click()
  await evening.page.getByRole('textbox', { name: 'Issued' }).fill('31 February 2026')
  await evening.page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(evening.page.getByRole('alert')).toHaveText('Enter a day, for example 12 May 2026.')
  await evening.page.getByRole('textbox', { name: 'Issued' }).fill(day(-365))
  await expect(evening.page.getByRole('button', { name: /^12 months: / })).toBeVisible()
  await evening.page.getByRole('textbox', { name: 'Last day' }).fill(day(0))
  await isSound(evening.page, 'a credential being entered')
  await evening.page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(row(evening.page, 'Tom Okafor')).toContainText('Blood-borne pathogen training ends today')
  await evening.close()

  // The night goes by: what counted through today counted through yesterday.
  const catalog = path.join(dataFolder, 'catalog.json')
  writeFileSync(catalog, readFileSync(catalog, 'utf8').replace(`"${day(0)}"`, `"${day(-1)}"`))
  const { page, close, problems } = await launch(dataFolder)
  const clinic = await preparedIn(page)
  await roomCard(page, 'Room 1')
    .getByRole('button', { name: /^Start session/ })
    .click()
  await page.getByRole('radio', { name: /Tom Okafor/ }).click()
  await expect(page.getByRole('alert')).toContainText(
    /^Your blood-borne pathogen training ended .*\d{4}\. A manager must/,
  )
  await expect(page.getByText('Pick somebody whose credentials count')).toBeVisible()
  await expect(page.getByRole('group', { name: /PIN$/ })).toHaveCount(0)
  await isSound(page, 'a start that is refused')
  await page.getByRole('link', { name: 'Rooms' }).click()

  await openPeople(page, true)
  await expect(row(page, 'Tom Okafor')).toContainText('Blood-borne pathogen training ended')
  await page.getByRole('button', { name: 'Edit Tom Okafor' }).click()
  await page.getByRole('button', { name: 'Edit Blood-borne pathogen training' }).click()
  await page.getByRole('switch', { name: 'Renewal in progress' }).click()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(row(page, 'Tom Okafor')).toContainText('renewal in progress')
  await page.getByRole('link', { name: 'Rooms', exact: true }).first().click()

  await roomCard(page, 'Room 1')
    .getByRole('button', { name: /^Start session/ })
    .click()
  await page.getByRole('radio', { name: /Tom Okafor/ }).click()
  await enterPin(page, PINS.tom)
  await expect(page.getByText('A manager has to allow this session')).toBeVisible()
  await page.getByRole('textbox', { name: 'Why this session may go on' }).fill('Course booked for Friday')
  await isSound(page, 'a start that a manager may allow')
  await enterPin(page, PINS.maya)
  await expect(page.getByText('Maya Reyes allows this session.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Client reference' }).fill('C-2041')
  await page.getByRole('radio', { name: /^1/ }).last().click()
  await page.getByRole('button', { name: /^Start pause 1/ }).click()
  await expect(page.getByRole('button', { name: 'Client may enter' })).toBeVisible()
  const [open] = (await done(page, 'board.read', {})).rooms.flatMap(({ session }) => session ?? [])
  const { events } = await done(page, 'session.read', { session: open?.id ?? '' })
  expect(events.find(({ type }) => type === 'override-granted')).toMatchObject({
    by: clinic.person('maya'),
    data: { rule: 'R10', reason: 'Course booked for Friday', person: clinic.person('tom') },
  })

  await page.getByRole('link', { name: 'Rooms' }).click()
  await openPeople(page)
  await page.getByRole('button', { name: 'Edit Tom Okafor' }).click()
  await page.getByRole('button', { name: 'Edit Blood-borne pathogen training' }).click()
  await page.getByRole('textbox', { name: 'Issued' }).fill(day(0))
  await page.getByRole('button', { name: /^12 months: / }).click()
  await page.getByRole('switch', { name: 'Renewal in progress' }).click()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(row(page, 'Tom Okafor')).toContainText('Nothing within 60 days')
  expect(problems).toEqual([])
  await close()
})

test('a person leaves, once nothing of theirs is open, and stays named in old records', async ({
  running: { page, problems },
}) => {
  test.setTimeout(120_000)
  const clinic = await prepareClinic(page)
  const turnover = await clinic.startTurnover('Room 1', 'lena')
  await turnover.beginTurnover()

  await openPeople(page, true)
  await page.getByRole('button', { name: 'Edit Lena Fischer' }).click()
  await page.getByRole('button', { name: 'Has left the clinic' }).click()
  await expect(page.getByRole('alert')).toHaveText('A session in Room 1 belongs to this person. Hand it over first.')
  await isSound(page, 'a person beside the list')

  await page.getByRole('link', { name: 'Rooms', exact: true }).first().click()
  await page.getByRole('button', { name: 'Close the day' }).click()
  await expect(page.getByText('Room 1 was not released.')).toBeVisible()
  await expect(page.getByText('Write the note first. The PIN comes next.')).toBeVisible()
  await isSound(page, 'a day that cannot be closed')
  await page.getByRole('link', { name: 'Rooms' }).click()

  await turnover.settlePause()
  await turnover.seal('lena')
  await page.getByRole('button', { name: 'Close the day' }).click()
  await expect(page.getByText('Every room is released and every session is signed.')).toBeVisible()
  await page.getByRole('radio', { name: /Lena Fischer/ }).click()
  await enterPin(page, PINS.lena)
  await expect(page.getByText(/^Day closed at \d\d:\d\d by Lena Fischer$/)).toBeVisible()

  await openPeople(page)
  await page.getByRole('button', { name: 'Edit Lena Fischer' }).click()
  await page.getByRole('button', { name: 'Has left the clinic' }).click()
  await expect(page.getByRole('button', { name: 'Works here again' })).toBeVisible()
  await page.getByRole('button', { name: '1 person who left' }).click()
  await expect(row(page, 'Lena Fischer')).toContainText(/Left \d+ \w+ \d{4}, PIN off/)

  await page.getByRole('link', { name: 'Rooms', exact: true }).first().click()
  await roomCard(page, 'Room 1')
    .getByRole('button', { name: /^Start session/ })
    .click()
  await expect(page.getByRole('radio', { name: /Tom Okafor/ })).toBeVisible()
  await expect(page.getByRole('radio', { name: /Lena Fischer/ })).toHaveCount(0)
  await page.getByRole('link', { name: 'Rooms' }).click()
  await page.getByRole('link', { name: 'History' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'Room 1' })).toContainText('Lena Fischer')
  expect(problems).toEqual([])
})

test('a manager adds somebody with a long name, and everybody changes their own PIN', async ({
  running: { page, problems },
}) => {
  await prepareClinic(page)
  await openPeople(page, true)
  await page.getByRole('button', { name: 'Add person' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('tom okafor')
  await page.getByLabel('PIN', { exact: true }).fill('1234')
  await page.getByLabel('Once more').fill('1234')
  await expect(page.getByRole('alert')).toHaveText(/This PIN is easy to guess/)
  await page.getByLabel('PIN', { exact: true }).fill('593017')
  await page.getByLabel('Once more').fill('593017')
  await page.getByRole('button', { name: 'Add person' }).last().click()
  await expect(page.getByRole('alert')).toHaveText(/^Somebody here has this name already/)
  await page.getByRole('textbox', { name: 'Name' }).fill(LONG_NAME)
  await page.getByRole('button', { name: 'Add person' }).last().click()
  await expect(page.getByRole('heading', { name: LONG_NAME })).toBeVisible()
  await page.getByRole('button', { name: /Status/ }).click()
  await page.getByRole('option', { name: 'Offer due' }).click()
  await page.getByRole('textbox', { name: 'First day of work' }).fill(day(-30))
  await page.keyboard.press('Enter')
  await expect(row(page, LONG_NAME)).toContainText('Offer of hepatitis B vaccination overdue')
  await page.getByRole('button', { name: `Edit ${LONG_NAME}` }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('نور الهدى بنت عبد الرحمن')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(row(page, 'نور الهدى')).toBeVisible()
  await isSound(page, 'a name from right to left')

  await openSettings(page, 'My PIN')
  await page.getByRole('radio', { name: /Tom Okafor/ }).click()
  await enterPin(page, PINS.tom)
  await page.getByLabel('New PIN').fill('648203')
  await page.getByLabel('Once more').fill('648230')
  await page.getByRole('button', { name: 'Change my PIN' }).click()
  await expect(page.getByRole('alert')).toHaveText('The two PINs differ. Type the new one twice.')
  await isSound(page, 'a PIN of one’s own')
  await page.getByLabel('Once more').fill('648203')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Your new PIN counts from now on.')).toBeVisible()
  await page.getByRole('radio', { name: /Tom Okafor/ }).click()
  await enterPin(page, '648203')
  await expect(page.getByText('That is Tom Okafor’s PIN. Now type the new one twice.')).toBeVisible()
  expect(problems).toEqual([])
})
