import { expect, type Page } from '@playwright/test'
import { enterPin } from './by-hand'
import { PINS, prepareClinic } from './prepared-clinic'
import type { Around } from './tours'

const REPORTS = ['Lot trace', 'Exceptions', 'Exposure log, private', 'Credentials', 'Audit trail', 'Inspector pack']

/** Everything that a manager keeps: figures, reports, checklists and every part of Settings, with their forms open. */
export async function whatAManagerKeeps({ page, words, look }: Around): Promise<void> {
  const clinic = await prepareClinic(page, { rooms: words.rooms })
  await clinic.release(words.rooms[0])
  await page.getByRole('link', { name: 'Insights', exact: true }).click()
  await enterPin(page, PINS.maya)
  await expect(page.getByText('No sessions yet.')).toBeVisible()
  await look('insights without a session')
  await page.getByRole('link', { name: 'Reports', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Room log', level: 2 })).toBeVisible()
  await look('the room log')
  for (const report of REPORTS) {
    await page.getByRole('link', { name: report }).first().click()
    await expect(page.getByRole('heading', { name: report, level: 2 })).toBeVisible()
    await look(report)
  }
  await checklists(page, look)
  await settings(page, look, words.rooms[0])
}

async function checklists(page: Page, look: Around['look']): Promise<void> {
  await page.getByRole('link', { name: 'Checklists', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Line 1' })).toBeVisible()
  await look('a checklist in use')
  await page.getByRole('button', { name: /^Change it as version/ }).click()
  await expect(page.getByRole('button', { name: /^Put version \d+ in use/ })).toBeVisible()
  await look('a draft of a checklist')
}

/** The parts of Settings, and what opens a form in each. */
const PARTS: readonly (readonly [part: string, ...forms: string[]])[] = [
  ['Overview'],
  ['Clinic'],
  ['Rules', 'Choose a profile'],
  ['People', 'Add person'],
  ['My PIN'],
  ['Rooms', 'Add room', 'Add equipment'],
  ['Products', 'Put a lot on the list', 'Add product'],
  ['Backup'],
  ['Data'],
  ['Records kept', 'Place a hold', 'Dry run'],
  ['Display'],
]

async function settings(page: Page, look: Around['look'], room: string): Promise<void> {
  await page.getByRole('link', { name: 'Settings', exact: true }).click()
  const parts = page.getByRole('navigation', { name: 'Parts of Settings' })
  for (const [part, ...forms] of PARTS) {
    await parts.getByRole('link', { name: part, exact: true }).click()
    await expect(parts.getByRole('link', { name: part, exact: true })).toHaveAttribute('aria-current', 'page')
    if (part === 'Rooms') await expect(page.getByRole('main')).toContainText(room)
    await look(`settings: ${part}`)
    for (const form of forms) {
      await page.getByRole('main').getByRole('button', { name: form, exact: true }).click()
      await look(`settings: ${form}`)
    }
  }
}
