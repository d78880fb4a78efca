import type { Locator, Page } from '@playwright/test'
import { enterPin } from './by-hand'
import { axe, expect, test } from './fixtures'
import { PINS, prepareClinic } from './prepared-clinic'

const parts = (page: Page) => page.getByRole('navigation', { name: 'Parts of Settings' })
const openPart = (page: Page, part: string) => parts(page).getByRole('link', { name: part, exact: true }).press('Enter')
const ruleRow = (page: Page, label: string) => page.getByRole('listitem').filter({ hasText: label })

async function openSettings(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Settings', exact: true }).press('Enter')
  await expect(parts(page)).toBeVisible()
}

test('a manager bases the rules on a profile, changes one, and finds both in the audit trail, by keys alone', async ({
  running: { page, problems },
}) => {
  await prepareClinic(page)
  await openSettings(page)
  await openPart(page, 'Rules')
  await enterPin(page, PINS.maya)

  await test.step('the profile says first what it would change', async () => {
    await expect(page.getByText('No profile is chosen.')).toBeVisible()
    await page.getByRole('button', { name: 'Choose a profile' }).press('Enter')
    await page.getByRole('radio', { name: /^California/ }).press('Space')
    const changes = page.getByRole('table', { name: 'What the profile would change' })
    await expect(changes.getByRole('row', { name: /^Mask/ })).toContainText('For every client')
    await expect(changes.getByRole('row', { name: /^Mask/ })).toContainText('When splash is likely')
    await expect(changes.getByRole('row', { name: /^Client and session records/ })).toContainText('seen in the source')
    await expect(changes.getByRole('row', { name: /^Paper/ })).toContainText('background knowledge, check it')
    expect(await axe(page)).toEqual([])
    await page.getByRole('button', { name: 'Use this profile' }).press('Enter')
    await expect(page.getByRole('alert')).toHaveText('Write why, in a few words.')
    await page.getByRole('textbox', { name: 'Why this profile?' }).fill('We work in San Benito')
    await page.keyboard.press('Enter')
    await expect(page.getByText('The rules are based on: California.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Choose a profile' })).toBeFocused()
    await expect(ruleRow(page, 'Mask')).toContainText('Profile California')
  })

  await test.step('one rule in place', async () => {
    await changeRule(page, 'Minimum age of a client', async (row) => {
      await expect(row.getByRole('textbox', { name: 'Minimum age of a client' })).toBeFocused()
      await page.keyboard.press('ControlOrMeta+A')
      await page.keyboard.type('99')
      await row.getByRole('textbox', { name: 'Why is it changed?' }).fill('Our insurer')
      await page.keyboard.press('Enter')
      await expect(row.getByRole('alert')).toHaveText('Enter a value within the limits below the field.')
      expect(await axe(page)).toEqual([])
      await row.getByRole('textbox', { name: 'Minimum age of a client' }).fill('21')
      await page.keyboard.press('Enter')
    })
    const row = ruleRow(page, 'Minimum age of a client')
    await expect(row).toContainText('21 years')
    await expect(row).toContainText(/Changed by Maya Reyes, .*Why: Our insurer/)
    await expect(row).toContainText('Product default: 18 years.')
    await expect(row.getByRole('button', { name: /^Change/ })).toBeFocused()
  })

  await test.step('the audit trail', async () => {
    await page.getByRole('link', { name: 'Reports', exact: true }).press('Enter')
    await page
      .getByRole('navigation', { name: 'Reports' })
      .getByRole('link')
      .filter({ has: page.getByText('Audit trail', { exact: true }) })
      .press('Enter')
    const trail = page.getByRole('region', { name: 'Audit trail, table' })
    const chosen = trail.getByRole('row').filter({ hasText: 'We work in San Benito' })
    await expect(chosen).toContainText('profile: california')
    const changed = trail.getByRole('row').filter({ hasText: 'Our insurer' })
    await expect(changed).toContainText('minimum age: 18')
    await expect(changed).toContainText('minimum age: 21')
    await page
      .getByRole('navigation', { name: 'Reports' })
      .getByRole('link', { name: /^Inspector pack/ })
      .press('Enter')
    await expect(page.getByRole('radio', { name: 'US Letter' })).toBeChecked()
  })
  expect(problems).toEqual([])
})

test('the overview leads into each part, and asks for the PIN where a manager keeps it', async ({
  running: { page, problems },
}) => {
  await prepareClinic(page)
  await openSettings(page)
  await expect(page.getByRole('region', { name: 'Display and sound' })).toBeVisible()
  await expect(page.getByText('Quat wipe')).toHaveCount(0)
  expect(await axe(page)).toEqual([])
  await page.getByRole('region', { name: 'For managers' }).getByRole('button', { name: 'Products' }).press('Enter')
  await enterPin(page, PINS.maya)
  await expect(page.getByRole('button', { name: 'Add product' })).toBeVisible()

  await openPart(page, 'Overview')
  const products = page.getByRole('region', { name: 'Products and contact times' })
  await expect(products.getByRole('row', { name: /^Quat wipe/ })).toContainText('0:15')
  await expect(page.getByRole('region', { name: 'Technicians' }).getByRole('row', { name: /^Tom/ })).toBeVisible()
  const rooms = page.getByRole('region', { name: 'Rooms', exact: true })
  await expect(rooms.getByRole('row', { name: /^Room 2/ })).toContainText('Ready 4 h, turnover 20 min')
  await expect(page.getByRole('region', { name: 'Backup' })).toBeVisible()
  expect(await axe(page)).toEqual([])
  await rooms.getByRole('button', { name: 'Edit Room 2' }).press('Enter')
  await expect(page.getByRole('region', { name: 'Room 2' }).getByRole('textbox', { name: /^Name/ })).toBeFocused()
  await openPart(page, 'Overview')
  await page.getByRole('button', { name: 'Add person' }).press('Enter')
  await expect(page.getByRole('region', { name: 'Add a person' })).toBeVisible()

  await openPart(page, 'Clinic')
  await page.getByRole('textbox', { name: 'Name of the clinic' }).fill('')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveText('Enter a name.')
  await page.getByRole('textbox', { name: 'Name of the clinic' }).fill('Crown and Co')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible()
  await expect(ruleRow(page, 'Manager screens lock after')).toContainText('5 minutes')
  expect(await axe(page)).toEqual([])
  expect(problems).toEqual([])
})

async function changeRule(page: Page, label: string, fill: (row: Locator) => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: `Change ${label}` }).press('Enter')
  await fill(ruleRow(page, label))
}
