import { appendFileSync, mkdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { clinicEvents } from '../../helpers/files'
import { copyOf, emptyClinic, faultsIn, filesIn, opened, PASSPHRASE, recordIn, sampleClinic } from './backed-up-clinic'

const OURS = 'RoomReady backup'

test('a wiped computer gets everything back, and the verifier finds nothing wrong', async () => {
  const { clinic, drive } = await sampleClinic()
  await clinic.setUpBackups(drive)
  const before = recordIn(clinic.folder)
  const good = await clinic.do('backup.run', {})
  expect(good).toMatchObject({ missed: 0 })
  expect(good.sessions).toBeGreaterThanOrEqual(200)

  const other = await emptyClinic()
  const { token, listed } = await other.openBackups(drive)
  expect(listed).toHaveLength(1)
  expect(listed[0]).toMatchObject({ kind: 'whole', sessions: good.sessions, missed: 0 })
  const id = listed[0]?.id ?? ''
  const look = await other.do('restore.look', { token, id })
  expect(look).toMatchObject({ log: 'nothing-here', missing: good.sessions, longer: 0, differing: 0, damaged: 0 })
  const done = await other.do('restore.run', { token, id })
  expect(done).toMatchObject({ missing: good.sessions, damaged: 0, aside: 0 })

  const after = recordIn(other.folder)
  const grown = [...before.keys()].filter((file) => after.get(file) !== before.get(file))
  // The log goes on with the line that says what came back.
  expect(grown.every((file) => file.startsWith('clinic-log/'))).toBe(true)
  expect([...after.keys()]).toEqual([...before.keys()])
  expect(clinicEvents(other.folder).at(-1)).toMatchObject({ type: 'restored', by: 'system' })
  expect(await faultsIn(other.folder)).toEqual([])
  expect(filesIn(other.folder).filter((file) => file.startsWith('scratch'))).toEqual([])
  expect((await other.do('app.status', {})).setUp).toBe(true)
  await other.signIn()
  await other.running.program().history.complete()
  expect((await other.do('records.find', { query: {}, offset: 0, limit: 10 })).rows).toHaveLength(10)
})

test('what is missing here comes back, and nothing that is here is written over', async () => {
  const { clinic, drive } = await sampleClinic()
  await clinic.setUpBackups(drive)
  await clinic.do('backup.run', {})
  await clinic.close()
  const journals = filesIn(clinic.folder).filter((file) => /^sessions\/\d{4}-\d\d\//.test(file))
  const [gone = '', changed = '', grown = '', ...rest] = journals
  const lost = path.join(clinic.folder, gone)
  const lostBytes = readFileSync(lost)
  rmSync(lost)
  const changedFile = path.join(clinic.folder, changed)
  writeFileSync(changedFile, readFileSync(changedFile, 'utf8').replace('"type":"opened"', '"type":"opensd"'))
  const grownFile = path.join(clinic.folder, grown)
  appendFileSync(grownFile, 'one more line\n')
  const month = filesIn(clinic.folder, 'clinic-log')[0] ?? ''
  const monthBytes = readFileSync(path.join(clinic.folder, month))
  rmSync(path.join(clinic.folder, month))
  const untouched = new Map(rest.map((file) => [file, statSync(path.join(clinic.folder, file)).mtimeMs]))

  await clinic.start()
  await clinic.signIn()
  const done = await clinic.restoreNewest(drive)
  expect(done).toMatchObject({ log: 'newer-here', missing: 1, differing: 1, longer: 0, months: 1, aside: 1 })
  expect(readFileSync(lost)).toEqual(lostBytes)
  expect(readFileSync(path.join(clinic.folder, month))).toEqual(monthBytes)
  expect(readFileSync(changedFile, 'utf8')).toContain('"type":"opensd"')
  expect(readFileSync(grownFile, 'utf8')).toMatch(/one more line\n$/)
  for (const [file, time] of untouched) expect(statSync(path.join(clinic.folder, file)).mtimeMs).toBe(time)
  const aside = filesIn(clinic.folder, 'quarantine').filter((file) => !file.endsWith('.why.txt'))
  expect(aside).toHaveLength(1)
  expect(aside[0]).toContain(path.basename(changed))
  expect((await clinic.do('app.status', {})).signedIn).toBeDefined()
})

test('an older state of this computer that lost its catalog goes on where the backup ends', async () => {
  const { clinic, drive } = await sampleClinic()
  const older = copyOf(clinic.folder)
  await clinic.setUpBackups(drive)
  await clinic.do('backup.run', {})
  for (const file of ['catalog.json', 'catalog.json.bak']) rmSync(path.join(older, file), { force: true })
  const [open = ''] = filesIn(older, 'sessions/open')
  const journal = readFileSync(path.join(older, open))
  truncateSync(path.join(older, open), journal.indexOf('\n') + 1)
  const log = clinicEvents(older)

  const rolledBack = await opened({ folder: older })
  const done = await rolledBack.restoreNewest(drive)
  expect(done).toMatchObject({ log: 'newer-there', missing: 0, longer: 1, differing: 0, months: 1, aside: 0 })
  expect(readFileSync(path.join(older, open))).toEqual(journal)
  // The manager's sign-in on the other computer came along.
  const types = clinicEvents(older)
    .slice(log.length)
    .map(({ type }) => type)
  expect(types).toEqual(['sign-in', 'restored'])
  expect((await rolledBack.do('app.status', {})).setUp).toBe(true)
  expect(await faultsIn(older)).toEqual([])
})

test('two computers that went on by themselves: the log here stays, the other is kept and told', async () => {
  const { clinic, drive } = await sampleClinic()
  const other = copyOf(clinic.folder)
  await clinic.setUpBackups(drive)
  await clinic.do('backup.run', {})

  const parted = await opened({ folder: other, at: '2026-11-20T18:31:00.000Z' })
  await parted.signIn()
  const logBefore = clinicEvents(other).length
  const done = await parted.restoreNewest(drive)
  expect(done).toMatchObject({ log: 'parted', missing: 0, differing: 0, aside: 1 })
  const aside = filesIn(other, 'quarantine').filter((file) => file.includes('clinic-log') && !file.endsWith('.why.txt'))
  expect(aside).toHaveLength(1)
  expect(clinicEvents(other)).toHaveLength(logBefore + 1)
  expect(await faultsIn(other)).toEqual([])
})

test('a backup of another clinic is shown, and not mixed with the records here', async () => {
  const { clinic, drive } = await sampleClinic()
  await clinic.setUpBackups(drive)
  await clinic.do('backup.run', {})
  const stranger = await emptyClinic()
  await stranger.do('setup.example', {})
  const before = recordIn(stranger.folder)
  expect(await stranger.refusal('restore.choose-folder', {})).toEqual({ code: 'needs-manager' })
  await stranger.signInWith('4821')
  const { token, listed } = await stranger.openBackups(drive)
  const id = listed[0]?.id ?? ''
  expect(await stranger.do('restore.look', { token, id })).toMatchObject({ log: 'other-clinic', missing: 0 })
  expect(await stranger.refusal('restore.run', { token, id })).toMatchObject({ code: 'backup', why: 'other-clinic' })
  const after = recordIn(stranger.folder)
  expect([...after.keys()]).toEqual([...before.keys()])
  // Nor do its backups go to that folder.
  stranger.shell.folder = drive
  const chosen = await stranger.do('backup.choose-folder', {})
  expect(chosen.holds).toBe(true)
  expect(await stranger.refusal('backup.set-up', { token: chosen.token, passphrase: PASSPHRASE })).toMatchObject({
    why: 'foreign-folder',
  })
})

test('a torn backup is told, and the older one beside it still restores', async () => {
  const { clinic, drive } = await sampleClinic()
  await clinic.setUpBackups(drive)
  const first = await clinic.do('backup.run', {})
  clinic.time.wait({ hours: 1 })
  await clinic.do('backup.run', {})
  const newest = filesIn(drive, `${OURS}/backups`).at(-1) ?? ''
  truncateSync(path.join(drive, newest), 200)

  const other = await emptyClinic()
  const { token, listed } = await other.openBackups(drive)
  expect(listed.map(({ kind }) => kind)).toEqual(['damaged', 'whole'])
  const [torn, whole] = listed
  expect(await other.refusal('restore.look', { token, id: torn?.id ?? '' })).toMatchObject({ why: 'damaged' })
  expect(await other.do('restore.run', { token, id: whole?.id ?? '' })).toMatchObject({ missing: first.sessions })
  expect(await faultsIn(other.folder)).toEqual([])
})

test('a piece that went bad costs the files in it alone, and the next backup keeps them anew', async () => {
  const { clinic, drive } = await sampleClinic()
  await clinic.setUpBackups(drive)
  await clinic.do('backup.run', {})
  const largest = filesIn(drive, `${OURS}/pieces`)
    .map((file) => path.join(drive, file))
    .sort((a, b) => statSync(b).size - statSync(a).size)[0]
  const bytes = readFileSync(largest ?? '')
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 4
  writeFileSync(largest ?? '', bytes)

  const drilled = await clinic.do('backup.test', { passphrase: PASSPHRASE })
  expect(drilled.damaged).toBeGreaterThan(0)
  const other = await emptyClinic()
  const done = await other.restoreNewest(drive)
  expect(done.damaged).toBeGreaterThan(0)
  expect(done.damaged).toBeLessThan(done.missing)

  clinic.time.wait({ hours: 1 })
  await clinic.do('backup.run', {})
  await clinic.signIn()
  expect(await clinic.do('backup.test', { passphrase: PASSPHRASE })).toMatchObject({ damaged: 0, faults: 0 })
})

test('the drill restores, verifies and leaves nothing behind', async () => {
  const { clinic, drive } = await sampleClinic()
  await clinic.setUpBackups(drive)
  const good = await clinic.do('backup.run', {})
  const before = filesIn(clinic.folder)
  expect(await clinic.refusal('backup.test', { passphrase: 'not the one at all' })).toMatchObject({
    why: 'wrong-passphrase',
  })
  const drilled = await clinic.do('backup.test', { passphrase: PASSPHRASE })
  expect(drilled).toMatchObject({ sessions: good.sessions, damaged: 0, faults: 0 })
  expect(filesIn(clinic.folder)).toEqual(before)
})

test('what a restore that was cut off left beside the records is gone after the next start', async () => {
  const { clinic } = await sampleClinic()
  const left = path.join(clinic.folder, 'scratch', 'k3x8', 'sessions', 'open')
  mkdirSync(left, { recursive: true })
  writeFileSync(path.join(left, 'x.jsonl'), 'half')
  await clinic.restart()
  await expect.poll(() => filesIn(clinic.folder).filter((file) => file.startsWith('scratch'))).toEqual([])
})

test('a session that was open here and is sealed in the backup comes back sealed, and its beginning is kept', async () => {
  const { clinic, drive } = await sampleClinic()
  await clinic.setUpBackups(drive)
  await clinic.do('backup.run', {})
  await clinic.close()
  const sealed = filesIn(clinic.folder).findLast((file) => /^sessions\/\d{4}-\d\d\//.test(file)) ?? ''
  const whole = readFileSync(path.join(clinic.folder, sealed))
  const beginning = whole.subarray(0, whole.indexOf('\n') + 1)
  rmSync(path.join(clinic.folder, sealed))
  writeFileSync(path.join(clinic.folder, 'sessions', 'open', path.basename(sealed)), beginning)
  await clinic.start()
  await clinic.signIn()
  expect(await clinic.restoreNewest(drive)).toMatchObject({ missing: 0, longer: 1, differing: 0, aside: 1 })
  expect(readFileSync(path.join(clinic.folder, sealed))).toEqual(whole)
  const aside = filesIn(clinic.folder, 'quarantine').filter((file) => file.endsWith(path.basename(sealed)))
  expect(aside.map((file) => readFileSync(path.join(clinic.folder, file)))).toEqual([beginning])
  expect(await faultsIn(clinic.folder)).toEqual([])
})

test('a disk here that takes nothing stops a restore before anything is changed', async () => {
  const { clinic, drive } = await sampleClinic()
  await clinic.setUpBackups(drive)
  await clinic.do('backup.run', {})
  const other = await emptyClinic()
  const { token, listed } = await other.openBackups(drive)
  // A file where the folder beside the records should be made: as good as a disk that takes nothing.
  writeFileSync(path.join(other.folder, 'scratch'), '')
  expect(await other.refusal('restore.run', { token, id: listed[0]?.id ?? '' })).toMatchObject({
    code: 'backup',
    why: 'here-unreadable',
  })
  expect([...recordIn(other.folder).keys()]).toEqual([])
})
