import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { type Disk, realDisk } from '../../../electron/storage/disk'
import { systemError } from '../../faults/faulty-disk'
import { openReadyClinic } from '../../helpers/clinic'
import { clinicEvents } from '../../helpers/files'
import { faultsIn, filesIn } from '../backup/backed-up-clinic'
import { agedClinic, agedFolder, REASON } from './aged-clinic'

/** A disk on which sealed journals cannot be taken away: another program holds them open. */
function holdingDisk(): Disk & { holds: boolean } {
  const disk = {
    ...realDisk,
    holds: false,
    remove: (file: string) => {
      if (disk.holds && /sessions.\d{4}-\d\d.[^.]+\.jsonl$/.test(file)) throw systemError('EBUSY', 'unlink')
      realDisk.remove(file)
    },
  }
  return disk
}

const deletedIn = (folder: string): string[] =>
  clinicEvents(folder)
    .filter(({ type }) => type === 'record-deleted')
    .map(({ data }) => (data as { session: string }).session)

test('a deletion that is cut off behind the clinic log’s lines is finished by the next start, which says so', async () => {
  const disk = holdingDisk()
  const clinic = await agedClinic({ disk })
  const { token, going } = await clinic.tryOut()
  const first = (await clinic.going(token))[0]?.session ?? ''
  disk.holds = true
  const error = await clinic.refusal('retention.delete', await clinic.wish(token, going.count))
  const told = deletedIn(clinic.folder)
  expect(error).toEqual({ code: 'retention', why: 'unfinished', count: told.length })
  expect(told[0]).toBe(first)
  expect(clinic.journals()).toEqual(expect.arrayContaining(told))
  expect((await faultsIn(clinic.folder)).filter((fault) => fault.includes('deleted-still-here'))).toHaveLength(
    told.length,
  )

  // Still held: told again, and nothing is lost.
  await clinic.crash()
  expect((await clinic.do('app.status', {})).notices).toContainEqual({
    code: 'deletion-unfinished',
    count: told.length,
  })
  disk.holds = false
  await clinic.crash()
  const { notices } = await clinic.do('app.status', {})
  expect(notices).toContainEqual({ code: 'deletion-finished', count: told.length })
  expect(notices).not.toContainEqual(expect.objectContaining({ code: 'missing-session' }))
  expect(clinic.journals().filter((session) => told.includes(session))).toEqual([])
  expect(clinic.filesWith(first).every((file) => file.startsWith('clinic-log/'))).toBe(true)
  expect(await faultsIn(clinic.folder)).toEqual([])
  await clinic.restart()
  expect((await clinic.do('app.status', {})).notices.map(({ code }) => code)).toEqual(['sessions-back'])

  // What had not been told of stays listed.
  await clinic.enter()
  expect((await clinic.tryOut()).going.count).toBe(going.count - told.length)
})

test('a deletion that is cut off before the clinic log is told deletes nothing', async () => {
  const folder = await agedFolder()
  const [file = ''] = filesIn(folder, 'sessions').filter((name) => /^sessions\/\d/.test(name))
  const [, month = '', name = ''] = file.split('/')
  const records = [{ session: path.basename(name, '.jsonl'), month }]
  writeFileSync(path.join(folder, 'deleting.json'), `${JSON.stringify({ v: 1, from: '2020-01', records })}\n`)
  const clinic = await agedClinic({ folder })
  expect(readFileSync(path.join(folder, file)).length).toBeGreaterThan(0)
  expect((await clinic.do('app.status', {})).notices.map(({ code }) => code)).toEqual(['sessions-back'])
  expect(filesIn(folder)).not.toContain('deleting.json')
})

test('a clinic log that cannot be written deletes nothing', async () => {
  const disk = { ...realDisk, isFull: false }
  const full = (call: string): void => {
    if (disk.isFull) throw systemError('ENOSPC', call)
  }
  Object.assign(disk, {
    write: (...given: Parameters<Disk['write']>) => {
      full('write')
      return realDisk.write(...given)
    },
    writeLater: (...given: Parameters<Disk['writeLater']>) => {
      full('write')
      return realDisk.writeLater(...given)
    },
  })
  const clinic = await agedClinic({ disk })
  const { token, going } = await clinic.tryOut()
  const wish = await clinic.wish(token, going.count)
  const before = clinic.journals()
  disk.isFull = true
  expect(await clinic.refusal('retention.delete', wish)).toEqual({ code: 'not-saved', fault: 'disk-full' })
  disk.isFull = false
  expect(clinic.journals()).toEqual(before)
  await clinic.restart()
  expect(deletedIn(clinic.folder)).toEqual([])
  expect(await faultsIn(clinic.folder)).toEqual([])
})

test('a journal that is put back by hand is named by the verifier', async () => {
  const clinic = await agedClinic()
  const copies = new Map(
    filesIn(clinic.folder, 'sessions').map((file) => [file, readFileSync(path.join(clinic.folder, file))]),
  )
  await clinic.deleteAll()
  const [back = '', bytes = Buffer.alloc(0)] =
    [...copies].find(([file]) => !filesIn(clinic.folder).includes(file)) ?? []
  writeFileSync(path.join(clinic.folder, back), bytes)
  expect(await faultsIn(clinic.folder)).toEqual([`${back} {"code":"deleted-still-here"}`])
  rmSync(path.join(clinic.folder, back))
  expect(await faultsIn(clinic.folder)).toEqual([])
})

test('a photo stays as long as one record holds it, and goes with the last', async () => {
  const clinic = await openReadyClinic()
  const years = (count: number) => clinic.wait({ hours: 24 * 366 * count })
  const photos = () => filesIn(clinic.folder, 'evidence').length
  const deleteAll = async () => {
    await clinic.signIn()
    const { token, going } = await clinic.do('retention.try', {})
    const wish = { token, count: going.count, reason: REASON, pass: await clinic.pass('maya') }
    return clinic.do('retention.delete', wish)
  }
  await clinic.sealedSession('Room 1', 'tom', { client: 'C-1' })
  const before = photos()
  expect(before).toBeGreaterThan(0)
  years(7)
  await clinic.readyRoom('Room 1')
  const open = await clinic.startSession('Room 1', 'tom', { client: 'C-2', treatment: '1' })
  await open.workUpTo('sign-in')
  // The first session and two turnovers go, and no photo: the open session took the same picture.
  expect(await deleteAll()).toMatchObject({ count: 3, photos: 0 })
  expect(photos()).toBe(before)
  await open.do('session.abandon', { reason: 'Client felt faint' })
  await open.finishPause('turnover')
  await open.seal()
  years(7)
  const done = await deleteAll()
  expect(done.count).toBe(2)
  expect(done.photos).toBe(before)
  expect(photos()).toBe(0)
  expect(await faultsIn(clinic.folder)).toEqual([])
})
