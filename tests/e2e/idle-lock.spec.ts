import type { ElectronApplication, Page } from '@playwright/test'
import { SCALP_MICROPIGMENTATION } from '../../shared/checklist/smp'
import { linesOf } from '../../shared/checklist/checklist'
import { enterPin, roomCard, rowOf, tickOf } from './by-hand'
import { axe, COLOR_RULES, expect, test, wear } from './fixtures'
import { isDrawn, resize, sideways, tooSmall } from './measures'
import { call, done, PINS, prepareClinic, sure } from './prepared-clinic'

const lineOf = (id: string) => sure(linesOf(SCALP_MICROPIGMENTATION).find(({ line }) => line.id === id)).line
const TIMED = lineOf('surfaces-disinfected-before')
const OPEN = lineOf('chair-safe-and-covered')
const TYPED = 'The chair’s lock slips'

/** From now on the main process’s clocks are so much later than they were. */
async function letMinutesPass(app: ElectronApplication, minutes: number): Promise<void> {
  await app.evaluate((_electron, ms) => {
    const [wall, steady] = [Date.now.bind(Date), performance.now.bind(performance)]
    Date.now = () => wall() + ms
    Object.defineProperty(performance, 'now', { value: () => steady() + ms, configurable: true })
  }, minutes * 60_000)
}

/** The window tells of presses every few seconds only: the next one that it tells of meets the lock. */
async function leaveAlone(app: ElectronApplication, page: Page): Promise<void> {
  await letMinutesPass(app, 16)
  await expect(async () => {
    await page.keyboard.press('Shift')
    await expect(cover(page)).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 15_000 })
}

const cover = (page: Page) => page.getByRole('dialog', { name: 'Room 1 is locked' })

async function coverIsSound(page: Page): Promise<void> {
  await isDrawn(page)
  expect(await axe(page)).toEqual([])
  expect(await tooSmall(page)).toEqual([])
  for (const theme of ['dark', 'light'] as const) {
    await wear(page, theme)
    expect(await axe(page, COLOR_RULES), theme).toEqual([])
  }
  for (const width of [1024, 640]) {
    await resize(page, { width, height: 768 })
    expect(await sideways(page), String(width)).toEqual([])
  }
  await resize(page, { width: 1280, height: 800 })
}

async function openSettings(page: Page, part: string): Promise<void> {
  await page.getByRole('link', { name: 'Settings', exact: true }).click()
  await page.getByRole('navigation', { name: 'Parts of Settings' }).getByRole('link', { name: part }).click()
}

async function openChecklist(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Rooms', exact: true }).first().click()
  await roomCard(page, 'Room 1')
    .getByRole('button', { name: /^Open checklist/ })
    .click()
}

test('a running session locks after its idle time, keeps what was entered, and opens with a PIN', async ({
  running: { app, page, problems },
}) => {
  test.setTimeout(180_000)
  const clinic = await prepareClinic(page, { contactSeconds: 600 })
  await clinic.release('Room 1')
  await openSettings(page, 'Clinic')
  await enterPin(page, PINS.maya)
  await page.getByRole('button', { name: 'Change The screen of a running session locks after' }).click()
  await page.getByRole('button', { name: /^Never/ }).click()
  await page.getByRole('option', { name: '15 min' }).click()
  await page.getByRole('textbox', { name: 'Why is it changed?' }).fill('The screen faces the door')
  await page.getByRole('button', { name: 'Save', exact: true }).last().click()
  await expect(page.getByText('15 min', { exact: true })).toBeVisible()

  const session = await clinic.startSession('Room 1')
  await session.startTimer(TIMED)
  await openChecklist(page)
  await tickOf(page, OPEN.label).focus()
  await page.keyboard.press('p')
  const note = page.getByRole('textbox', { name: 'What is the problem?' })
  await note.fill(TYPED)

  await leaveAlone(app, page)
  await expect(cover(page)).toContainText('Nobody used this screen for 15 minutes. What was entered is kept.')
  await expect(cover(page).getByRole('timer')).toContainText('left of 10:00')
  await expect(cover(page)).toContainText(TIMED.label)
  await coverIsSound(page)

  const tick = await call(page, 'session.answer', { session: session.id, line: OPEN.id, values: {} })
  expect(tick).toEqual({ ok: false, error: { code: 'session-locked' } })
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Escape')
  await page.keyboard.type('9052')
  await expect(cover(page).getByRole('alert')).toHaveText('That PIN is not Tom’s. 4 tries left.')
  await page.keyboard.type(PINS.tom)
  await expect(cover(page)).toBeHidden()
  await expect(note).toBeFocused()
  await expect(note).toHaveValue(TYPED)
  await page.keyboard.press('Control+A')
  await page.keyboard.type('The chair lock slips')
  await page.getByRole('button', { name: 'Save problem' }).click()
  await expect(page.getByText('Problem: The chair lock slips')).toBeVisible()

  await test.step('a manager opens it', async () => {
    await leaveAlone(app, page)
    await cover(page).getByRole('radio', { name: 'A manager' }).click()
    await expect(cover(page)).toContainText('what is ticked is recorded for Tom Okafor')
    await enterPin(page, PINS.maya)
    await expect(cover(page)).toBeHidden()
  })

  await test.step('somebody takes over, whatever list was open', async () => {
    await page.getByRole('button', { name: /^Hand over/ }).click()
    await page.getByRole('radio', { name: /Lena Fischer/ }).click()
    await leaveAlone(app, page)
    await cover(page).getByRole('radio', { name: 'Hand over' }).click()
    await cover(page)
      .getByRole('radio', { name: /Lena Fischer/ })
      .click()
    for (const digit of PINS.lena) await cover(page).getByRole('button', { name: digit, exact: true }).click()
    await expect(cover(page)).toBeHidden()
    await expect.poll(async () => (await session.view()).events.at(-1)?.type).toBe('handed-over')
  })

  await test.step('another room can be seen to meanwhile', async () => {
    await leaveAlone(app, page)
    await cover(page).getByRole('button', { name: 'Rooms' }).click()
    await roomCard(page, 'Room 1')
      .getByRole('button', { name: /^Open checklist/ })
      .click()
    await expect(cover(page)).toBeVisible()
    await page.keyboard.type(PINS.lena)
    await expect(cover(page)).toBeHidden()
  })
  expect(problems).toEqual([])
})

test('a contact time that ends sounds under the cover too, and is silent once the sound is switched off', async ({
  running: { app, page, problems },
}) => {
  test.setTimeout(180_000)
  const clinic = await prepareClinic(page)
  await clinic.release('Room 1')
  await done(page, 'people.sign-in', { person: clinic.person('maya'), pass: await clinic.pass('maya') })
  const values = [{ id: 'sessionIdleMinutes' as const, value: 15 }]
  await done(page, 'policy.change', { values, reason: 'The screen faces the door' })
  await page.evaluate(() => {
    const counted = { tones: 0 }
    class CountedContext extends AudioContext {
      constructor() {
        super()
        counted.tones += 1
      }
    }
    Object.assign(window, { AudioContext: CountedContext, counted })
  })
  const tones = () => page.evaluate<number>('counted.tones')

  const session = await clinic.startSession('Room 1')
  await session.startTimer(TIMED)
  await openChecklist(page)
  await expect(rowOf(page, TIMED.label)).toContainText('left of 0:15')
  await leaveAlone(app, page)
  await expect(cover(page)).toContainText('Contact time kept', { timeout: 30_000 })
  await expect.poll(tones).toBe(1)
  await page.keyboard.type(PINS.tom)
  await expect(cover(page)).toBeHidden()

  await page.getByRole('link', { name: 'Rooms', exact: true }).first().click()
  await openSettings(page, 'Display')
  const sound = page.getByRole('switch', { name: 'Sound when a contact time ends' })
  await expect(sound).toBeChecked()
  await sound.press('Space')
  await expect(sound).not.toBeChecked()
  const second = lineOf('trimmer-disinfected')
  await session.startTimer(second)
  await openChecklist(page)
  await expect(rowOf(page, second.label)).toContainText('Contact time kept. Tick if it stayed wet.', {
    timeout: 30_000,
  })
  expect(await tones()).toBe(1)
  expect(problems).toEqual([])
})
