import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openReadyClinic, type Clinic } from '../../helpers/clinic'

const noticesOf = async (clinic: Clinic) => (await clinic.do('app.status', {})).notices

/** The program is closed, its files are touched, it starts again. */
async function meanwhile(clinic: Clinic, touch: () => void): Promise<void> {
  await clinic.close()
  touch()
  await clinic.start()
}

function change(file: string, from: string, to: string): void {
  const before = readFileSync(file, 'utf8')
  expect(before).toContain(from)
  writeFileSync(file, before.replace(from, to))
}

async function withSession() {
  const clinic = await openReadyClinic()
  const session = await clinic.startSession()
  await session.settle('sink-and-waste-ready')
  await session.settle('chair-safe-and-covered')
  const name = `sessions/open/${session.id}.jsonl`
  return { clinic, session, name, file: path.join(clinic.folder, name) }
}
const BACK = { code: 'sessions-back', count: 1 }

test('a torn last line is told and set aside; the rest of the session is there', async () => {
  const { clinic, session, name, file } = await withSession()
  await meanwhile(clinic, () => appendFileSync(file, '{"at":"2026-11-22T1'))
  expect(await noticesOf(clinic)).toEqual([BACK, { code: 'torn-line', file: name }])
  expect((await session.state()).lines['chair-safe-and-covered']?.status).toBe('done')
  expect(clinic.files('quarantine')).toHaveLength(2)
  await session.settle('barriers-fitted')
  await clinic.restart()
  expect(await noticesOf(clinic)).toEqual([BACK])
})

test('an altered line is told by its number, in the session too, and work goes on', async () => {
  const { clinic, session, name, file } = await withSession()
  await meanwhile(clinic, () => change(file, 'sink-and-waste-ready', 'sink-and-taste-ready'))
  expect(await noticesOf(clinic)).toEqual([BACK, { code: 'altered-line', file: name, line: 3 }])
  expect((await session.view()).altered).toEqual([3])
  await session.settle('barriers-fitted')
})

test('a session file in which nothing can be read is set aside, and the other sessions come back', async () => {
  const { clinic, file, name } = await withSession()
  const other = await clinic.startSession('Room 2', 'lena')
  await meanwhile(clinic, () => writeFileSync(file, 'not a journal\n'))
  expect(await noticesOf(clinic)).toEqual(expect.arrayContaining([BACK, { code: 'unreadable-file', file: name }]))
  expect((await other.state()).id).toBe(other.id)
  expect(await clinic.stateOf('Room 1')).toBe('turnover-due')
})

test("a folder in a journal's place, and a strange file beside the journals, stop nothing", async () => {
  const { clinic, file, name } = await withSession()
  await meanwhile(clinic, () => {
    rmSync(file)
    mkdirSync(file)
    writeFileSync(path.join(clinic.folder, 'sessions', 'open', 'Notes of Tom.txt'), 'hello')
  })
  expect(await noticesOf(clinic)).toEqual(
    expect.arrayContaining([
      { code: 'unreadable-file', file: name },
      { code: 'unreadable-file', file: 'sessions/open/Notes of Tom.txt' },
    ]),
  )
  expect(await clinic.stateOf('Room 2')).toBe('ready')
})

test('a journal that a newer program wrote in is shown, not continued', async () => {
  const { clinic, session, name, file } = await withSession()
  await meanwhile(clinic, () => appendFileSync(file, '{"v":2,"seq":4}\n'))
  expect(await noticesOf(clinic)).toEqual([BACK, { code: 'newer-file', file: name }])
  expect((await session.settle('barriers-fitted')).save).toMatchObject({ state: 'unsaved', fault: 'newer-version' })
})

test('a torn or altered line of the clinic log is told; rooms stay as they were', async () => {
  const clinic = await openReadyClinic()
  const log = path.join(clinic.folder, 'clinic-log', '2026-11.jsonl')
  await meanwhile(clinic, () => appendFileSync(log, '{"at":'))
  expect(await noticesOf(clinic)).toEqual([{ code: 'torn-line', file: 'clinic-log/2026-11.jsonl' }])
  expect(await clinic.stateOf('Room 1')).toBe('ready')
  await clinic.startSession()
  await clinic.restart()
  expect(await noticesOf(clinic)).toEqual([BACK])
})

test('a release that somebody changed by hand is told', async () => {
  const clinic = await openReadyClinic()
  const log = path.join(clinic.folder, 'clinic-log', '2026-11.jsonl')
  await meanwhile(clinic, () => change(log, '"type":"room-released"', '"type":"room-releases"'))
  expect(await noticesOf(clinic)).toEqual([
    expect.objectContaining({ code: 'altered-line', file: 'clinic-log/2026-11.jsonl' }),
  ])
})

test('a catalog that cannot be read is recovered from its last good copy', async () => {
  const clinic = await openReadyClinic()
  await meanwhile(clinic, () => writeFileSync(path.join(clinic.folder, 'catalog.json'), '{"v":1,"doc":{"clinic'))
  expect(await noticesOf(clinic)).toEqual([{ code: 'recovered-file', file: 'catalog.json' }])
  expect((await clinic.do('app.status', {})).clinic).toBe('Crown Studio')
  expect(await clinic.stateOf('Room 1')).toBe('ready')
})

test('what was told and dismissed is not told again', async () => {
  const { clinic } = await withSession()
  await clinic.restart()
  expect(await noticesOf(clinic)).toEqual([BACK])
  await clinic.do('app.dismiss-notices', {})
  expect(await noticesOf(clinic)).toEqual([])
})
