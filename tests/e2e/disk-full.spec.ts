import { execFileSync } from 'node:child_process'
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { soundLines } from '../helpers/files'
import { roomCard, rowOf, saved, seenTime, tickAndSee, tickOf } from './by-hand'
import { chooseInDialogs } from './desktop'
import { answerBoxes, askedBoxes, expect, IS_ROOT, launch, test, type Running } from './fixtures'
import { done, prepareClinic } from './prepared-clinic'

const SINK = 'Sink stocked, waste bin freshly lined'
const CHAIR = 'Chair stable, locked, freshly covered'
const BARRIERS = 'New film on every part that is touched'
const CORDS = 'Cord covers down, no cable across the walkway'
const NOTE = 'The cable lies across the walkway'

/** Undone after each test, the last first. */
const cleanUps: (() => void)[] = []
test.afterEach(() => {
  for (const undo of cleanUps.splice(0).reverse()) undo()
})

/** A disk for the data that fails and works again. */
interface Trouble {
  readonly title: string
  readonly folder: string
  /** How many bytes a file still takes once the disk failed, at most: the rest of its last block. */
  readonly blockSize: number
  readonly fail: () => void
  readonly recover: () => void
}

/** A small disk of its own that fills up. Only root may mount one. */
function smallDisk(): Trouble {
  const disk = scratchFolder('disk')
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk])
  cleanUps.push(() => execFileSync('umount', ['--lazy', disk]))
  const filler = path.join(disk, 'filler')
  return {
    title: 'Not saved. The disk is full.',
    folder: path.join(disk, 'data'),
    blockSize: 4096,
    fail: () => fillUp(filler),
    recover: () => rmSync(filler),
  }
}

/** A drive that is pulled out and plugged in again: the folder is somewhere else for a while. */
function removableDrive(): Trouble {
  const drive = scratchFolder('drive')
  const [folder, away] = [path.join(drive, 'data'), path.join(drive, 'away')]
  return {
    title: 'Not saved. The drive is gone.',
    folder,
    blockSize: 1,
    fail: () => renameSync(folder, away),
    recover: () => renameSync(away, folder),
  }
}

const TROUBLES = { 'a drive pulled out': removableDrive, ...(canMount() && { 'a full disk': smallDisk }) }

for (const [name, begin] of Object.entries(TROUBLES)) {
  test(`${name}: ticks stay on the screen, hold the door, and are saved once it works again`, async () => {
    const trouble = begin()
    const { page, close, problems } = await beginOn(trouble)
    const before = await seenTime(page, SINK)

    trouble.fail()
    await reportProblem(page)
    await tickOf(page, CHAIR).click()
    await test.step('what is not saved says so', async () => {
      const banner = page.getByRole('alert').filter({ hasText: trouble.title })
      await expect(banner).toContainText('2 ticks are only on this screen. Do not close RoomReady.')
      await expect(banner).toContainText(/Everything up to \d\d:\d\d:\d\d is safe\./)
      for (const label of [CORDS, CHAIR]) await expect(rowOf(page, label)).toContainText('Not saved')
      expect(await seenTime(page, SINK)).toBe(before)
      await expect(tickOf(page, CHAIR)).toBeChecked()
      await expect(page.getByText('2 ticks not saved')).toBeVisible()
    })
    await test.step('the door stays locked and says why', async () => {
      const door = page.getByRole('button', { name: 'Client may enter' })
      await expect(door).toHaveAttribute('aria-disabled', 'true')
      await expect(page.getByRole('link', { name: /^Saving must work/ })).toBeVisible()
      await door.click({ force: true })
      await expect(page.getByRole('button', { name: 'Try now' })).toBeFocused()
    })
    await test.step('ticking goes on', async () => {
      await tickOf(page, BARRIERS).click()
      await expect(page.getByText('3 ticks not saved')).toBeVisible()
    })
    trouble.recover()
    await test.step('the rows get their times by themselves', async () => {
      await expect(saved(page)).toBeVisible({ timeout: 10_000 })
      for (const label of [CORDS, CHAIR, BARRIERS]) await seenTime(page, label)
      await expect(page.getByRole('alert').filter({ hasText: 'Not saved.' })).toHaveCount(0)
      await expect(page.getByRole('link', { name: /^Saving must work/ })).toHaveCount(0)
    })
    expect(settledLines(trouble.folder)).toEqual(
      expect.arrayContaining(['cords-routed-and-covered', 'chair-safe-and-covered', 'barriers-fitted']),
    )
    expect(problems).toEqual([])
    await close()
  })

  test(`${name}: what was saved to another drive is brought back after the program ended`, async () => {
    const trouble = begin()
    const elsewhere = scratchFolder('elsewhere')
    const first = await beginOn(trouble)
    trouble.fail()
    await reportProblem(first.page)
    await tickOf(first.page, CHAIR).click()
    await expect(first.page.getByText('2 ticks not saved')).toBeVisible()
    await chooseInDialogs(first.app, elsewhere)
    await first.page.getByRole('button', { name: 'Save to another drive' }).click()
    await expect(first.page.getByText('A copy with 2 ticks lies on another drive.')).toBeVisible()
    await expect(first.page.getByText(/Saved to another drive as .*roomready-rescue-/)).toBeVisible()
    const [rescue = ''] = readdirSync(elsewhere)
    expect(soundLines(path.join(elsewhere, rescue)).length).toBeGreaterThan(2)
    await first.kill()
    trouble.recover()

    const { app, page, close } = await launch(trouble.folder)
    await chooseInDialogs(app, path.join(elsewhere, rescue))
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('button', { name: 'Bring back ticks saved to another drive' }).click()
    await expect(page.getByText(/^2 entries are back in session /)).toBeVisible()
    await page.getByRole('button', { name: 'Open the checklist' }).click()
    await seenTime(page, CHAIR)
    await expect(rowOf(page, CORDS)).toContainText(NOTE)
    await page.getByRole('link', { name: 'Rooms' }).click()

    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('button', { name: 'Bring back ticks saved to another drive' }).click()
    await expect(page.getByText('Everything in this copy is already here. Nothing was missing.')).toBeVisible()
    await close()
  })
}

test('closing the window with a session open says that it is safe, and that it is not while ticks are unsaved', async () => {
  const trouble = removableDrive()
  const { app, page, close } = await beginOn(trouble)
  await answerBoxes(app, 0)
  await closeWindow(app)
  await expect.poll(() => askedBoxes(app)).toContain('One session is open. Closing is safe')

  trouble.fail()
  await tickOf(page, CHAIR).click()
  await expect(page.getByText('1 tick not saved')).toBeVisible()
  await answerBoxes(app, 0)
  await closeWindow(app)
  await expect.poll(() => askedBoxes(app)).toContain('Closing RoomReady loses them. Save them to another drive first.')
  await page.getByRole('link', { name: 'Rooms' }).click()
  await expect(page.getByText('Room 1: 1 tick is not saved. Do not close RoomReady.')).toBeVisible()

  trouble.recover()
  await roomCard(page, 'Room 1')
    .getByRole('button', { name: /^Open checklist/ })
    .click()
  await seenTime(page, CHAIR)
  await close()
})

/** A session with one line ticked and saved, its checklist open, and its disk about to fail. */
async function beginOn({ folder, blockSize }: Trouble): Promise<Running> {
  mkdirSync(folder)
  const running = await launch(folder, { env: { XDG_CONFIG_HOME: scratchFolder('profile') } })
  const { page } = running
  const clinic = await prepareClinic(page)
  await clinic.release('Room 1')
  const { id } = await clinic.startSession('Room 1')
  await openChecklist(page)
  await tickAndSee(page, SINK)
  await page.getByRole('link', { name: 'Rooms' }).click()
  if (blockSize > 1) await fillLastBlock(page, id, folder, blockSize)
  await openChecklist(page)
  await seenTime(page, SINK)
  return running
}

/** Two problems with notes, the second as long as it takes to leave no room for a line in the journal's last block. */
async function fillLastBlock(page: Page, session: string, folder: string, blockSize: number): Promise<void> {
  const size = () => statSync(path.join(folder, 'sessions', 'open', `${session}.jsonl`)).size
  const [first, second] = ['power-and-pen-tested', 'trimmer-disinfected']
  const before = size()
  await done(page, 'session.problem', { session, line: first, note: 'Motor' })
  const empty = size() - before - 'Motor'.length + second.length - first.length
  const left = blockSize - 1 - ((size() + empty) % blockSize)
  await done(page, 'session.problem', { session, line: second, note: 'x'.repeat(left < 5 ? left + blockSize : left) })
}

async function openChecklist(page: Page): Promise<void> {
  await roomCard(page, 'Room 1')
    .getByRole('button', { name: /^Open checklist/ })
    .click()
}

async function reportProblem(page: Page): Promise<void> {
  await rowOf(page, CORDS)
    .getByRole('button', { name: /^Problem/ })
    .click()
  await page.getByRole('textbox', { name: 'What is the problem?' }).fill(NOTE)
  await page.getByRole('button', { name: 'Save problem' }).click()
}

async function closeWindow(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
}

function settledLines(folder: string): readonly unknown[] {
  const [name = ''] = readdirSync(path.join(folder, 'sessions', 'open'))
  return soundLines(path.join(folder, 'sessions', 'open', name)).map(({ data }) => (data as { line?: string }).line)
}

/** Writes until not a byte goes in any more. */
function fillUp(file: string): void {
  const handle = openSync(file, 'w')
  const block = Buffer.alloc(65_536)
  try {
    for (;;) writeSync(handle, block)
  } catch {
    // Full.
  } finally {
    closeSync(handle)
  }
}

function scratchFolder(what: string): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), `roomready-${what}-`))
  cleanUps.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
  return folder
}

function canMount(): boolean {
  if (!IS_ROOT || process.platform !== 'linux') return false
  const folder = mkdtempSync(path.join(os.tmpdir(), 'roomready-mount-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' })
    execFileSync('umount', [folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
