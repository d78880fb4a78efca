import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { enterPin, roomCard } from './by-hand'
import { chooseInDialogs } from './desktop'
import { axe, COLOR_RULES, expect, launch, startOf, test, wear, type LaunchOptions } from './fixtures'
import { isDrawn, resize, sideways, tooSmall } from './measures'
import { call, done, PINS, prepareClinic } from './prepared-clinic'

async function openData(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Settings', exact: true }).click()
  await page.getByRole('navigation', { name: 'Parts of Settings' }).getByRole('link', { name: 'Data' }).click()
}

async function isSound(page: Page, what: string): Promise<void> {
  await isDrawn(page)
  expect(await axe(page), what).toEqual([])
  expect(await tooSmall(page), what).toEqual([])
  await wear(page, 'dark')
  expect(await axe(page, COLOR_RULES), `${what}, dark`).toEqual([])
  await wear(page, 'light')
  for (const width of [1024, 640]) {
    await resize(page, { width, height: 768 })
    expect(await sideways(page), `${what}, ${width}`).toEqual([])
  }
  await resize(page, { width: 1280, height: 800 })
}

/** What a start without a window says, until it is ended. */
async function saidAtStart(dataFolder: string, options: LaunchOptions = {}): Promise<string> {
  const { executablePath, args, env } = startOf(dataFolder, options)
  const child = spawn(executablePath, args, { env, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (bytes: Buffer) => (said += bytes.toString()))
  const ended = new Promise((resolve) => child.once('exit', resolve))
  await expect.poll(() => said, { timeout: 30_000 }).toMatch(/RoomReady|clinic/)
  child.kill('SIGKILL')
  await ended
  return said
}

function exitCodeOfStart(dataFolder: string, options: LaunchOptions): Promise<number | null> {
  const { executablePath, args, env } = startOf(dataFolder, options)
  const child = spawn(executablePath, args, { env, stdio: 'ignore' })
  return new Promise((resolve) => child.once('exit', resolve))
}

test('a manager moves the data to another drive, and the old folder says where they are', async ({ dataFolder }) => {
  test.setTimeout(180_000)
  const drive = `${dataFolder}.profile/drive`
  const [full, fresh] = [path.join(drive, 'full'), path.join(drive, 'RoomReady')]
  for (const folder of [full, fresh]) mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(full, 'holiday.jpg'), 'not ours')
  const { app, page, problems, close } = await launch(dataFolder)
  const clinic = await prepareClinic(page)
  await clinic.release('Room 1', 'Room 2')
  const session = await clinic.startSession('Room 1')

  await openData(page)
  await expect(page.getByText(dataFolder, { exact: true })).toBeVisible()
  await chooseInDialogs(app, full)
  await page.getByRole('button', { name: 'Choose a folder', exact: true }).click()
  await enterPin(page, PINS.maya)
  await expect(page.getByRole('alert')).toHaveText(
    'This folder is not empty. Make a new folder on the drive and choose that.',
  )
  await chooseInDialogs(app, fresh)
  await page.getByRole('button', { name: 'Choose a folder', exact: true }).press('Enter')
  await expect(page.getByText(fresh, { exact: true })).toBeVisible()
  await expect(page.getByText(/^\d+ files, \d+ KB\. .* are free there\.$/)).toBeVisible()
  await isSound(page, 'a folder that was chosen')
  await page.getByRole('button', { name: 'Move the data now' }).click()
  await expect(page.getByRole('alert')).toHaveText('1 session is still open. Finish it first.')
  await done(page, 'session.abandon', { session: session.id, reason: 'Client felt unwell' })
  await session.settlePause()
  await session.seal()

  await page.getByRole('button', { name: 'Choose a folder', exact: true }).press('Enter')
  await page.getByRole('button', { name: 'Move the data now' }).press('Enter')
  await expect(page.getByText(`compared one by one, are in ${fresh} now.`)).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText(`The old folder ${dataFolder} is as it was and marked as moved.`)).toBeVisible()
  await expect(page.getByText(fresh, { exact: true })).toBeVisible()
  await isSound(page, 'data that were moved')
  expect((await done(page, 'move.read', {})).running).toBeUndefined()
  expect(readdirSync(dataFolder)).toContain('moved.json')

  await page.getByRole('link', { name: 'Rooms', exact: true }).first().click()
  await expect(page.getByText(`It may be removed by hand.`)).toBeVisible()
  const next = await clinic.startSession('Room 2')
  expect(readdirSync(path.join(fresh, 'sessions/open'))).toEqual([`${next.id}.jsonl`])
  expect(readdirSync(path.join(dataFolder, 'sessions/open'))).toEqual([])
  await expect(roomCard(page, 'Room 2')).toContainText('In session')
  const profile = { env: { XDG_CONFIG_HOME: `${dataFolder}.profile` } }
  // The window that is open has the new folder: a second start there ends.
  expect(await exitCodeOfStart(fresh, profile)).toBe(0)
  expect(problems).toEqual([])
  await close()

  const said = await saidAtStart(dataFolder)
  expect(said).toContain(`They were moved from ${dataFolder} to ${fresh} on `)
  const there = await launch(fresh, profile)
  await expect(roomCard(there.page, 'Room 2')).toContainText('In session')
  await there.close()
})

test('the usual folder is found where it was moved to, and a drive that is missing makes no empty clinic', async ({
  dataFolder,
}) => {
  test.setTimeout(180_000)
  const drive = `${dataFolder}.profile/drive`
  mkdirSync(drive, { recursive: true })
  // No folder is asked for: the usual one is meant.
  const usual = { env: { ROOMREADY_DATA: '' } }
  const first = await launch(dataFolder, usual)
  const clinic = await prepareClinic(first.page)
  await clinic.release('Room 1')
  const { where } = await done(first.page, 'app.status', {})
  await done(first.page, 'people.sign-in', { person: clinic.person('maya'), pass: await clinic.pass('maya') })
  await chooseInDialogs(first.app, drive)
  const { token } = await done(first.page, 'move.choose-folder', {})
  await done(first.page, 'move.run', { token })
  await first.close()

  const second = await launch(dataFolder, usual)
  expect((await done(second.page, 'app.status', {})).where).toBe(drive)
  await expect(roomCard(second.page, 'Room 1')).toContainText('Ready')
  expect((await call(second.page, 'move.run', { token })).ok).toBe(false)
  await second.close()

  renameSync(drive, `${drive}-unplugged`)
  expect(await saidAtStart(dataFolder, usual)).toContain(`The data are in ${drive}, and nothing of them can be found`)
  expect(existsSync(drive)).toBe(false)
  expect(await saidAtStart(dataFolder, { env: { ROOMREADY_DATA: where } })).toContain(`They were moved from ${where}`)
  renameSync(`${drive}-unplugged`, drive)
  const third = await launch(dataFolder, usual)
  await expect(roomCard(third.page, 'Room 1')).toContainText('Ready')
  await third.close()
})
