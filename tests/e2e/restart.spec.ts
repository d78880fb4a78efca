import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { roomCard, tickAndSee } from './by-hand'
import { expect, launch, test } from './fixtures'
import { prepareClinic } from './prepared-clinic'

const SINK = 'Sink stocked, waste bin freshly lined'
const CHAIR = 'Chair stable, locked, freshly covered'
const CORDS = 'Cord covers down, no cable across the walkway'

const CASES: readonly Case[] = [
  {
    name: 'a torn last line',
    damage: ({ journal }) => appendFileSync(journal, '{"v":1,"seq":99,"at":"2026'),
    said: ({ file }) =>
      `The end of ${file} was cut short, probably by a power cut. Nothing that showed its time is lost.`,
    aside: 1,
    isOpen: true,
  },
  {
    name: 'an altered line',
    damage: ({ journal }) => rewrite(journal, (text) => text.replace('sink-and-waste-ready', 'sink-and-waste-reedy')),
    said: ({ file }) =>
      new RegExp(`^Line \\d+ of ${file} was changed outside RoomReady. It stays readable and marked.`),
    aside: 0,
    isOpen: true,
  },
  {
    name: 'a missing journal',
    damage: ({ journal, dataFolder }) => {
      mkdirSync(`${dataFolder}.profile`, { recursive: true })
      renameSync(journal, path.join(`${dataFolder}.profile`, 'gone.jsonl'))
    },
    said: ({ id }) => `The clinic log names session ${id}, but its file is gone. Its room stays Turnover due.`,
    aside: 0,
    isOpen: false,
  },
  {
    name: 'a journal of a newer RoomReady',
    damage: ({ journal }) => rewrite(journal, (text) => text.replaceAll('"v":1', '"v":2')),
    said: ({ file }) => `${file} was written by a newer RoomReady. It was left as it is.`,
    aside: 0,
    isOpen: false,
  },
  {
    name: 'a damaged catalog',
    damage: ({ dataFolder }) => writeFileSync(path.join(dataFolder, 'catalog.json'), '{"rooms": ['),
    said: () => 'catalog.json was damaged. The copy from the save before it took its place.',
    aside: 1,
    isOpen: true,
  },
]

interface Found {
  readonly dataFolder: string
  readonly journal: string
  readonly id: string
  /** The journal as the board names it. */
  readonly file: string
}
interface Case {
  readonly name: string
  readonly damage: (found: Found) => void
  readonly said: (found: Found) => string | RegExp
  /** How many files lie in quarantine, their notes not counted. */
  readonly aside: number
  /** Whether the session is still there to go on with. */
  readonly isOpen: boolean
}

for (const { name, damage, said, aside, isOpen } of CASES) {
  test(`${name} is told in words, and the rest works`, async ({ dataFolder }) => {
    const found = await sessionsLeftOpen(dataFolder)
    damage(found)
    const bytes = existsSync(found.journal) ? readFileSync(found.journal) : undefined

    const { page, problems, close } = await launch(dataFolder)
    const notices = page.getByRole('region', { name: 'What RoomReady found' })
    await expect(notices.getByRole('listitem').filter({ hasText: said(found) })).toHaveCount(1)
    expect(quarantined(dataFolder)).toHaveLength(aside)
    if (!isOpen && bytes !== undefined) expect(readFileSync(found.journal)).toEqual(bytes)

    await test.step('the session beside it goes on', () => workOn(page, 'Room 2'))
    if (isOpen) await test.step('the session itself goes on', () => workOn(page, 'Room 1'))
    else await expect(roomCard(page, 'Room 1').getByRole('button', { name: /^Open checklist/ })).toHaveCount(0)

    await notices.getByRole('button', { name: 'Understood' }).click()
    await expect(notices).toHaveCount(0)
    expect(problems).toEqual([])
    await close()
  })
}

/** Two sessions under way, one in Room 1 and one in Room 2, and the program closed. */
async function sessionsLeftOpen(dataFolder: string): Promise<Found> {
  const { page, close } = await launch(dataFolder)
  const clinic = await prepareClinic(page)
  await clinic.release('Room 1', 'Room 2')
  const { id } = await clinic.startSession('Room 1')
  await clinic.startSession('Room 2', 'C-2042', 'lena')
  await roomCard(page, 'Room 1')
    .getByRole('button', { name: /^Open checklist/ })
    .click()
  await tickAndSee(page, SINK)
  await tickAndSee(page, CHAIR)
  await close()
  return {
    dataFolder,
    id,
    journal: path.join(dataFolder, 'sessions', 'open', `${id}.jsonl`),
    file: `sessions/open/${id}.jsonl`,
  }
}

async function workOn(page: Page, room: string): Promise<void> {
  await roomCard(page, room)
    .getByRole('button', { name: /^Open checklist/ })
    .click()
  await tickAndSee(page, CORDS)
  await page.getByRole('link', { name: 'Rooms' }).click()
}

function quarantined(dataFolder: string): readonly string[] {
  const names = readdirSync(path.join(dataFolder, 'quarantine'))
  return names.filter((name) => !name.endsWith('.txt'))
}

function rewrite(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')))
}
