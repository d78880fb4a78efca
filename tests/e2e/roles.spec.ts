import type { Page } from '@playwright/test'
import { enterPin, roomCard } from './by-hand'
import { expect, launch, test } from './fixtures'
import { call, PINS, prepareClinic, preparedIn } from './prepared-clinic'

const WRONG = '9052'

test('only a manager’s name opens the history, and only with that manager’s PIN', async ({ running: { page } }) => {
  await prepareClinic(page)
  await page.getByRole('link', { name: 'History' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in as a manager' })).toBeVisible()
  await expect(page.getByRole('radio', { name: /Maya Reyes/ })).toBeVisible()
  await expect(page.getByRole('radio', { name: /Tom Okafor/ })).toHaveCount(0)

  await enterPin(page, PINS.tom)
  await expect(page.getByRole('alert')).toHaveText('That PIN is not Maya’s. 4 tries left.')
  await expect(page.getByRole('table')).toHaveCount(0)

  await enterPin(page, PINS.maya)
  await expect(page.getByText('No sessions yet.')).toBeVisible()
  await page.getByRole('button', { name: 'Maya Reyes, sign out' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in as a manager' })).toBeVisible()
})

test('a technician can neither block a room nor release it by override', async ({ running: { page } }) => {
  const clinic = await prepareClinic(page)
  await page.getByRole('button', { name: 'More for Room 1' }).click()
  await page.getByRole('radio', { name: /Release by override/ }).click()
  await page.getByRole('textbox', { name: 'Reason' }).fill('Nobody has time')
  await expect(page.getByRole('radio', { name: /Tom Okafor/ })).toHaveCount(0)
  await enterPin(page, PINS.tom)
  await expect(page.getByRole('alert')).toHaveText('That PIN is not Maya’s. 4 tries left.')
  await page.getByRole('link', { name: 'Rooms' }).click()
  await expect(roomCard(page, 'Room 1')).toContainText('Turnover due')

  for (const name of ['room.override', 'room.block'] as const) {
    const answer = await call(page, name, {
      room: clinic.room('Room 1'),
      person: clinic.person('tom'),
      pass: await clinic.pass('tom'),
      reason: 'Nobody has time',
    })
    expect(answer).toEqual({ ok: false, error: { code: 'needs-manager' } })
  }
  await expect(roomCard(page, 'Room 1')).toContainText('Turnover due')
})

test('a manager blocks a room, clears it and releases it, each with a reason', async ({ running: { page } }) => {
  await prepareClinic(page)
  const decide = async (choice: RegExp, reason: string) => {
    await page.getByRole('radio', { name: choice }).click()
    await page.getByRole('textbox', { name: 'Reason' }).fill(reason)
    await enterPin(page, PINS.maya)
  }
  await page.getByRole('button', { name: 'More for Room 2' }).click()
  await decide(/Block the room/, 'Water leak under the sink')
  await expect(roomCard(page, 'Room 2')).toContainText('Water leak under the sink.')

  await roomCard(page, 'Room 2')
    .getByRole('button', { name: /^See what clears it/ })
    .click()
  await decide(/Clear the block/, 'Leak repaired')
  await expect(roomCard(page, 'Room 2')).toContainText('Turnover due')

  await page.getByRole('button', { name: 'More for Room 2' }).click()
  await decide(/Release by override/, 'Disinfected by hand')
  await expect(roomCard(page, 'Room 2')).toContainText('Released by override')
})

test('page code gets nothing that is a manager’s without a manager', async ({ running: { page } }) => {
  const clinic = await prepareClinic(page)
  const needsManager = { ok: false, error: { code: 'needs-manager' } }
  expect(await call(page, 'records.find', { query: {}, offset: 0, limit: 10 })).toEqual(needsManager)
  expect(await call(page, 'records.read', { session: '20261122-k7x2m9' })).toEqual(needsManager)
  expect(await call(page, 'records.save', { sessions: 'all', format: 'csv' })).toEqual(needsManager)
  expect(await call(page, 'records.show', { token: 'any' })).toEqual(needsManager)
  expect(await call(page, 'setup.remove-example', {})).toEqual(needsManager)
  const signIn = { person: clinic.person('tom'), pass: await clinic.pass('tom') }
  expect(await call(page, 'people.sign-in', signIn)).toEqual(needsManager)
  // A right PIN is good for its own person only.
  const borrowed = { person: clinic.person('maya'), pass: await clinic.pass('tom') }
  expect(await call(page, 'people.sign-in', borrowed)).toMatchObject({ ok: false })
  expect(await call(page, 'records.find', { query: {}, offset: 0, limit: 10 })).toEqual(needsManager)
})

test('five wrong PINs lock a person out, and a restart does not help', async ({ dataFolder }) => {
  const first = await launch(dataFolder)
  await prepareClinic(first.page)
  await openTurnover(first.page)
  for (const left of ['4 tries left', '3 tries left', '2 tries left', '1 try left']) {
    await enterPin(first.page, WRONG)
    await expect(first.page.getByRole('alert')).toHaveText(`That PIN is not Tom’s. ${left}.`)
  }
  await enterPin(first.page, WRONG)
  await expect(first.page.getByRole('alert')).toHaveText(/^Too many wrong PINs\. The next try opens in 0:\d\d\.$/)
  await first.close()

  const second = await launch(dataFolder)
  await openTurnover(second.page)
  await enterPin(second.page, PINS.tom)
  await expect(second.page.getByRole('alert')).toHaveText(/^Too many wrong PINs/)
  // Others are not locked out with him.
  await preparedIn(second.page).then((clinic) => clinic.pass('lena'))
  await second.close()
})

async function openTurnover(page: Page): Promise<void> {
  await roomCard(page, 'Room 1')
    .getByRole('button', { name: /^Start turnover/ })
    .click()
  await page.getByRole('radio', { name: /Tom Okafor/ }).click()
}
