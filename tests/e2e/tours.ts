import { renameSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { enterPin, roomCard, rowOf, tickOf } from './by-hand'
import { whatAManagerKeeps } from './manager-tour'
import { PINS, prepareClinic, type PreparedSession } from './prepared-clinic'

/** Called wherever there is something to see. */
export type Look = (what: string) => Promise<void>

/** What stands in the fields on the way: ordinary, or as long and strange as people write. */
export interface Words {
  readonly rooms: readonly [string, string, string, string, ...string[]]
  readonly client: string
  readonly note: string
}

export interface Around {
  readonly page: Page
  readonly dataFolder: string
  readonly words: Words
  readonly look: Look
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const choose = (page: Page, name: string | RegExp) => page.getByRole('radio', { name }).first().click()

/** Ways through the program that together come by every screen. */
export const TOURS: Readonly<Record<string, (around: Around) => Promise<void>>> = {
  'the first run': firstRun,
  'the rooms and what is decided about them': rooms,
  'the first two pauses': firstPauses,
  'the treatment and its cards': treatment,
  'the seal and the records': sealAndRecords,
  'what a manager keeps': whatAManagerKeeps,
}

async function firstRun({ page, words, look }: Around): Promise<void> {
  await press(page, 'Next: rooms')
  await look('the clinic’s name missing')
  await page.getByRole('textbox', { name: 'Name of the clinic' }).fill('Crown Studio')
  await press(page, 'Next: rooms')
  await page.getByRole('textbox', { name: 'Name of room 1' }).fill(words.rooms[0].slice(0, 60))
  await page.getByRole('textbox', { name: 'Name of room 2' }).fill(words.rooms[0].slice(0, 60))
  await look('rooms of one name')
  await page.getByRole('textbox', { name: 'Name of room 2' }).fill('Room 2')
  await press(page, 'Next: people and PINs')
  await press(page, 'Add a person')
  await press(page, 'Next: disinfectant')
  await look('people without names and PINs')
  for (const [number, name] of [
    [1, 'Maya Reyes'],
    [2, 'Tom Okafor'],
  ] as const) {
    const person = page.getByRole('group', { name: `Person ${number}` })
    await person.getByLabel('Name').fill(name)
    await person.getByLabel('PIN', { exact: true }).fill(PINS.maya)
    await person.getByLabel('PIN again').fill(PINS.maya)
  }
  await press(page, 'Next: disinfectant')
  await press(page, 'Finish and show the rooms')
  await look('the disinfectant missing')
  await press(page, 'Try with example data')
  await expect(page.getByRole('article')).toHaveCount(3)
  await look('example data on the board')
  await press(page, 'Remove it')
  await look('example data in the settings')
}

async function rooms({ page, words, look }: Around): Promise<void> {
  const clinic = await prepareClinic(page, { rooms: words.rooms })
  const [ready, inUse, due, blocked] = words.rooms
  await clinic.release(ready, inUse)
  await clinic.block(blocked, words.note)
  await clinic.startSession(inUse, words.client)
  await expect(roomCard(page, escapedName(blocked))).toContainText('Blocked')
  await look('the board')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'All keys' })).toBeVisible()
  await look('all keys')
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Settings' }).click()
  await look('settings')
  await page.getByRole('link', { name: 'History' }).click()
  await enterPin(page, '9052')
  await look('a wrong PIN at the sign-in')
  await page.getByRole('link', { name: 'Rooms' }).click()
  await page.getByRole('button', { name: `More for ${ready}` }).click()
  await choose(page, /Block the room/)
  await page.getByRole('textbox', { name: 'Reason' }).fill(words.note)
  await look('a decision about a room')
  await page.getByRole('link', { name: 'Rooms' }).click()
  await roomCard(page, escapedName(due))
    .getByRole('button', { name: /^Start turnover/ })
    .click()
  await choose(page, /Tom Okafor/)
  await enterPin(page, '9052')
  await look('a turnover about to start, the PIN wrong')
  await page.getByRole('link', { name: 'Rooms' }).click()
  await roomCard(page, escapedName(ready))
    .getByRole('button', { name: /^Start session/ })
    .click()
  await choose(page, /Tom Okafor/)
  await page.getByRole('textbox', { name: 'Client reference' }).fill('Anna Schmidt')
  await choose(page, /^2/)
  await page.keyboard.press('Tab')
  await expect(page.getByText('This looks like a name. Use the client code.')).toBeVisible()
  await look('a session about to start, the reference a name')
}

const escapedName = (name: string) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A session in the second room, opened from the board. */
async function openSession({ page, words }: Around, upTo?: string): Promise<PreparedSession> {
  const clinic = await prepareClinic(page, { rooms: words.rooms })
  await clinic.release(words.rooms[1])
  const session = await clinic.startSession(words.rooms[1], words.client)
  if (upTo !== undefined) await session.workUpTo(upTo)
  await roomCard(page, escapedName(words.rooms[1]))
    .getByRole('button', { name: /^Open checklist/ })
    .click()
  await expect(page.getByRole('complementary', { name: 'Session status' })).toBeVisible()
  return session
}

async function firstPauses(around: Around): Promise<void> {
  const { page, dataFolder, words, look } = around
  const session = await openSession(around)
  await look('pause 1, a contact time to start')
  await press(page, 'Start timer')
  await press(page, /^Why: Sink/)
  await look('a contact time running, and why a line is there')
  await tickOf(page, 'Pen runs 10 seconds without a drop').click()
  await choose(page, 'Battery')
  await look('a choice and a number')
  await tickOf(page, 'New film on every part that is touched').click()
  await expect(rowOf(page, 'New film on every part that is touched').getByRole('time')).toBeVisible()
  await press(page, /^Correct: New film/)
  await look('a correction')
  await press(page, /^Problem: Cord/)
  await page.getByRole('textbox', { name: 'What is the problem?' }).fill(words.note)
  await look('a problem being written')
  await press(page, 'Save problem')
  await press(page, /^N\/A: Trimmer/)
  await look('a problem, and a reason being picked')
  await notSaved(around, dataFolder, 'Chair stable, locked, freshly covered')
  await press(page, /^Hand over/)
  await choose(page, /Lena Fischer/)
  await look('a hand-over')
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'All keys' })).toBeVisible()
  await look('all keys of a session')
  await page.keyboard.press('Escape')
  await press(page, /^Test again: Cord/)
  await session.settlePause()
  await page.getByRole('link', { name: 'Rooms' }).click()
  await session.workUpTo('sign-in')
  await roomCard(page, escapedName(words.rooms[1]))
    .getByRole('button', { name: /^Open checklist/ })
    .click()
  await tickOf(page, 'Consent signed for this session').click()
  await choose(page, 'Signed on screen')
  await look('a signature to be drawn')
  await choose(page, 'Paper form')
  await look('a text')
  await tickOf(page, 'Client asked about allergies, answer noted').click()
  await look('several choices')
  await tickOf(page, 'Health questions asked, no reason to stop').click()
  await choose(page, 'Stop the session')
  await look('an answer that stops the session')
  await tickOf(page, 'Before photos taken in the agreed frame').click()
  await look('photos')
  await page.getByRole('link', { name: /^Room ready/ }).click()
  await look('a pause that is passed')
}

/** The data folder goes away under a press, and comes back. */
async function notSaved({ page, look }: Around, dataFolder: string, label: string): Promise<void> {
  renameSync(dataFolder, `${dataFolder}.away`)
  await tickOf(page, label).click()
  await expect(page.getByText('1 tick not saved')).toBeVisible()
  await look('a tick that is not saved')
  renameSync(`${dataFolder}.away`, dataFolder)
  await expect(page.getByText('1 tick not saved')).toHaveCount(0, { timeout: 10_000 })
}

const CARDS = [
  'Treatment settings',
  'Glove change',
  'Extra cartridge or pigment',
  'Barrier replaced',
  'Client comfort',
  'Free note',
  'Break',
  'Incident',
]

async function treatment(around: Around): Promise<void> {
  const { page, words, look } = around
  const session = await openSession(around, 'time-out')
  await tickOf(page, 'Needle pack unbroken, in date').click()
  await page.getByRole('textbox', { name: 'Lot' }).fill('N25-0817')
  await page.getByRole('textbox', { name: 'Expiry' }).fill('032026')
  await look('a lot that is out of date')
  await press(page, 'No lot on the pack')
  await look('no lot on the pack')
  await page.getByRole('link', { name: 'Rooms' }).click()
  await session.workUpTo('sign-out')
  await openCards(around)
  for (const card of CARDS) {
    await page.getByRole('region', { name: card, exact: true }).getByRole('button').first().click()
    if (card === 'Free note') await page.getByRole('textbox', { name: 'What happened?' }).fill(words.note)
    await look(`the card ${card}`)
  }
  await press(page, /^Spill/)
  await look('an incident report')
}

async function openCards({ page, words }: Around): Promise<void> {
  await roomCard(page, escapedName(words.rooms[1]))
    .getByRole('button', { name: /^Open checklist/ })
    .click()
  await page.getByRole('link', { name: /^During treatment/ }).click()
}

async function sealAndRecords(around: Around): Promise<void> {
  const { page, words, look } = around
  const session = await openSession(around, 'sign-out')
  await page.getByRole('link', { name: /Sign-out/ }).click()
  await tickOf(page, 'Every sharp in the bin, counts match').click()
  await page.getByRole('textbox', { name: 'Sharps opened' }).fill('3')
  await page.getByRole('textbox', { name: 'Sharps in the bin' }).fill('2')
  await page.keyboard.press('Tab')
  await look('sharps that do not match')
  await page.getByRole('link', { name: 'Rooms' }).click()
  await session.workUpTo('turnover')
  await session.beginTurnover()
  await roomCard(page, escapedName(words.rooms[1]))
    .getByRole('button', { name: /^(Open checklist|Continue turnover)/ })
    .click()
  await look('a turnover under way')
  await page.getByRole('link', { name: 'Rooms' }).click()
  await session.settlePause()
  await roomCard(page, escapedName(words.rooms[1]))
    .getByRole('button', { name: /^(Open checklist|Continue turnover)/ })
    .click()
  await look('the seal')
  await press(page, 'Use your PIN instead')
  await look('the PIN of the seal')
  await enterPin(page, PINS.tom)
  await expect(page.getByRole('dialog', { name: /^Sealed/ })).toBeVisible()
  await look('sealed')
  await press(page, 'Back to Rooms')
  await page.getByRole('link', { name: 'History' }).click()
  await enterPin(page, PINS.maya)
  await expect(page.getByText('1 session sealed')).toBeVisible()
  await look('the history')
  await press(page, /^Save/)
  await look('the formats to save in')
  await page.keyboard.press('Escape')
  await page.getByRole('row').filter({ hasText: words.client }).click()
  await expect(page.getByText('Seal verified')).toBeVisible()
  await look('a record')
  await press(page, 'Add correction')
  await look('an addendum')
}
