import type { Page } from '@playwright/test'
import { AtWork } from './at-work'
import { expect, test } from './fixtures'
import { keyboard } from './keyboard-hand'
import { prepareClinic } from './prepared-clinic'
import { bothAreKept, everythingIsInside, readInHistory } from './session-records'
import {
  roomReady,
  seal,
  signIn,
  signOut,
  startSession,
  startTurnover,
  timeOut,
  treatment,
  turnOver,
} from './session-steps'

test('all 45 lines are worked through to the seal by keyboard alone', async ({
  dataFolder,
  running: { app, page, problems },
}) => {
  test.setTimeout(180_000)
  await prepareClinic(page)
  const pointerEvents = await countPointerEvents(page)
  const work = new AtWork(page, keyboard(page))
  await test.step('first turnover', async () => {
    await startTurnover(work)
    await turnOver(work)
    await seal(work)
  })
  await test.step('start', () => startSession(work))
  await test.step('keys of the session', () => lookAround(work))
  await test.step('room ready', () => roomReady(work))
  await test.step('sign-in', () => signIn(work))
  await test.step('time-out', () => timeOut(work))
  await test.step('treatment', () => treatment(work))
  await test.step('sign-out', () => signOut(work))
  await test.step('turnover', () => turnOver(work, 'Chair'))
  await test.step('seal', () => seal(work))
  const record = bothAreKept(dataFolder)
  everythingIsInside(dataFolder, record)
  await test.step('history', () => readInHistory(work, { app, record, folder: `${dataFolder}.profile` }))
  expect(await pointerEvents()).toBe(0)
  expect(problems).toEqual([])
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
