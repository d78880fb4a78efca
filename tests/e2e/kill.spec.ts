import path from 'node:path'
import type { Page } from '@playwright/test'
import { soundLines } from '../helpers/files'
import { roomCard, rowOf, seenTime, tickAndSee, tickOf } from './by-hand'
import { expect, launch, test, type Running } from './fixtures'
import { prepareClinic } from './prepared-clinic'

const ROOM_READY = {
  surfaces: 'Work surfaces kept wet for the contact time',
  sink: 'Sink stocked, waste bin freshly lined',
  sharps: 'Sharps bin within reach, below its fill line',
  chair: 'Chair stable, locked, freshly covered',
  pen: 'Pen runs 10 seconds without a drop',
  cords: 'Cord covers down, no cable across the walkway',
  barriers: 'New film on every part that is touched',
  trimmer: 'Trimmer blade kept wet for the contact time',
}

test('killed again and again, a session comes back with every tick whose time was shown', async ({ dataFolder }) => {
  test.setTimeout(120_000)
  const first = await launch(dataFolder)
  const clinic = await prepareClinic(first.page, { contactSeconds: 300 })
  await clinic.release('Room 1')
  const { id } = await clinic.startSession('Room 1')
  const killed = new KilledSession(dataFolder, first, path.join(dataFolder, 'sessions', 'open', `${id}.jsonl`))
  await killed.cut('before the first tick', () => Promise.resolve())
  await killed.cut('a tick', async (page, shown) => {
    shown.set(ROOM_READY.chair, await tickAndSee(page, ROOM_READY.chair))
  })
  await killed.cut('a press, without waiting', (page) => tickOf(page, ROOM_READY.barriers).click())
  await killed.cut('a contact time under way', async (page) => {
    await tickOf(page, ROOM_READY.surfaces).click()
    await rowOf(page, ROOM_READY.surfaces).getByRole('button', { name: 'Start timer' }).click()
    await expect(contactBar(page)).toBeVisible()
  })
  await killed.cut('a problem with its note', async (page, shown) => {
    await rowOf(page, ROOM_READY.cords)
      .getByRole('button', { name: /^Problem/ })
      .click()
    await page.getByRole('textbox', { name: 'What is the problem?' }).fill('A cable crosses the walkway')
    await page.getByRole('button', { name: 'Save problem' }).click()
    shown.set(ROOM_READY.cords, await seenTime(page, ROOM_READY.cords))
  })
  await killed.cut('not applicable with its reason', async (page, shown) => {
    await rowOf(page, ROOM_READY.trimmer).getByRole('button', { name: /^N\/A/ }).click()
    await page.getByRole('button', { name: 'No trimming today' }).click()
    shown.set(ROOM_READY.trimmer, await seenTime(page, ROOM_READY.trimmer))
  })
  await killed.cut('a problem put right', async (page, shown) => {
    await rowOf(page, ROOM_READY.cords)
      .getByRole('button', { name: /^Test again/ })
      .click()
    await expect(rowOf(page, ROOM_READY.cords)).toContainText('Problem before')
    shown.set(ROOM_READY.cords, await seenTime(page, ROOM_READY.cords))
  })
  await killed.cut('presses in a row, without waiting', async (page) => {
    for (const label of [ROOM_READY.sharps, ROOM_READY.pen, ROOM_READY.sharps]) await tickOf(page, label).click()
  })
  await killed.cut('a tick taken back', async (page) => {
    await tickAndSee(page, ROOM_READY.sink)
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect(tickOf(page, ROOM_READY.sink)).not.toBeChecked()
  })
  await killed.end()
  expect(killed.cuts).toBeGreaterThanOrEqual(9)
})

const contactBar = (page: Page) => rowOf(page, ROOM_READY.surfaces).getByRole('progressbar', { name: 'Contact time' })

/** One session, whose program dies after every piece of work. */
class KilledSession {
  readonly #dataFolder: string
  readonly #journal: string
  #running: Running
  /** By line: the time its row showed. */
  readonly #shown = new Map<string, string>()
  #leftBefore: number | undefined
  cuts = 0

  constructor(dataFolder: string, running: Running, journal: string) {
    this.#dataFolder = dataFolder
    this.#running = running
    this.#journal = journal
  }

  /** Works, dies, comes back, and looks whether everything that was shown is there. */
  async cut(moment: string, work: (page: Page, shown: Map<string, string>) => Promise<void>): Promise<void> {
    await test.step(`killed after ${moment}`, async () => {
      if (this.cuts === 0) await open(this.#running.page)
      await work(this.#running.page, this.#shown)
      const isTimed = (await contactBar(this.#running.page).count()) > 0
      if (isTimed) this.#leftBefore = await secondsKept(this.#running.page)
      await this.#running.kill()
      this.cuts += 1
      this.#running = await launch(this.#dataFolder)
      const { page, problems } = this.#running
      await expect(page.getByText('1 open session is back. Every tick that showed its time is there.')).toBeVisible()
      expect(soundLines(this.#journal).length).toBeGreaterThan(0)
      await open(page)
      for (const [label, time] of this.#shown) expect(await seenTime(page, label)).toBe(time)
      if (this.#leftBefore !== undefined) expect(await secondsKept(page)).toBeGreaterThanOrEqual(this.#leftBefore)
      expect(problems).toEqual([])
    })
  }

  end(): Promise<void> {
    return this.#running.close()
  }
}

async function open(page: Page): Promise<void> {
  await roomCard(page, 'Room 1')
    .getByRole('button', { name: /^Open checklist/ })
    .click()
  await expect(page.getByRole('heading', { name: 'Pause 1: Room ready' })).toBeVisible()
}

async function secondsKept(page: Page): Promise<number> {
  return Number(await contactBar(page).getAttribute('aria-valuenow'))
}
