import { readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { chooseInDialogs, keepFoldersClosed, shownInFolder } from './desktop'
import { axe, expect, test } from './fixtures'
import { clinicLog } from './kept-records'
import { launchAt, sampleForAll } from './sample-clinic'

const sample = sampleForAll({ sessions: 2000, years: 3, seed: 'saving', until: '2026-11-20' })
test.setTimeout(120_000)

async function pick(page: Page, format: string): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('menuitem', { name: new RegExp(`^${format}`) }).click()
}

const exportsIn = (dataFolder: string) => clinicLog(dataFolder).filter(({ type }) => type === 'exported')

test('a file of all records tells how far it is, is called off, misses its drive, and is shown in its folder', async ({
  dataFolder,
}) => {
  sample.copyTo(dataFolder)
  const running = await launchAt(dataFolder, 'History')
  const { app, page } = running
  const folder = test.info().outputPath()
  const status = page.getByRole('main').getByRole('status')
  const before = exportsIn(dataFolder).length

  await test.step('called off, it leaves nothing', async () => {
    await chooseInDialogs(app, path.join(folder, 'all.pdf'))
    await pick(page, 'PDF, A4')
    const bar = page.getByRole('progressbar', { name: 'Export' })
    await expect(bar).toHaveAttribute('aria-valuetext', /^Exporting [1-9]\d* of 1,9\d\d$/, { timeout: 30_000 })
    expect(await axe(page)).toEqual([])
    await page.getByRole('button', { name: 'Cancel', exact: true }).click()
    await expect(status.filter({ hasText: 'Export canceled. No file was left.' })).toBeVisible()
    await expect(bar).toBeHidden()
    expect(readdirSync(folder)).toEqual([])
  })

  await test.step('a drive that is not there is named, and nothing is written', async () => {
    await chooseInDialogs(app, path.join(folder, 'unplugged', 'all.csv'))
    await pick(page, 'CSV')
    await expect(
      status.filter({
        hasText:
          'all.csv was not written. The drive is gone. Plug it back in, then try again. Nothing in RoomReady is lost.',
      }),
    ).toBeVisible()
    expect(readdirSync(folder)).toEqual([])
  })

  await test.step('what was saved is shown in its folder, and said so where it is gone since', async () => {
    const file = path.join(folder, 'all.jsonl')
    await chooseInDialogs(app, file)
    await keepFoldersClosed(app)
    await pick(page, 'JSON Lines')
    await expect(status.filter({ hasText: /^Saved 1,9\d\d records as all\.jsonl\./ })).toBeVisible({ timeout: 30_000 })
    expect(statSync(file).size).toBeGreaterThan(1_000_000)
    expect(readdirSync(folder)).toEqual(['all.jsonl'])
    await page.getByRole('button', { name: 'Show in folder' }).click()
    await expect.poll(() => shownInFolder(app)).toEqual([file])
    rmSync(file)
    await page.getByRole('button', { name: 'Show in folder' }).click()
    await expect(status.filter({ hasText: 'This file is no longer where it was saved.' })).toBeVisible()
  })

  await test.step('the clinic log has every try, so that no file can leave unseen', () => {
    const exported = exportsIn(dataFolder)
    expect(exported).toHaveLength(before + 3)
    const formats = ['pdf-a4', 'csv', 'jsonl']
    expect(exported.slice(before)).toMatchObject(formats.map((format) => ({ data: { format } })))
  })
  expect(running.problems).toEqual([])
  await running.close()
})
