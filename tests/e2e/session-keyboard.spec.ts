import type { Page } from '@playwright/test'
import type { AtWork } from './at-work'
import { expect, test } from './fixtures'
import { keyboard } from './keyboard-hand'
import { prepareClinic } from './prepared-clinic'
import { workWholeSession } from './whole-session'

test('all 45 lines are worked through to the seal by keyboard alone', async ({ dataFolder, running }) => {
  const { page } = running
  test.setTimeout(180_000)
  await prepareClinic(page)
  const pointerEvents = await countPointerEvents(page)
  await workWholeSession(running, keyboard(page), dataFolder, lookAround)
  expect(await pointerEvents()).toBe(0)
})

/** The sheet of all keys, reading ahead, and closing what was opened by mistake. */
async function lookAround(work: AtWork): Promise<void> {
  const { page, hand } = work
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'All keys' })
  await expect(sheet).toContainText('Open the door, or go to what is missing')
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()

  await hand.view('Room turnover')
  await expect(page.getByText('You can read ahead here.')).toBeVisible()
  await hand.view('Room ready')
  await expect(page.getByRole('heading', { name: 'Pause 1: Room ready' })).toBeVisible()

  const sink = work.line('sink-and-waste-ready')
  await hand.open(sink, 'Problem')
  await page.keyboard.press('Escape')
  await expect(sink.row.getByRole('textbox')).toBeHidden()
  await expect(sink.box).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(work.line('sharps-bin-ready').box).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(sink.box).toBeFocused()
}

/** How often the window was pressed or clicked by anything but a key, from now on. */
async function countPointerEvents(page: Page): Promise<() => Promise<number>> {
  const count = await page.evaluateHandle(() => {
    const counted = { events: 0 }
    for (const type of ['pointerdown', 'mousedown', 'touchstart']) {
      addEventListener(type, () => (counted.events += 1), { capture: true })
    }
    return counted
  })
  return () => count.evaluate(({ events }) => events)
}
