import type { Page } from '@playwright/test'
import { enterPin, roomCard } from './by-hand'
import { axe, expect, test } from './fixtures'
import { PINS, prepareClinic } from './prepared-clinic'

const LOT = 'P25-0817'
const QUARANTINED = `Batch ${LOT} is quarantined (recall, 12 May 2026). Do not use.`

test('a recalled lot is refused in a running session, and its earlier sessions are found', async ({
  running: { page, problems },
}) => {
  test.setTimeout(120_000)
  const clinic = await prepareClinic(page)
  await clinic.release('Room 1', 'Room 2')
  const earlier = await clinic.startSession('Room 1', 'C-1001')
  await earlier.workUpTo('sign-out')
  const running = await clinic.startSession('Room 2', 'C-2002', 'lena')
  await running.workUpTo('time-out')

  await openPart(page, 'Products')
  await recall(page)
  const entry = page.getByRole('listitem').filter({ hasText: LOT })
  await expect(entry).toContainText('Recalled 12 May 2026')
  await expect(entry).toContainText('Germs found by the maker')
  await expect(entry).toContainText('1 session used it')
  expect(await axe(page)).toEqual([])

  await test.step('the session that runs', async () => {
    await toBoard(page)
    await roomCard(page, 'Room 2')
      .getByRole('button', { name: /^Open checklist/ })
      .click()
    await page.getByRole('checkbox', { name: 'Pigment in date, not on the stop list' }).click()
    const pigment = page.getByRole('group', { name: 'Pigment' })
    await pigment.getByRole('textbox', { name: 'Batch' }).fill('p25 - 0817')
    await expect(page.getByRole('alert')).toHaveText(`${QUARANTINED} 1 earlier session used it.`)
    expect(await axe(page)).toEqual([])
    await pigment.getByRole('button', { name: 'Open the list of sessions that used it' }).click()
  })

  await test.step('the sessions behind it', async () => {
    const rows = page.getByRole('grid').or(page.getByRole('table')).getByRole('row').filter({ hasText: 'C-1001' })
    await expect(rows).toHaveCount(1)
    await expect(page.getByText('C-2002')).toHaveCount(0)
    await expect(page.getByRole('button', { name: /Pigment P25-0817/ })).toBeVisible()
  })

  await test.step('from the stop list', async () => {
    await page.getByRole('link', { name: 'Settings', exact: true }).click()
    await page.getByRole('link', { name: 'Products', exact: true }).click()
    await entry.getByRole('button', { name: `Open the list: 1 session with lot ${LOT}` }).click()
    await expect(page.getByText('C-1001')).toBeVisible()
  })
  expect(problems).toEqual([])
})

test('a manager keeps products and their lots in stock, by keys alone', async ({ running: { page, problems } }) => {
  await prepareClinic(page)
  await openPart(page, 'Products')
  await page.getByRole('button', { name: 'Add product' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Name on the label' })).toBeFocused()
  await page.keyboard.type('Peroxide wipe')
  await page.keyboard.press('Enter')
  await expect(page.getByText('No registration number stored for "Peroxide wipe".')).toBeVisible()

  const form = page.getByRole('region', { name: 'Peroxide wipe' })
  await form.getByRole('textbox', { name: /^Registration/ }).fill('EPA 777-1')
  await form.getByRole('switch', { name: /hepatitis B/ }).press('Space')
  await form.getByRole('textbox', { name: 'Contact time' }).fill('11')
  await form.getByRole('textbox', { name: 'Contact time' }).press('Enter')
  await expect(form.getByRole('alert')).toHaveText(/from 0:15 to 10:00/)
  await form.getByRole('textbox', { name: 'Contact time' }).fill('1:30')
  await form.getByRole('textbox', { name: 'Contact time' }).press('Enter')
  await expect(form.getByText('This product can start a contact time.')).toBeVisible()
  await expect(page.getByRole('row', { name: /Peroxide wipe/ })).toContainText('1:30')

  await form.getByRole('button', { name: 'Add lot' }).press('Enter')
  await page.keyboard.type('hp-0331')
  await form.getByRole('textbox', { name: 'Expiry' }).fill('062020')
  await form.getByRole('button', { name: 'Opened today' }).press('Enter')
  await form.getByRole('button', { name: 'Save lot' }).press('Enter')
  await expect(form.getByRole('button', { name: 'Add lot' })).toBeFocused()
  await expect(page.getByRole('row', { name: /Peroxide wipe/ })).toContainText('HP-0331, to 06/2020')
  await expect(page.getByRole('row', { name: /Peroxide wipe/ })).toContainText('Out of date')
  expect(await axe(page)).toEqual([])

  await form.getByRole('button', { name: 'Close' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Add product' })).toBeFocused()
  expect(problems).toEqual([])
})

test('a room with zones of its own is added, put first and used', async ({ running: { page, problems } }) => {
  const clinic = await prepareClinic(page)
  await openPart(page, 'Rooms')
  await page.getByRole('button', { name: 'Add room' }).click()
  await page.keyboard.type('Garden room')
  await page.keyboard.press('Enter')
  const form = page.getByRole('region', { name: 'Garden room' })
  await form.getByRole('button', { name: 'Add zone' }).click()
  await expect(form.getByRole('textbox', { name: 'Zone 1' })).toBeFocused()
  await page.keyboard.type('Bench')
  await form.getByRole('button', { name: 'Save room' }).click()
  await expect(form.getByText('Saved.')).toBeVisible()
  expect(await axe(page)).toEqual([])
  const row = page.getByRole('listitem').filter({ hasText: 'Garden room' })
  await expect(row).toContainText('1 zone')

  await page.getByRole('button', { name: 'Edit Garden room' }).focus()
  for (const place of [3, 2, 1]) {
    await page.keyboard.press('Alt+ArrowUp')
    await expect(page.getByText(`Garden room is now ${place} of 4.`)).toBeAttached()
    await expect(page.getByRole('button', { name: 'Edit Garden room' })).toBeFocused()
  }
  await toBoard(page)
  await expect(page.getByRole('article').first()).toHaveAccessibleName(/^Garden room/)
  await roomCard(page, 'Garden room')
    .getByRole('button', { name: /^Start turnover/ })
    .click()
  await page.getByRole('radio', { name: /Lena Fischer/ }).click()
  await enterPin(page, PINS.lena)
  await page.getByRole('checkbox', { name: 'All single-use items in the waste' }).click()
  await page.getByRole('checkbox', { name: 'Visible soil cleaned off every zone' }).click()
  await expect(page.getByRole('checkbox', { name: 'Bench' })).toBeVisible()
  await expect(page.getByRole('checkbox', { name: 'Chair', exact: true })).toHaveCount(0)

  await page.getByRole('link', { name: /^Rooms/ }).click()
  await openPart(page, 'Rooms', false)
  await page.getByRole('button', { name: 'Edit Garden room' }).click()
  await page.getByRole('button', { name: 'Take out of use' }).click()
  await expect(page.getByRole('alert')).toHaveText(
    'Garden room owes a turnover. Finish it first, then take the room out of use.',
  )
  expect(clinic.directory.rooms).toHaveLength(3)
  expect(problems).toEqual([])
})

async function toBoard(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Rooms' }).click()
}

async function openPart(page: Page, part: 'Products' | 'Rooms', asks = true): Promise<void> {
  await page.getByRole('link', { name: 'Settings', exact: true }).click()
  const parts = page.getByRole('navigation', { name: 'Parts of Settings' })
  await parts.getByRole('link', { name: part, exact: true }).click()
  if (asks) await enterPin(page, PINS.maya)
}

async function recall(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Put a lot on the list' }).click()
  await expect(page.getByRole('textbox', { name: 'Lot or batch' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveText('Enter the lot printed on the pack.')
  await page.getByRole('textbox', { name: 'Lot or batch' }).fill(LOT.toLowerCase())
  await page.getByRole('textbox', { name: 'Day of the recall' }).fill('12 May 2026')
  await page.getByRole('textbox', { name: 'Why' }).fill('Germs found by the maker')
  await page.getByRole('button', { name: 'Put on the stop list' }).click()
}
