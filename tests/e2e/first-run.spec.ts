import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { enterPin, roomCard } from './by-hand'
import { expect, test } from './fixtures'

const next = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const person = (page: Page, number: number) => page.getByRole('group', { name: `Person ${number}` })

test('a clinic is set up in four steps, and each fault is said in words', async ({ running: { page, problems } }) => {
  await test.step('the clinic needs a name', async () => {
    await next(page, 'Next: rooms')
    await expect(page.getByText('Enter a name for the clinic.')).toBeVisible()
    await expect(field(page, 'Name of the clinic')).toBeFocused()
    await field(page, 'Name of the clinic').fill('Northside SMP Studio')
    await next(page, 'Next: rooms')
  })
  await test.step('two rooms cannot have one name', async () => {
    await expect(field(page, 'Name of room 1')).toHaveValue('Room 1')
    await page.getByRole('button', { name: 'Add a room' }).click()
    await field(page, 'Name of room 3').fill('room 1')
    await next(page, 'Next: people and PINs')
    await expect(page.getByText('This name is already used for another room. Make them different.')).toBeVisible()
    await field(page, 'Name of room 3').fill('Window room')
    await page.getByRole('radio', { name: '2 h' }).click()
    await next(page, 'Next: people and PINs')
  })
  await test.step('people need a name each, and a PIN that is typed twice and hard to guess', () => setUpPeople(page))
  await test.step('the disinfectant needs the contact time of its label', async () => {
    await field(page, 'Name on the label').fill('Quat wipe')
    await field(page, 'Registration number or standard').fill('EPA 1234-5')
    await next(page, 'Finish and show the rooms')
    await expect(
      page.getByText('Enter the contact time from the label, as minutes or m:ss, from 0:15 to 10:00.'),
    ).toBeVisible()
    await expect(field(page, 'Contact time')).toBeFocused()
  })
  await test.step('going back and forth keeps what was typed', () => lookBack(page))
  await test.step('the board opens with every room due', async () => {
    await field(page, 'Contact time').fill('1,5')
    await expect(page.getByText('The timer will run 1:30.')).toBeVisible()
    await next(page, 'Finish and show the rooms')
    await expect(page.getByRole('heading', { name: '0 of 3 rooms are ready' })).toBeVisible()
    await expect(roomCard(page, 'Window room')).toContainText('It is ready only after its first signed turnover.')
  })
  expect(problems).toEqual([])
})

async function setUpPeople(page: Page): Promise<void> {
  const manager = person(page, 1)
  await manager.getByLabel('Name').fill('Maya Reyes')
  await manager.getByLabel('PIN', { exact: true }).fill('1234')
  await expect(manager.getByText('This PIN is easy to guess.')).toBeVisible()
  await manager.getByLabel('PIN', { exact: true }).fill('4821')
  await manager.getByLabel('PIN again').fill('4812')
  await expect(manager.getByText('The two PINs are different. Enter both again.')).toBeVisible()
  await next(page, 'Next: disinfectant')
  await expect(manager.getByLabel('PIN again')).toBeFocused()
  await manager.getByLabel('PIN again').fill('4821')

  await page.getByRole('button', { name: 'Add a person' }).click()
  const technician = person(page, 2)
  await technician.getByLabel('Name').fill('maya reyes')
  await expect(technician.getByText('This name is already used for another person. Make them different.')).toBeVisible()
  await technician.getByLabel('Name').fill('Tom Okafor')
  await next(page, 'Next: disinfectant')
  await expect(technician.getByText('A PIN has 4 to 8 digits.')).toBeVisible()
  await technician.getByLabel('PIN', { exact: true }).fill('730519')
  await technician.getByLabel('PIN again').fill('730519')
  await next(page, 'Next: disinfectant')
}

async function lookBack(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Change Rooms' }).click()
  await expect(field(page, 'Name of room 3')).toHaveValue('Window room')
  await expect(page.getByRole('radio', { name: '2 h' })).toBeChecked()
  await next(page, 'Next: people and PINs')
  await expect(person(page, 2).getByLabel('Name')).toHaveValue('Tom Okafor')
  await expect(person(page, 1).getByLabel('PIN again')).toHaveValue('4821')
  await next(page, 'Next: disinfectant')
  await expect(field(page, 'Registration number or standard')).toHaveValue('EPA 1234-5')
}

test('example data is marked, and a manager can put it aside', async ({ running: { page, problems }, dataFolder }) => {
  await page.getByRole('button', { name: 'Try with example data' }).click()
  await expect(page.getByText('Example data. Nothing here is real. Every PIN is 4821.')).toBeVisible()
  await expect(roomCard(page, 'Window room')).toBeVisible()

  await page.getByRole('button', { name: 'Remove it' }).click()
  await page.getByRole('button', { name: 'Remove the example data' }).click()
  await enterPin(page, '4821')
  await expect(page.getByRole('heading', { name: 'Set up RoomReady' })).toBeVisible()
  await expect(field(page, 'Name of the clinic')).toHaveValue('')

  const [aside = '', ...others] = readdirSync(path.join(dataFolder, 'quarantine'))
  expect(others).toEqual([])
  expect(readdirSync(path.join(dataFolder, 'quarantine', aside))).toEqual(
    expect.arrayContaining(['catalog.json', 'clinic-log', 'sessions']),
  )
  expect(readdirSync(path.join(dataFolder, 'sessions', 'open'))).toEqual([])
  expect(problems).toEqual([])
})
