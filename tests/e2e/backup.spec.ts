import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { enterPin } from './by-hand'
import { chooseInDialogs } from './desktop'
import { axe, expect, launch, test } from './fixtures'
import { makeSample, runCommand } from './sample-clinic'

const PASSPHRASE = 'Möwe Kessel Ampel Zwirn'
const SESSIONS = 300
let scratch = ''

test.beforeAll(() => {
  scratch = mkdtempSync(path.join(os.tmpdir(), 'roomready-backup-'))
  makeSample(path.join(scratch, 'sample'), { sessions: SESSIONS, seed: '1' })
})
test.afterAll(() => rmSync(scratch, { recursive: true, force: true, maxRetries: 3 }))
test.setTimeout(120_000)

function emptyDrive(name: string): string {
  const drive = path.join(scratch, name)
  mkdirSync(drive)
  return drive
}

const main = (page: Page): Locator => page.getByRole('main')
const button = (page: Page, name: string): Locator => main(page).getByRole('button', { name, exact: true })

/** The manager signs in at the Backup part of Settings. */
async function openBackupSettings(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('navigation', { name: 'Parts of Settings' }).getByText('Backup').click()
  await main(page).getByRole('radio').first().click()
  await enterPin(page, '4821')
  await expect(button(page, 'Restore a backup')).toBeVisible()
}

async function setUp(app: ElectronApplication, page: Page, drive: string): Promise<void> {
  await openBackupSettings(page)
  await chooseInDialogs(app, drive)
  await button(page, 'Choose a drive').click()
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await page.getByLabel('Passphrase again', { exact: true }).fill(PASSPHRASE)
  await button(page, 'Set up and back up now').click()
  await expect(main(page).getByText(/MB, read back and verified$/)).toBeVisible()
}

/** From the drive to the list of the backups on it. */
async function openBackups(app: ElectronApplication, page: Page, drive: string): Promise<Locator> {
  await chooseInDialogs(app, drive)
  await button(page, 'Choose the drive').click()
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await button(page, 'Open the backups').click()
  await expect(main(page).getByRole('heading', { name: 'Backups on this drive' })).toBeVisible()
  return main(page).getByRole('listitem').filter({ hasText: 'sessions,' })
}

test('a computer that was wiped gets its records back from a backup, and they verify', async ({ dataFolder }) => {
  const drive = emptyDrive('CLINIC-BK')
  cpSync(path.join(scratch, 'sample'), dataFolder, { recursive: true })
  const before = await launch(dataFolder)
  await test.step('set up, back up, and try the backup out', async () => {
    await setUp(before.app, before.page, drive)
    await expect(main(before.page).getByText('CLINIC-BK')).toBeVisible()
    await button(before.page, 'Test this backup').click()
    await before.page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
    await button(before.page, 'Start the test').click()
    await expect(main(before.page).getByText(/is good\. 300 sessions and \d+ photos? came back whole\.$/)).toBeVisible()
    expect(await axe(before.page)).toEqual([])
    await before.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Rooms' }).click()
    await expect(main(before.page).getByText(/^Last good backup: today \d\d:\d\d$/)).toBeVisible()
  })
  expect(before.problems).toEqual([])
  await before.close()
  const backups = readdirSync(path.join(drive, 'RoomReady backup', 'backups'))
  expect(backups.length, 'one by hand, one on closing').toBe(2)

  rmSync(dataFolder, { recursive: true })
  const { app, page, problems, close } = await launch(dataFolder)
  await page.getByRole('button', { name: 'Restore a backup' }).click()
  await test.step('a wrong passphrase opens nothing', async () => {
    await chooseInDialogs(app, drive)
    await button(page, 'Choose the drive').click()
    await page.getByLabel('Passphrase', { exact: true }).fill('not the one at all')
    await button(page, 'Open the backups').click()
    await expect(page.getByRole('alert')).toContainText('This passphrase does not open these backups.')
    expect(await axe(page)).toEqual([])
    await button(page, 'Cancel').click()
    await page.getByRole('button', { name: 'Restore a backup' }).click()
  })
  const rows = await openBackups(app, page, drive)
  await expect(rows).toHaveCount(2)
  await rows.first().getByRole('button').click()
  await expect(main(page).getByText('This computer holds no records yet.')).toBeVisible()
  await expect(main(page).getByText('300 sessions missing here')).toBeVisible()
  await button(page, 'Restore').click()
  await expect(page.getByText(/^Restored\. 300 sessions and \d+ photos? came back\.$/)).toBeVisible()
  await expect(page.getByRole('heading', { name: /rooms? (is|are) ready/ })).toBeVisible()
  expect(problems).toEqual([])
  await close()
  expect(runCommand('verify', '--folder', dataFolder)).toContain('300 sessions')
})

test('a torn, an older and a foreign backup are told in words, and what is here stays', async ({ dataFolder }) => {
  const drive = emptyDrive('TWO')
  cpSync(path.join(scratch, 'sample'), dataFolder, { recursive: true })
  const { app, page, close } = await launch(dataFolder)
  await setUp(app, page, drive)
  await button(page, 'Back up now').click()
  const backups = path.join(drive, 'RoomReady backup', 'backups')
  await expect.poll(() => readdirSync(backups).length).toBe(2)
  const [older = '', newer = ''] = readdirSync(backups).sort()
  truncateSync(path.join(backups, newer), 100)
  const month = readdirSync(path.join(dataFolder, 'sessions')).find((name) => name !== 'open') ?? ''
  const [lost = ''] = readdirSync(path.join(dataFolder, 'sessions', month))
  rmSync(path.join(dataFolder, 'sessions', month, lost))

  await button(page, 'Restore a backup').click()
  await openBackups(app, page, drive)
  await expect(main(page).getByText('Damaged. It cannot be restored.')).toBeVisible()
  await main(page)
    .getByRole('button', { name: /^Look into it: / })
    .click()
  await expect(main(page).getByText('This backup is older than the records here.')).toBeVisible()
  await expect(main(page).getByText('1 session missing here')).toBeVisible()
  await button(page, 'Restore').click()
  await expect(main(page).getByText('Restored. 1 session and 0 photos came back.')).toBeVisible()
  expect(readdirSync(path.join(dataFolder, 'sessions', month))).toContain(lost)
  expect(older).not.toBe(newer)
  await close()
  expect(runCommand('verify', '--folder', dataFolder)).toContain('300 sessions')

  const other = `${dataFolder}.other`
  const stranger = await launch(other, { env: { XDG_CONFIG_HOME: `${dataFolder}.profile` } })
  await stranger.page.getByRole('button', { name: 'Try with example data' }).click()
  await openBackupSettings(stranger.page)
  await button(stranger.page, 'Restore a backup').click()
  const rows = await openBackups(stranger.app, stranger.page, drive)
  await rows.getByRole('button').click()
  await expect(main(stranger.page).getByText('This is the backup of another clinic.')).toBeVisible()
  await expect(button(stranger.page, 'Restore')).toHaveCount(0)
  await stranger.close()
  rmSync(other, { recursive: true })
})
