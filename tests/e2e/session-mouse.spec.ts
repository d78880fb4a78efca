import type { Locator, Page } from '@playwright/test'
import type { Hand, LineAtWork } from './at-work'
import { test, expect } from './fixtures'
import { choosePhotos } from './photo'
import { prepareClinic } from './prepared-clinic'
import { workWholeSession } from './whole-session'

test('all 45 lines are worked through to the seal by mouse', async ({ dataFolder, running }) => {
  const { page } = running
  test.setTimeout(180_000)
  await prepareClinic(page)
  await workWholeSession(running, mouse(page), dataFolder)
})

function mouse(page: Page): Hand {
  choosePhotos(page)
  const press = (target: Locator) => target.click()
  const button = (line: LineAtWork, name: RegExp) => line.row.getByRole('button', { name })
  return {
    press,
    room: press,
    write: async (field, text) => {
      await field.click({ clickCount: 3 })
      await page.keyboard.type(text)
    },
    enterPin: async (pad, pin) => {
      for (const digit of pin) await pad.getByRole('button', { name: digit, exact: true }).click()
    },
    goTo: async (line) => {
      if (!(await isOpen(line))) await line.box.click()
    },
    tick: (line) => line.box.click(),
    open: (line, what) => line.button(`${what}: ${line.label}`).click(),
    startTimer: async (line) => {
      const start = button(line, /^Start timer/)
      if (!(await start.isVisible())) await line.box.click()
      await start.click()
    },
    takePhoto: async (line) => {
      const offer = button(line, /^Add: /)
      const add = button(line, /^Add a photo/)
      await expect(offer.or(add)).toBeVisible()
      if (await offer.isVisible()) await offer.click()
      await add.click()
    },
    undo: async () => {
      await page.getByRole('button', { name: 'Undo' }).click()
      await expect(page.getByRole('checkbox').and(page.locator(':focus'))).toBeVisible()
    },
    // Playwright waits for a locked button; a person presses it.
    door: (door) => door.click({ force: true }),
    view: (section) => page.getByRole('link', { name: section }).click(),
    sign: (pad, how) => draw(page, pad, how === 'broken off' ? breakOff : undefined),
  }
}

/** Whether the line's fields are there: its own box is one check box already. */
async function isOpen({ row }: LineAtWork): Promise<boolean> {
  const fields = row.getByRole('radio').or(row.getByRole('textbox')).or(row.getByRole('checkbox'))
  return (await fields.count()) > 1
}

/** Draws until there is ink: a question that appears above in this moment moves the pad away under the pen. */
async function draw(page: Page, pad: Locator, meanwhile?: (pad: Locator) => Promise<void>): Promise<void> {
  await expect(async () => {
    await drawOnce(page, pad, meanwhile)
    await expect(page.getByRole('button', { name: 'Clear', exact: true })).toBeVisible({ timeout: 1_000 })
    await expect(page.getByText('This is too short for a signature.')).toBeHidden()
  }).toPass()
}

/** What the system does to a stroke when another window comes in front: it ends before the pen is lifted. */
async function breakOff(pad: Locator): Promise<void> {
  await pad.evaluate((element) => {
    const MOUSE = 1
    if (!element.hasPointerCapture(MOUSE)) throw new Error('Nothing is being drawn')
    element.releasePointerCapture(MOUSE)
  })
}

async function drawOnce(page: Page, pad: Locator, meanwhile?: (pad: Locator) => Promise<void>): Promise<void> {
  await pad.scrollIntoViewIfNeeded()
  const box = await pad.boundingBox()
  if (box === null) throw new Error('There is no pad to sign on')
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const
  await page.mouse.move(...at(0.2, 0.6))
  await page.mouse.down()
  for (const [x, y] of [
    [0.3, 0.3],
    [0.4, 0.7],
    [0.6, 0.3],
    [0.8, 0.6],
  ] as const)
    await page.mouse.move(...at(x, y), { steps: 3 })
  await meanwhile?.(pad)
  await page.mouse.up()
}
