import type { Locator, Page } from '@playwright/test'
import { enterPin, roomCard, tickAndSee, tickOf } from './by-hand'
import { expect, test } from './fixtures'
import { done, PINS, prepareClinic, type PreparedClinic, sure } from './prepared-clinic'

const SMP = 'scalp-micropigmentation'
const NEW_LINE = 'Spare pen lies charged at hand'
const OLD_WORDS = 'Sink stocked, waste bin freshly lined'
const NEW_WORDS = 'Sink stocked, bin lined anew'

const row = (page: Page, label: string | RegExp): Locator => page.getByRole('row', { name: label })
const labels = (page: Page) => page.getByRole('row').locator('bdi').allInnerTexts()
const words = (page: Page) => page.getByRole('textbox', { name: 'Words on screen' })

/** The manager's editor with a draft begun, and the number of the version in use. */
async function openDraft(page: Page, clinic: PreparedClinic): Promise<number> {
  const { version } = sure(clinic.directory.checklists[0])
  await page.getByRole('link', { name: 'Checklists' }).click()
  await enterPin(page, PINS.maya)
  await page.getByRole('button', { name: `Change it as version ${version + 1}` }).click()
  await expect(words(page)).toBeVisible()
  return version
}

async function openRoom(page: Page, room: string): Promise<void> {
  await page.getByRole('link', { name: 'Rooms' }).click()
  await roomCard(page, room)
    .getByRole('button', { name: /^Open checklist/ })
    .click()
}

test('a manager words a new line and puts it in use while a session is open; both versions are worked', async ({
  running: { page },
}) => {
  const clinic = await prepareClinic(page)
  await clinic.release('Room 1', 'Room 2')
  await clinic.startSession('Room 1')
  const version = await openDraft(page, clinic)

  await row(page, /^Trimmer blade/).click()
  await page.getByRole('button', { name: 'Remove the line' }).click()
  await page.getByRole('button', { name: 'Add a line' }).click()
  await expect(words(page)).toBeFocused()
  await page.keyboard.type(NEW_LINE)
  await expect(page.getByText('Reads aloud in about 3 seconds.')).toBeVisible()
  await row(page, OLD_WORDS).click()
  await words(page).fill(NEW_WORDS)
  await expect(page.getByRole('status').filter({ hasText: /^Draft saved \d\d:\d\d:\d\d$/ })).toBeVisible()

  await page.getByRole('button', { name: `Put version ${version + 1} in use` }).click()
  const review = page.getByRole('region', { name: `What version ${version + 1} changes` })
  await expect(review.getByRole('listitem')).toHaveText([
    `“${NEW_WORDS}”: reworded, was “${OLD_WORDS}”.`,
    `“${NEW_LINE}”: new line.`,
    /^“Trimmer blade kept wet for the contact time”: removed\./,
  ])
  await review.getByRole('button', { name: `Put version ${version + 1} in use` }).click()
  await expect(
    page.getByText(`Saved as version ${version + 1}. 1 open session stays on version ${version}.`),
  ).toBeVisible()

  await page.getByRole('link', { name: 'Rooms' }).click()
  await clinic.startSession('Room 2', 'C-2042', 'lena')
  await openRoom(page, 'Room 2')
  await tickAndSee(page, NEW_LINE)
  await tickAndSee(page, NEW_WORDS)
  await openRoom(page, 'Room 1')
  await tickAndSee(page, OLD_WORDS)
  await expect(tickOf(page, NEW_LINE)).toHaveCount(0)
})

test('lines move by dragging, by keys and by buttons, and a draft comes back as it was left', async ({
  running: { page },
}) => {
  const clinic = await prepareClinic(page)
  await openDraft(page, clinic)
  const before = await labels(page)
  const [first = '', second = '', third = ''] = before
  await row(page, third).click()
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => labels(page)).toEqual([first, third, second, ...before.slice(3)])
  await expect(row(page, third)).toHaveAttribute('aria-selected', 'true')
  await page.getByRole('button', { name: 'Move down' }).click()
  await expect.poll(() => labels(page)).toEqual(before)
  const onGrip = { x: 30, y: 28 }
  await row(page, third).dragTo(row(page, second), { sourcePosition: onGrip, targetPosition: { x: 30, y: 4 } })
  await expect.poll(() => labels(page)).toEqual([first, third, second, ...before.slice(3)])

  await page.getByRole('link', { name: 'Rooms' }).click()
  await page.getByRole('link', { name: 'Checklists' }).click()
  await expect.poll(() => labels(page)).toEqual([first, third, second, ...before.slice(3)])
})

test('a critical line goes only with a manager’s reason, which the version keeps', async ({ running: { page } }) => {
  const clinic = await prepareClinic(page)
  const version = await openDraft(page, clinic)
  await row(page, /^Room released/).click()
  await expect(page.getByRole('button', { name: 'Remove the line' })).toBeDisabled()
  await row(page, /^New film/).click()
  await page.getByRole('button', { name: 'Remove the line' }).click()
  await page.getByRole('button', { name: `Put version ${version + 1} in use` }).click()
  const review = page.getByRole('region', { name: `What version ${version + 1} changes` })
  const use = review.getByRole('button', { name: `Put version ${version + 1} in use` })
  await expect(use).toBeDisabled()
  await review.getByRole('textbox', { name: /^Why “New film/ }).fill('Machines are steam cleaned')
  await use.click()
  await expect(page.getByText('Switched off: Machines are steam cleaned')).toBeVisible()
  const { checklists } = await done(page, 'app.directory', {})
  expect(checklists.find(({ id }) => id === SMP)).toMatchObject({
    version: version + 1,
    exceptions: [{ line: 'barriers-fitted', reason: 'Machines are steam cleaned' }],
  })

  await page.getByRole('button', { name: /Checklist$/ }).click()
  await page.getByRole('option', { name: /^Tattoo/ }).click()
  await page.getByRole('button', { name: 'Take it into use' }).click()
  await expect(page.getByText('Saved as version 1.')).toBeVisible()
})

test('a weekly list is due on the board until somebody went through it and signed', async ({ running: { page } }) => {
  await prepareClinic(page)
  await page.getByRole('link', { name: 'Checklists' }).click()
  await enterPin(page, PINS.maya)
  await page.getByRole('button', { name: /Checklist$/ }).click()
  await page.getByRole('option', { name: /^Weekly list/ }).click()
  await page.getByRole('button', { name: 'Take it into use' }).click()
  await expect(page.getByText('Saved as version 1.')).toBeVisible()
  await page.getByRole('link', { name: 'Rooms' }).click()

  await page.getByRole('button', { name: 'Weekly list due' }).click()
  await page.getByRole('radio', { name: /^Weekly list: due Every week\. Never signed yet\./ }).click()
  await page.getByRole('radio', { name: /Tom Okafor/ }).click()
  await enterPin(page, PINS.tom)
  await tickAndSee(page, 'Needles, pigments, disinfectants all in date')
  await page.getByRole('link', { name: 'Rooms' }).click()
  await page.getByRole('button', { name: 'Recurring lists' }).click()
  await page.getByRole('button', { name: 'Go on with Weekly list' }).click()
  await tickAndSee(page, 'Trimmer oiled, blade without damage')
  await tickAndSee(page, 'Eye rinse in date, its seal unbroken')
  await expect(page.getByText('“I did or saw every check of the weekly list.”')).toBeVisible()
  await page.getByRole('button', { name: 'Use your PIN instead' }).click()
  await enterPin(page, PINS.tom)
  await expect(page.getByRole('heading', { name: /^Sealed \d\d:\d\d\. Weekly list is done\.$/ })).toBeVisible()
  await page.getByRole('button', { name: 'Back to Rooms' }).click()

  await expect(roomCard(page, 'Room 1')).toContainText('Turnover due')
  await page.getByRole('button', { name: 'Recurring lists' }).click()
  await expect(page.getByRole('radio', { name: /^Weekly list: done .* by Tom Okafor\./ })).toBeVisible()
})
