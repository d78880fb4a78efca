import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { ReportWish } from '../../shared/reports/report-wish'
import { freshPath } from '../integration/commands/terminal'
import { readReport, reportClinic } from '../integration/reports/sample-reports'
import { type Clinic, openReadyClinic } from '../helpers/clinic'
import { clinicEvents } from '../helpers/files'
import { bundledChild } from './bundle-child'
import { ALL, besideTarget, NOT_FOUND, PACK, PACK_NAME, packClinic, ROOM_LOG } from './thread-clinic'

const { file: thread } = await bundledChild('report-thread')

const lot = (clinic: Clinic): string => {
  const { index } = clinic.running.program()
  return index.rows(index.months()[0] ?? '').flatMap(({ lots }) => lots)[0]?.lot ?? ''
}

test('a thread makes every report that this one would', async () => {
  const [there, here] = [await reportClinic('x.csv', { thread }), await reportClinic('x.csv')]
  const wishes: readonly ReportWish[] = [
    ROOM_LOG,
    {
      kind: 'room-log',
      period: { from: '2026-10-01' },
      room: there.running.program().catalog.get().rooms[0]?.id ?? '',
    },
    { kind: 'lot-trace', ...ALL, lot: lot(there) },
    { kind: 'exceptions', ...ALL },
    { kind: 'exposure-log', ...ALL },
    { kind: 'exposure-log-private', ...ALL },
    { kind: 'credentials' },
    { kind: 'audit-trail', period: { to: '2026-11-01' }, routine: true },
  ]
  for (const wish of wishes) {
    const [far, near] = [await readReport(there, wish), await readReport(here, wish)]
    expect(far.rows.length).toBeGreaterThan(0)
    expect(far.rows).toEqual(near.rows)
    expect({ ...far.view, token: '', at: near.view.at }).toEqual({ ...near.view, token: '' })
  }
})

test.each(['csv', 'pdf-letter'] as const)('a thread writes the same %s, told to the clinic log', async (format) => {
  const [there, here] = [await reportClinic('room-log', { thread }), await reportClinic('room-log')]
  for (const clinic of [there, here]) {
    const { view } = await readReport(clinic, ROOM_LOG)
    const saved = await clinic.do('reports.save', { wish: ROOM_LOG, format })
    expect(saved).toMatchObject({ name: 'room-log', count: view.total })
    await clinic.do('records.show', { token: saved.token })
    expect(clinic.shell.shown).toEqual([clinic.shell.target])
    expect(clinicEvents(clinic.folder).at(-1)).toMatchObject({
      type: 'exported',
      data: { format: `room-log-${format}`, count: view.total },
    })
  }
  expect(besideTarget(there)).toEqual(besideTarget(here))
  const pages = ({ shell }: Clinic) => shell.printedPages.map(({ html, paper, landscape }) => [html, paper, landscape])
  expect(pages(there)).toEqual(pages(here))
  const written = ({ shell }: Clinic) => readFileSync(shell.target ?? '', 'latin1').replaceAll(/D:\d{14}/g, '')
  expect(written(there).length).toBe(written(here).length)
  if (format === 'csv') expect(written(there)).toBe(written(here))
})

test('a thread makes the same pack, and another beside it', async () => {
  const [there, here] = [await packClinic({ thread }), await packClinic({})]
  for (const clinic of [there, here]) expect(await clinic.do('reports.pack', PACK)).toMatchObject({ name: PACK_NAME })
  const files = readdirSync(path.join(here.into, PACK_NAME))
  expect(readdirSync(path.join(there.into, PACK_NAME))).toEqual(files)
  for (const name of files.filter((file) => /\.(csv|jsonl)$/.test(file))) {
    const read = ({ into }: typeof there) => readFileSync(path.join(into, PACK_NAME, name), 'utf8')
    expect(read(there)).toBe(read(here))
  }
  expect(there.shell.printedPages.length).toBe(here.shell.printedPages.length)
  expect(there.changes.some((change) => change.topic === 'report-progress' && change.what === 'writing')).toBe(true)
  expect(await there.do('reports.pack', PACK)).toMatchObject({ name: `${PACK_NAME} (2)`, wanted: PACK_NAME })
})

test('what was sealed a moment ago is in a report, with and without its row in the summary', async () => {
  const folder = freshPath()
  const clinic = await openReadyClinic({ folder, thread })
  const sessions = [await clinic.sealedSession('Room 1'), await clinic.sealedSession('Room 2')].map(({ id }) => id)
  await clinic.signIn()
  const told = async () => (await readReport(clinic, ROOM_LOG)).records.map((row) => row['Record'])
  expect(await told()).toEqual(expect.arrayContaining(sessions))
  const summaries = clinic.files('index').filter((name) => /^\d{4}-\d{2}\.json$/.test(name))
  for (const name of summaries) {
    const file = path.join(folder, 'index', name)
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^"[^"]*":.*\n/m, ''))
    const before = readFileSync(file, 'utf8')
    expect(await told()).toEqual(expect.arrayContaining(sessions))
    expect(readFileSync(file, 'utf8')).toBe(before)
    rmSync(file)
  }
  expect(await told()).toEqual(expect.arrayContaining(sessions))
})

test('names that changed since the last report stand in the next', async () => {
  const clinic = await reportClinic('x.csv', { thread })
  const { catalog } = clinic.running.program()
  await readReport(clinic, ROOM_LOG)
  const before = catalog.get()
  catalog.save({ ...before, rooms: before.rooms.map((room) => ({ ...room, name: `New ${room.name}` })) })
  const { records } = await readReport(clinic, ROOM_LOG)
  for (const row of records) expect(row['Room']).toMatch(/^New /)
})

test('a report that is asked for anew ends the one before, and only the last has rows', async () => {
  const clinic = await reportClinic('x.csv', { thread })
  const { token } = await clinic.do('reports.read', { wish: { kind: 'credentials' } })
  const first = clinic.refusal('reports.read', { wish: { kind: 'exceptions', ...ALL } })
  const { total, ...last } = await clinic.do('reports.read', { wish: ROOM_LOG })
  expect(await first).toEqual({ code: 'cancelled' })
  const rows = (of: string, offset: number) => clinic.do('reports.rows', { token: of, offset, limit: 3 })
  expect((await rows(last.token, 1)).rows).toEqual(last.rows.slice(1, 4))
  expect((await rows(last.token, total - 1)).rows).toHaveLength(1)
  expect(await clinic.refusal('reports.rows', { token, offset: 0, limit: 3 })).toEqual(NOT_FOUND)
})
