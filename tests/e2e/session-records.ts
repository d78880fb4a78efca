import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { sha256 } from '../../electron/storage/sha256'
import { SCALP_MICROPIGMENTATION } from '../../shared/checklist/smp'
import { pausesOf } from '../../shared/checklist/checklist'
import { readEvent, SESSION_EVENTS, type SessionEvent } from '../../shared/session/events'
import { reduce } from '../../shared/session/reduce'
import { CLIENT, MAYA, ROOM, type AtWork } from './at-work'
import { chooseInDialogs } from './desktop'
import { expect } from './fixtures'
import { clinicLog, keptRecords, type KeptRecord } from './kept-records'
import { sure } from './prepared-clinic'

/** What did not happen: nobody overrode a rule, stopped the session or added to a sealed record. */
const NOT_USED = ['abandoned', 'addendum-signed', 'override-granted']

/** The first turnover and the session lie on the disk: whole, unbroken, known to the clinic log. */
export function bothAreKept(dataFolder: string): KeptRecord {
  expect(readdirSync(path.join(dataFolder, 'sessions', 'open'))).toEqual([])
  const records = keptRecords(dataFolder)
  const log = clinicLog(dataFolder)
  expect(records.map(({ lines }) => sure(lines[0]).data)).toEqual([
    expect.objectContaining({ purpose: 'turnover' }),
    expect.objectContaining({ purpose: 'treatment', client: CLIENT, treatment: '1' }),
  ])
  for (const { session, lines } of records) {
    const { hash } = sure(lines.at(-1))
    const framed = log.filter(({ data }) => 'session' in data && data.session === session)
    expect(framed.map(({ type }) => type)).toEqual(['session-opened', 'session-sealed', 'room-released'])
    expect(framed[1]?.data).toEqual(expect.objectContaining({ hash }))
  }
  return sure(records.at(-1))
}

/** All 45 lines are in the journal, in every kind of event there is for them. */
export function everythingIsInside(dataFolder: string, { lines }: KeptRecord): void {
  const events = lines.map((line) => sure(readEvent(line)))
  const used = new Set(events.map(({ type }) => type))
  expect([...used].sort()).toEqual(
    Object.keys(SESSION_EVENTS)
      .filter((type) => !NOT_USED.includes(type))
      .sort(),
  )
  const state = sure(reduce(events))
  const asked = pausesOf(SCALP_MICROPIGMENTATION).flatMap((pause) => pause.lines.map(({ id }) => id))
  const statuses = asked.map((id) => [id, state.lines[id]?.status])
  expect(statuses.filter(([, status]) => status !== 'done' && status !== 'not-applicable')).toEqual([])
  expect(Object.keys(state.passed)).toHaveLength(5)
  for (const event of events) if (event.type === 'evidence-attached') photoIsKept(dataFolder, event)
}

function photoIsKept(dataFolder: string, { at, data }: Extract<SessionEvent, { type: 'evidence-attached' }>): void {
  const file = path.join(dataFolder, 'evidence', at.slice(0, 7), `${data.sha256}.png`)
  expect(existsSync(file)).toBe(true)
  expect(sha256(readFileSync(file))).toBe(data.sha256)
}

interface Reading {
  readonly app: ElectronApplication
  readonly record: KeptRecord
  /** Where the record is saved to. */
  readonly folder: string
}

/** A manager finds the session in History, reads it with its seal unbroken, and saves it in both forms. */
export async function readInHistory(work: AtWork, { app, record, folder }: Reading): Promise<void> {
  const { page, hand } = work
  await hand.press(page.getByRole('link', { name: 'History' }))
  await expect(page.getByRole('heading', { name: 'Sign in as a manager' })).toBeVisible()
  await work.enterPin(MAYA)
  await expect(page.getByText('2 sessions sealed')).toBeVisible()
  await hand.press(page.getByRole('row', { name: new RegExp(CLIENT) }))
  await expect(page.getByRole('heading', { name: `${ROOM}, client ${CLIENT}` })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'Seal verified' })).toBeVisible()
  await expect(page.getByRole('complementary')).toContainText(sure(record.lines.at(-1)).hash.slice(0, 4).toUpperCase())
  const csv = await save(work, app, 'CSV', path.join(folder, 'record.csv'))
  const jsonLines = await save(work, app, 'JSON Lines', path.join(folder, 'record.jsonl'))
  expect(csv.split('\r\n').filter((row) => row.includes(CLIENT)).length).toBeGreaterThanOrEqual(45)
  expect(
    jsonLines
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { hash: string }).hash),
  ).toEqual(record.lines.map(({ hash }) => hash))
}

/** Saves the open record. */
async function save(work: AtWork, app: ElectronApplication, format: string, file: string): Promise<string> {
  const { page, hand } = work
  await chooseInDialogs(app, file)
  await hand.press(page.getByRole('button', { name: 'Save', exact: true }))
  await hand.press(page.getByRole('menuitem', { name: new RegExp(`^${format}`) }))
  const saved = page.getByRole('status').filter({ hasText: `Saved 1 record as ${path.basename(file)}.` })
  await expect(saved).toBeVisible()
  return readFileSync(file, 'utf8')
}
