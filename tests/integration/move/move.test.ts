import { existsSync, mkdirSync, readFileSync, realpathSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Drive, realDrive } from '../../../electron/storage/backup/drive'
import type { AppError } from '../../../shared/ipc/errors'
import { systemError } from '../../faults/faulty-disk'
import { type Clinic, openReadyClinic, temporaryFolder } from '../../helpers/clinic'
import { clinicEvents } from '../../helpers/files'
import { faultsIn, filesIn } from '../backup/backed-up-clinic'

/** A new drive that the test pulls out, fills up and breaks. */
class NewDrive {
  writesLeft = Infinity
  fault = 'ENOSPC'
  room = Infinity
  flipsBits = false
  onWrite: () => Promise<void> = () => Promise.resolve()
  readonly drive: Drive = {
    ...realDrive,
    free: async (folder) => Math.min(this.room, await realDrive.free(folder)),
    write: async (file, bytes) => {
      await this.onWrite()
      this.writesLeft -= 1
      if (this.writesLeft < 0) throw systemError(this.fault, 'write')
      await realDrive.write(file, bytes)
    },
    read: async (file) => {
      const bytes = await realDrive.read(file)
      if (this.flipsBits && file.endsWith('.jsonl')) bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
      return bytes
    },
  }
}

/** A clinic with a sealed session and its photos, a signed-in manager, and an empty folder on a new drive. */
async function clinicToMove(usb = new NewDrive()): Promise<{ clinic: Clinic; target: string; usb: NewDrive }> {
  const clinic = await openReadyClinic({ drive: usb.drive })
  await clinic.sealedSession()
  await clinic.signIn()
  const target = temporaryFolder()
  clinic.shell.folder = target
  return { clinic, target, usb }
}

const bytesIn = (folder: string) =>
  new Map(filesIn(folder).map((file) => [file, readFileSync(path.join(folder, file)).toString('base64')]))

/** The move is refused or ends, the old folder goes on, and of the copy nothing is left. */
async function staysWhereItWas(clinic: Clinic, target: string, error: Partial<AppError>): Promise<void> {
  const { token } = await clinic.do('move.choose-folder', {})
  expect(await clinic.refusal('move.run', { token })).toMatchObject(error)
  expect(filesIn(target)).toEqual([])
  expect((await clinic.do('app.status', {})).where).toBe(clinic.folder)
  expect(existsSync(path.join(clinic.folder, 'moved.json'))).toBe(false)
  expect(await faultsIn(clinic.folder)).toEqual([])
  await clinic.startSession('Room 2', 'lena')
}

describe('moving the data folder', () => {
  test('copies every file, compares it, goes on there, and leaves the old folder as it was and marked', async () => {
    const { clinic, target } = await clinicToMove()
    const before = bytesIn(clinic.folder)
    const chosen = await clinic.do('move.choose-folder', {})
    expect(chosen).toMatchObject({ where: target, files: before.size - 1 })
    const done = await clinic.do('move.run', { token: chosen.token })
    expect(done).toMatchObject({ from: clinic.folder, to: target, logFaults: 0, files: before.size - 1 })

    before.delete('in-use.json')
    const after = bytesIn(target)
    for (const [file, bytes] of before) {
      if (file.startsWith('clinic-log/'))
        expect(Buffer.from(after.get(file) ?? '', 'base64').toString()).toContain(
          Buffer.from(bytes, 'base64').toString(),
        )
      else expect(after.get(file), file).toBe(bytes)
    }
    expect(bytesIn(clinic.folder)).toEqual(new Map([...before, ['moved.json', expect.any(String)]]))
    const [photo = ''] = filesIn(target, 'evidence')
    expect(statSync(path.join(target, photo)).mtimeMs).toBeCloseTo(
      statSync(path.join(clinic.folder, photo)).mtimeMs,
      -2,
    )
    expect(await faultsIn(target)).toEqual([])
    expect(clinicEvents(target).at(-1)).toMatchObject({
      type: 'data-moved',
      by: clinic.person('maya'),
      data: { from: clinic.folder, to: target },
    })
    expect(clinic.moves).toMatchObject([{ from: clinic.folder, to: target }])

    const status = await clinic.do('app.status', {})
    expect(status).toMatchObject({ where: target, signedIn: { name: 'Maya Reyes' } })
    expect(status.notices).toContainEqual({ code: 'data-moved', from: clinic.folder, to: target })
    const session = await clinic.startSession('Room 2', 'lena')
    expect(filesIn(target, 'sessions/open')).toEqual([`sessions/open/${session.id}.jsonl`])
    expect(filesIn(clinic.folder, 'sessions/open')).toEqual([])
    expect(existsSync(path.join(target, 'in-use.json'))).toBe(true)
    expect(existsSync(path.join(clinic.folder, 'in-use.json'))).toBe(false)
  })

  test('is for managers, and not while a session is open or a backup runs', async () => {
    const { clinic } = await clinicToMove()
    const { token } = await clinic.do('move.choose-folder', {})
    await clinic.do('people.sign-out', {})
    expect(await clinic.refusal('move.choose-folder', {})).toEqual({ code: 'needs-manager' })
    expect(await clinic.refusal('move.run', { token })).toEqual({ code: 'needs-manager' })
    await clinic.signIn()
    expect(await clinic.refusal('move.run', { token: 'another' })).toMatchObject({ code: 'move', why: 'choose-again' })
    await clinic.startSession('Room 2', 'lena')
    expect(await clinic.refusal('move.run', { token })).toEqual({ code: 'open-sessions', count: 1 })
    clinic.shell.folder = undefined
    expect(await clinic.refusal('move.choose-folder', {})).toEqual({ code: 'cancelled' })
  })

  test('lets nothing else be done meanwhile, and says how far it is', async () => {
    const usb = new NewDrive()
    const { clinic } = await clinicToMove(usb)
    const start = await clinic.startInput('Room 2', 'lena')
    const { token } = await clinic.do('move.choose-folder', {})
    const seen: unknown[] = []
    usb.onWrite = async () => {
      usb.onWrite = () => Promise.resolve()
      seen.push((await clinic.call('session.start', start)).ok)
      seen.push(await clinic.refusal('policy.read', {}), await clinic.refusal('move.run', { token }))
      seen.push((await clinic.call('app.status', {})).ok, (await clinic.call('board.read', {})).ok)
      await clinic.running.tend()
    }
    await clinic.do('move.run', { token })
    expect(seen).toEqual([false, { code: 'moving' }, { code: 'moving' }, true, true])
    expect(clinic.changes.filter(({ topic }) => topic === 'move').length).toBeGreaterThan(2)
    expect(await clinic.do('move.read', {})).toEqual({})
    await clinic.startSession('Room 2', 'lena')
  })

  test('is stopped without leaving half of it', async () => {
    const { clinic, target, usb } = await clinicToMove()
    let stopping: Promise<unknown> = Promise.resolve()
    usb.onWrite = () => {
      stopping = clinic.do('move.cancel', {})
      return Promise.resolve()
    }
    await staysWhereItWas(clinic, target, { code: 'cancelled' })
    await stopping
  })

  test.each([
    ['ENOSPC', 'disk-full'],
    ['ENODEV', 'folder-gone'],
    ['EROFS', 'read-only'],
    ['EIO', 'disk-failed'],
  ])('ends with a sentence when the new drive answers %s', async (errno, fault) => {
    const { clinic, target, usb } = await clinicToMove()
    Object.assign(usb, { fault: errno, writesLeft: 3 })
    await staysWhereItWas(clinic, target, { code: 'move', why: 'new-place', fault } as Partial<AppError>)
  })

  test('trusts no drive that gives back something else', async () => {
    const { clinic, target, usb } = await clinicToMove()
    usb.flipsBits = true
    await staysWhereItWas(clinic, target, { code: 'move', why: 'differs' })
  })

  test('is not of two moments: a file that changes meanwhile ends it', async () => {
    const { clinic, target, usb } = await clinicToMove()
    usb.onWrite = () => {
      writeFileSync(path.join(clinic.folder, 'catalog.json.bak'), 'something else wrote here')
      return Promise.resolve()
    }
    await staysWhereItWas(clinic, target, { code: 'move', why: 'changed' })
  })

  test('does not count where the old folder cannot be marked', async () => {
    const { clinic, target } = await clinicToMove()
    const { token } = await clinic.do('move.choose-folder', {})
    mkdirSync(path.join(clinic.folder, 'moved.json.tmp'))
    expect(await clinic.refusal('move.run', { token })).toMatchObject({ code: 'move', why: 'old-place' })
    expect(filesIn(target)).toEqual([])
    expect((await clinic.do('app.status', {})).where).toBe(clinic.folder)
  })

  test('says what was wrong with the clinic log before, and moves it all the same', async () => {
    const { clinic, target } = await clinicToMove()
    const [month = ''] = filesIn(clinic.folder, 'clinic-log')
    const log = path.join(clinic.folder, month)
    writeFileSync(log, readFileSync(log, 'utf8').replace('"type":"room-released"', '"type":"room-relaesed"'))
    const { token } = await clinic.do('move.choose-folder', {})
    expect(await clinic.do('move.run', { token })).toMatchObject({ to: target, logFaults: 1 })
  })
})

describe('a folder is refused', () => {
  const refusalOf = async (clinic: Clinic, folder: string) => {
    clinic.shell.folder = folder
    return clinic.refusal('move.choose-folder', {})
  }

  test('that is not empty, but for what systems put on a drive', async () => {
    const { clinic, target } = await clinicToMove()
    mkdirSync(path.join(target, 'System Volume Information'))
    await clinic.do('move.choose-folder', {})
    writeFileSync(path.join(target, 'holiday.jpg'), 'photo')
    expect(await refusalOf(clinic, target)).toMatchObject({ code: 'move', why: 'not-empty' })
  })

  test('that lies in the data folder, around it, or is it by another name', async () => {
    const { clinic } = await clinicToMove()
    const link = path.join(temporaryFolder(), 'link')
    symlinkSync(clinic.folder, link)
    const inside = path.join(clinic.folder, 'evidence', 'new')
    mkdirSync(inside, { recursive: true })
    for (const folder of [clinic.folder, link, inside, path.dirname(realpathSync(clinic.folder))]) {
      expect(await refusalOf(clinic, folder), folder).toMatchObject({ code: 'move', why: 'within' })
    }
  })

  test('that holds the clinic’s backups', async () => {
    const { clinic } = await clinicToMove()
    const usb = temporaryFolder()
    clinic.shell.folder = usb
    const { token } = await clinic.do('backup.choose-folder', {})
    await clinic.do('backup.set-up', { token, passphrase: 'Regen über dem Hafen 7' })
    const backups = path.join(usb, 'RoomReady backup')
    const inBackups = path.join(backups, 'data')
    mkdirSync(inBackups)
    for (const folder of [backups, inBackups]) {
      expect(await refusalOf(clinic, folder), folder).toMatchObject({ code: 'move', why: 'backup-folder' })
    }
  })

  test('that has too little room, is gone, or cannot be written', async () => {
    const { clinic, target, usb } = await clinicToMove()
    usb.room = 1_000_000
    expect(await refusalOf(clinic, target)).toMatchObject({ code: 'move', why: 'too-small', free: 1_000_000 })
    usb.room = Infinity
    const gone = path.join(target, 'gone')
    expect(await refusalOf(clinic, gone)).toMatchObject({ code: 'move', why: 'new-place', fault: 'folder-gone' })
    const file = path.join(target, 'file')
    writeFileSync(file, '')
    expect(await refusalOf(clinic, file)).toMatchObject({ code: 'move', why: 'new-place' })
  })
})

test('a copy that a crash cut off is known as such, and makes room for the next one', async () => {
  const { clinic, target, usb } = await clinicToMove()
  const { token } = await clinic.do('move.choose-folder', {})
  let writes = 0
  const cutOff = new Promise<void>((resolve) => {
    usb.onWrite = () => {
      writes += 1
      if (writes < 6) return Promise.resolve()
      resolve()
      // The power goes: nothing comes after this.
      return new Promise(() => undefined)
    }
  })
  void clinic.call('move.run', { token })
  await cutOff
  expect(filesIn(target)).toContain('moving.json')
  usb.onWrite = () => Promise.resolve()
  await clinic.crash()
  await clinic.signIn()
  expect((await clinic.do('app.status', {})).where).toBe(clinic.folder)
  const again = await clinic.do('move.choose-folder', {})
  await clinic.do('move.run', { token: again.token })
  expect(await faultsIn(target)).toEqual([])
  expect(filesIn(target)).not.toContain('moving.json')
})
