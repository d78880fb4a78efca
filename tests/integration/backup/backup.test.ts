import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { errorSentence } from '../../../shared/text/errors'
import { clinicEvents } from '../../helpers/files'
import { temporaryFolder } from '../../helpers/clinic'
import { copyOf, emptyClinic, faultsIn, filesIn, keyStore, opened, PASSPHRASE, sampleClinic } from './backed-up-clinic'

const OURS = 'RoomReady backup'

describe('a backup', () => {
  test('is read back, counted, told in the clinic log and holds nothing that can be read', async () => {
    const { clinic, drive } = await sampleClinic()
    await clinic.setUpBackups(drive)
    expect(await clinic.do('backup.status', {})).toMatchObject({ setUp: { key: 'system', keepDays: 30 } })
    const good = await clinic.do('backup.run', {})
    const status = await clinic.do('backup.status', {})
    expect(status.last).toEqual(good)
    expect(status.failure).toBeUndefined()
    expect(clinicEvents(clinic.folder).at(-1)).toMatchObject({
      type: 'backed-up',
      data: { target: path.basename(drive) },
    })
    const catalog = readFileSync(path.join(clinic.folder, 'catalog.json'), 'utf8')
    const names = [...catalog.matchAll(/"name":"([^"]{6,})"/g)].map(([, name = '']) => name)
    const [session = ''] = filesIn(clinic.folder, 'sessions/open').map((file) => path.basename(file, '.jsonl'))
    for (const file of filesIn(drive)) {
      const bytes = readFileSync(path.join(drive, file), 'latin1')
      for (const secret of [...names, session, '"type":"']) expect(bytes + file).not.toContain(secret)
    }
  })

  test('after a first one writes only what changed since', async () => {
    const { clinic, drive } = await sampleClinic()
    await clinic.setUpBackups(drive)
    const first = await clinic.do('backup.run', {})
    const before = new Set(filesIn(drive))
    clinic.time.wait({ hours: 1 })
    await clinic.signIn()
    const second = await clinic.do('backup.run', {})
    expect(second.written).toBeLessThan(first.written / 20)
    expect(filesIn(drive).filter((file) => !before.has(file)).length).toBeLessThan(6)
    expect([...before].filter((file) => !existsSync(path.join(drive, file)))).toEqual([])
  })

  test('knows after a restart, without notes of its own, what the drive holds', async () => {
    const { clinic, drive } = await sampleClinic()
    await clinic.setUpBackups(drive)
    const first = await clinic.do('backup.run', {})
    await clinic.close()
    rmSync(path.join(clinic.folder, 'backup.json'))
    rmSync(path.join(clinic.folder, 'backup.json.bak'), { force: true })
    clinic.time.wait({ hours: 1 })
    await clinic.start()
    await clinic.setUpBackups(drive)
    expect((await clinic.do('backup.run', {})).written).toBeLessThan(first.written / 20)
  })

  test('keeps copies for as many days as was chosen, and what a kept one needs', async () => {
    const { clinic, drive } = await sampleClinic()
    await clinic.setUpBackups(drive)
    await clinic.do('backup.change', { keepDays: 7 })
    await clinic.do('backup.run', {})
    for (let day = 1; day <= 9; day += 1) {
      clinic.time.wait({ hours: 24 })
      await clinic.signIn()
      await clinic.do('backup.run', {})
    }
    expect(filesIn(drive, `${OURS}/backups`)).toHaveLength(8)
    const other = await emptyClinic()
    const { token, listed } = await other.openBackups(drive)
    const oldest = listed.at(-1)?.id ?? ''
    expect(await other.do('restore.run', { token, id: oldest })).toMatchObject({ damaged: 0 })
    expect(await faultsIn(other.folder)).toEqual([])
  })

  test('takes a journal that is being written up to its last whole line', async () => {
    const { clinic, drive } = await sampleClinic()
    await clinic.setUpBackups(drive)
    const [open = ''] = filesIn(clinic.folder, 'sessions/open')
    const whole = readFileSync(path.join(clinic.folder, open))
    writeFileSync(path.join(clinic.folder, open), Buffer.concat([whole, Buffer.from('{"at":"2026-11')]))
    await clinic.do('backup.run', {})
    const other = await emptyClinic()
    await other.restoreNewest(drive)
    expect(readFileSync(path.join(other.folder, open))).toEqual(whole)
  })
})

describe('a backup that fails', () => {
  test.each([
    ['ENOSPC', 'drive-full', 'is full'],
    ['EROFS', 'drive-read-only', 'can only be read'],
    ['EACCES', 'drive-no-permission', 'does not let RoomReady write'],
    ['EIO', 'drive-failed', 'reports an error'],
  ])('by %s says why, and the last good one stays', async (errno, why, words) => {
    const { clinic, drive } = await sampleClinic()
    await clinic.setUpBackups(drive)
    const good = await clinic.do('backup.run', {})
    clinic.time.wait({ hours: 1 })
    clinic.usb.fault = errno
    clinic.usb.writesLeft = 1
    await clinic.signIn()
    const error = await clinic.refusal('backup.run', {})
    expect(error).toMatchObject({ code: 'backup', why })
    expect(errorSentence(error)).toContain(words)
    expect(errorSentence(error)).toMatch(/The backup from 20 November 2026 19:30 is still good\.$/)
    const status = await clinic.do('backup.status', {})
    expect(status.last).toEqual(good)
    expect(status.failure?.error.why).toBe(why)

    const other = await emptyClinic()
    expect(await other.restoreNewest(drive)).toMatchObject({ missing: good.sessions, damaged: 0 })
    clinic.usb.writesLeft = Infinity
    await clinic.do('backup.run', {})
    expect((await clinic.do('backup.status', {})).failure).toBeUndefined()
  })

  test('because the drive was pulled out says so, and makes no folder in its place', async () => {
    const { clinic, drive } = await sampleClinic()
    await clinic.setUpBackups(drive)
    await clinic.do('backup.run', {})
    renameSync(drive, `${drive}-away`)
    expect(await clinic.refusal('backup.run', {})).toMatchObject({ why: 'drive-gone' })
    expect(existsSync(drive)).toBe(false)
    renameSync(`${drive}-away`, drive)
    await clinic.do('backup.run', {})
  })

  test('by what it reads back does not count', async () => {
    const { clinic, drive } = await sampleClinic()
    await clinic.setUpBackups(drive)
    clinic.usb.flipsBits = true
    expect(await clinic.refusal('backup.run', {})).toMatchObject({ why: 'not-verified' })
    expect(filesIn(drive, `${OURS}/backups`)).toEqual([])
  })

  test('half-way, as by a power cut, leaves the last good one whole at every step', async () => {
    const { clinic, drive } = await sampleClinic()
    await clinic.setUpBackups(drive)
    const good = await clinic.do('backup.run', {})
    clinic.time.wait({ hours: 1 })
    await clinic.signIn()
    const states: string[] = []
    clinic.usb.onWrite = () => states.push(copyOf(drive))
    await clinic.do('backup.run', {})
    expect(states.length).toBeGreaterThan(2)
    for (const state of states) {
      const other = await emptyClinic()
      expect(await other.restoreNewest(state)).toMatchObject({ missing: good.sessions, damaged: 0 })
    }
  })

  test('when it is cancelled leaves no backup, and is not told as a failure', async () => {
    const { clinic, drive } = await sampleClinic()
    await clinic.setUpBackups(drive)
    clinic.usb.onWrite = () => void clinic.call('backup.cancel', {})
    expect(await clinic.refusal('backup.run', {})).toMatchObject({ why: 'cancelled' })
    expect(filesIn(drive, `${OURS}/backups`)).toEqual([])
    expect((await clinic.do('backup.status', {})).failure).toBeUndefined()
  })
})

describe('by itself', () => {
  const backups = (drive: string) => filesIn(drive, `${OURS}/backups`).length

  test('a backup runs at each time of day, once, and again after the drive was gone', async () => {
    const { clinic, drive } = await sampleClinic()
    await clinic.setUpBackups(drive)
    const tend = async () => {
      await clinic.running.program().tend()
      await clinic.running.program().backups.jobs.idle()
    }
    clinic.time.wait({ minutes: 2 })
    await tend()
    await tend()
    expect(backups(drive)).toBe(1)
    clinic.time.wait({ hours: 3 })
    await tend()
    expect(backups(drive)).toBe(1)
    clinic.time.wait({ hours: 11 })
    renameSync(drive, `${drive}-away`)
    await tend()
    expect((await clinic.do('backup.status', {})).failure?.error.why).toBe('drive-gone')
    renameSync(`${drive}-away`, drive)
    await tend()
    expect(backups(drive)).toBe(1)
    clinic.time.wait({ minutes: 11 })
    await tend()
    expect(backups(drive)).toBe(2)
    expect(clinicEvents(clinic.folder).at(-1)).toMatchObject({ type: 'backed-up', by: 'system' })
  })

  test('a backup on closing is left off after its limit, and the next start says so', async () => {
    const { clinic, drive } = await sampleClinic()
    await clinic.setUpBackups(drive)
    const { runner } = clinic.running.program().backups
    expect(runner.wantsClosing).toBe(true)
    await runner.runOnClosing(60_000)
    expect(backups(drive)).toBe(1)
    await runner.runOnClosing(0)
    await clinic.restart()
    const { failure } = await clinic.do('backup.status', {})
    expect(failure?.error.why).toBe('closing-limit')
  })

  test('without a key store the passphrase is asked for after each start', async () => {
    const { clinic, drive } = await sampleClinic('none')
    await clinic.setUpBackups(drive)
    expect((await clinic.do('backup.status', {})).setUp?.key).toBe('until-closing')
    await clinic.do('backup.run', {})
    await clinic.restart()
    expect((await clinic.do('backup.status', {})).setUp?.key).toBe('asked')
    expect(await clinic.refusal('backup.run', {})).toMatchObject({ why: 'needs-passphrase' })
    await clinic.signIn()
    expect(await clinic.refusal('backup.unlock', { passphrase: 'guess work here' })).toMatchObject({
      why: 'wrong-passphrase',
    })
    await clinic.do('backup.unlock', { passphrase: PASSPHRASE })
    await clinic.do('backup.run', {})
    expect(readFileSync(path.join(clinic.folder, 'backup.json'), 'utf8')).not.toContain('"key"')
  })
})

describe('the passphrase', () => {
  test('is changed without writing the backups anew, and the old one opens nothing any more', async () => {
    const { clinic, drive } = await sampleClinic()
    await clinic.setUpBackups(drive)
    await clinic.do('backup.run', {})
    const pieces = filesIn(drive, `${OURS}/pieces`).map((file) => [file, statSync(path.join(drive, file)).mtimeMs])
    const passphrase = 'Möwe Kessel Ampel Zwirn'
    await clinic.do('backup.change-passphrase', { old: PASSPHRASE, passphrase })
    await clinic.do('backup.run', {})
    for (const [file, time] of pieces) expect(statSync(path.join(drive, String(file))).mtimeMs).toBe(time)
    const other = await emptyClinic()
    other.shell.folder = drive
    const { token } = await other.do('restore.choose-folder', {})
    expect(await other.refusal('restore.open', { token, passphrase: PASSPHRASE })).toMatchObject({
      why: 'wrong-passphrase',
    })
    // Another keyboard composes its accents in another way.
    expect((await other.openBackups(drive, passphrase.normalize('NFD'))).listed.length).toBeGreaterThan(0)
  })

  test('is refused where it is short, and folders that will not do are refused before it is asked', async () => {
    const { clinic, drive } = await sampleClinic(keyStore())
    await clinic.signIn()
    clinic.shell.folder = drive
    const { token, holds } = await clinic.do('backup.choose-folder', {})
    expect(holds).toBe(false)
    expect(await clinic.refusal('backup.set-up', { token, passphrase: 'short' })).toMatchObject({
      why: 'short-passphrase',
    })
    clinic.shell.folder = path.join(clinic.folder, 'quarantine')
    expect(await clinic.refusal('backup.choose-folder', {})).toMatchObject({ why: 'inside-data' })
    clinic.shell.folder = temporaryFolder()
    expect(await clinic.refusal('restore.choose-folder', {})).toMatchObject({ why: 'not-a-backup' })
    await clinic.do('people.sign-out', {})
    expect(await clinic.refusal('backup.choose-folder', {})).toEqual({ code: 'needs-manager' })
    expect(await clinic.refusal('restore.choose-folder', {})).toEqual({ code: 'needs-manager' })
  })

  test('of a computer whose key store forgot it is asked for', async () => {
    const { clinic, drive } = await sampleClinic()
    await clinic.setUpBackups(drive)
    await clinic.close()
    const moved = await opened({ folder: clinic.folder, secrets: { ...keyStore(), open: () => undefined } })
    expect((await moved.do('backup.status', {})).setUp?.key).toBe('asked')
  })
})
