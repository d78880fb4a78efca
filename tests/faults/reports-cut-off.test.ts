import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { errorSentence } from '../../shared/text/errors'
import { reportClinic } from '../integration/reports/sample-reports'
import { clinicEvents } from '../helpers/files'
import { FillingDisk } from '../helpers/filling-disk'
import { bundledChild } from './bundle-child'
import { systemError } from './faulty-disk'
import {
  ALL,
  besideTarget,
  jamPrinter,
  NOT_FOUND,
  PACK,
  PACK_NAME,
  packClinic,
  ROOM_LOG,
  threadThat,
} from './thread-clinic'

const { file: thread, folder: outDir } = await bundledChild('report-thread')

test('what is canceled while a page is being printed ends at once and leaves nothing', async () => {
  const clinic = await packClinic({ thread })
  const asked = jamPrinter(clinic)
  const pack = clinic.refusal('reports.pack', PACK)
  await asked
  expect(readdirSync(clinic.into)).toHaveLength(1)
  await clinic.do('reports.cancel', { what: 'writing' })
  expect(await pack).toEqual({ code: 'cancelled' })
  expect(readdirSync(clinic.into)).toEqual([])
})

test('closing the data folder ends what is being written and leaves nothing of it', async () => {
  const clinic = await packClinic({ thread })
  const asked = jamPrinter(clinic)
  const pack = clinic.refusal('reports.pack', PACK)
  await asked
  await clinic.close()
  expect(readdirSync(clinic.into)).toEqual([])
  expect(await pack).toEqual({ code: 'cancelled' })
})

test('a thread that does not hear is ended, and what it left is taken away', async () => {
  const flag = path.join(outDir, 'deaf')
  const sleep = 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)'
  const deaf = threadThat(thread, 'deaf now', `setInterval(() => existsSync(${JSON.stringify(flag)}) && ${sleep}, 1)`)
  const clinic = await packClinic({ thread: deaf })
  const asked = jamPrinter(clinic)
  const pack = clinic.refusal('reports.pack', PACK)
  await asked
  writeFileSync(flag, '')
  await clinic.close()
  expect(readdirSync(clinic.into)).toEqual([])
  expect(await pack).toEqual({ code: 'cancelled' })
})

test('nobody signed in: what was read is let go of, and what is being written is written', async () => {
  const clinic = await reportClinic('room-log.csv', { thread })
  const { people } = clinic.running.program().catalog.get()
  const person = people.find(({ role }) => role === 'manager')?.id ?? ''
  const signIn = async () => {
    const { pass } = await clinic.do('people.check-pin', { person, pin: '4821' })
    await clinic.do('people.sign-in', { person, pass })
  }
  const { token } = await clinic.do('reports.read', { wish: ROOM_LOG })
  const saving = clinic.do('reports.save', { wish: { kind: 'exceptions', ...ALL }, format: 'csv' })
  await expect.poll(() => clinicEvents(clinic.folder).at(-1)?.type, { interval: 1, timeout: 20_000 }).toBe('exported')
  await clinic.do('people.sign-out', {})
  await clinic.running.tend()
  expect((await saving).count).toBeGreaterThan(0)
  await clinic.running.tend()
  await signIn()
  expect(await clinic.refusal('reports.rows', { token, offset: 0, limit: 1 })).toEqual(NOT_FOUND)
  expect((await clinic.do('reports.read', { wish: ROOM_LOG })).total).toBeGreaterThan(0)
})

test.each(['at its start', 'at its work'])(
  'a thread that dies %s is told in words, and the next one works',
  async (when) => {
    const died = path.join(outDir, `died ${when}`)
    const die = `!existsSync(${JSON.stringify(died)}) && (writeFileSync(${JSON.stringify(died)}, ''), process.exit(1))`
    const mortal = threadThat(
      thread,
      `mortal ${when}`,
      when === 'at its start' ? die : `parentPort.on('message', () => ${die})`,
    )
    const clinic = await reportClinic('room-log.csv', { thread: mortal })
    expect(await clinic.refusal('reports.read', { wish: ROOM_LOG })).toEqual(NOT_FOUND)
    expect((await clinic.do('reports.read', { wish: ROOM_LOG })).total).toBeGreaterThan(0)
    rmSync(died)
    const told = { code: 'not-written', name: 'room-log.csv', fault: 'cut-off' } as const
    expect(errorSentence(told)).toMatch(/^room-log\.csv was not written: .* Try again\./)
    if (when === 'at its work') {
      expect(await clinic.refusal('reports.save', { wish: ROOM_LOG, format: 'csv' })).toEqual(told)
      expect(besideTarget(clinic)).toEqual([])
    }
    expect((await clinic.do('reports.save', { wish: ROOM_LOG, format: 'csv' })).count).toBeGreaterThan(0)
  },
)

test('a thread that dies while it writes leaves nothing of it, and the next one works', async () => {
  const now = path.join(outDir, 'die now')
  const mortal = threadThat(
    thread,
    'mortal',
    `setInterval(() => existsSync(${JSON.stringify(now)}) && process.exit(1), 1)`,
  )
  const clinic = await packClinic({ thread: mortal })
  const print = clinic.shell.printToPdf
  const asked = jamPrinter(clinic)
  const pack = clinic.refusal('reports.pack', PACK)
  await asked
  expect(readdirSync(clinic.into)).toHaveLength(1)
  writeFileSync(now, '')
  expect(await pack).toEqual({ code: 'not-written', name: PACK_NAME, fault: 'cut-off' })
  expect(readdirSync(clinic.into)).toEqual([])
  rmSync(now)
  Object.assign(clinic.shell, { printToPdf: print })
  expect(await clinic.do('reports.pack', PACK)).toMatchObject({ name: PACK_NAME })
})

test('what the disk refuses comes through as it is: in the data folder, at the target, from the printer', async () => {
  const clinic = await reportClinic('room-log.pdf', { thread })
  const save = (format: 'csv' | 'pdf-a4') => clinic.refusal('reports.save', { wish: ROOM_LOG, format })
  Object.assign(clinic.shell, { printToPdf: () => Promise.reject(systemError('ENOSPC', 'write')) })
  expect(await save('pdf-a4')).toEqual({ code: 'not-written', name: 'room-log.pdf', fault: 'disk-full' })
  expect(besideTarget(clinic)).toEqual([])
  clinic.shell.target = path.join(path.dirname(clinic.shell.target ?? ''), 'gone', 'room-log.csv')
  expect(await save('csv')).toEqual({ code: 'not-written', name: 'room-log.csv', fault: 'folder-gone' })
  mkdirSync(path.join(clinic.folder, 'clinic-log', '2020-01.jsonl'))
  expect(await clinic.refusal('reports.read', { wish: ROOM_LOG })).toEqual(NOT_FOUND)
})

test('nothing is written where the clinic log cannot be told', async () => {
  const disk = new FillingDisk()
  const clinic = await reportClinic('room-log.csv', { thread, disk: disk.disk })
  disk.isFull = true
  expect(await clinic.refusal('reports.save', { wish: ROOM_LOG, format: 'csv' })).toEqual({
    code: 'not-saved',
    fault: 'disk-full',
  })
  expect(existsSync(path.dirname(clinic.shell.target ?? ''))).toBe(true)
  expect(besideTarget(clinic)).toEqual([])
})

test('a bug in the thread is one here, with the place where it happened', async () => {
  const clinic = await reportClinic('room-log.pdf', { thread })
  Object.assign(clinic.shell, { printToPdf: () => Promise.reject(new TypeError('no such page')) })
  await expect(clinic.refusal('reports.save', { wish: ROOM_LOG, format: 'pdf-a4' })).rejects.toThrow('no such page')
  expect(besideTarget(clinic)).toEqual([])
})
