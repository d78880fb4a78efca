import { rmSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { clinicEvents } from '../../helpers/files'
import { temporaryFolder } from '../../helpers/clinic'
import { copyOf, faultsIn, filesIn, keyStore, opened } from '../backup/backed-up-clinic'
import { agedFolder, REASON, YEARS } from './aged-clinic'

type BackedUp = Awaited<ReturnType<typeof opened>>

/** Sessions of five years, and a backup of all of them. */
async function backedUp(): Promise<{ readonly clinic: BackedUp; readonly drive: string }> {
  const clinic = await opened({ folder: await agedFolder(), secrets: keyStore() })
  const drive = temporaryFolder()
  await clinic.setUpBackups(drive)
  await clinic.do('backup.run', {})
  return { clinic, drive }
}

async function deleteAll(clinic: BackedUp): Promise<number> {
  const ids = ['keepSessionYears', 'keepHealthYears'] as const
  await clinic.do('policy.change', { values: ids.map((id) => ({ id, value: YEARS })), reason: REASON })
  const { people } = await clinic.do('app.directory', {})
  const person = people.find(({ role, hasLeft }) => role === 'manager' && !hasLeft)?.id ?? ''
  const { token, going } = await clinic.do('retention.try', {})
  const { pass } = await clinic.do('people.check-pin', { person, pin: '4821' })
  return (await clinic.do('retention.delete', { token, count: going.count, reason: REASON, pass })).count
}

const recordsIn = (folder: string) => filesIn(folder).filter((file) => /^(sessions|evidence)\//.test(file))

test('a backup that was made before brings back nothing that was deleted since, and says so', async () => {
  const { clinic, drive } = await backedUp()
  const count = await deleteAll(clinic)
  const left = recordsIn(clinic.folder)
  const { token, listed } = await clinic.openBackups(drive)
  const look = await clinic.do('restore.look', { token, id: listed[0]?.id ?? '' })
  expect(look).toMatchObject({ log: 'newer-here', missing: 0, photos: 0, deleted: count })
  const done = await clinic.do('restore.run', { token, id: listed[0]?.id ?? '' })
  expect(done).toMatchObject({ missing: 0, photos: 0, deleted: count })
  expect(recordsIn(clinic.folder)).toEqual(left)
  expect(await faultsIn(clinic.folder)).toEqual([])
  expect(await clinic.do('retention.read', {})).toMatchObject({ deleted: count, backups: { keepDays: 30 } })
})

test('the next backup holds them no more, and restores whole', async () => {
  const { clinic, drive } = await backedUp()
  const count = await deleteAll(clinic)
  clinic.time.wait({ hours: 1 })
  const good = await clinic.do('backup.run', {})
  const other = await opened({ folder: temporaryFolder(), secrets: keyStore() })
  expect(await other.restoreNewest(drive)).toMatchObject({ missing: good.sessions, deleted: 0, damaged: 0 })
  expect(recordsIn(other.folder)).toEqual(recordsIn(clinic.folder))
  expect(clinicEvents(other.folder).filter(({ type }) => type === 'record-deleted')).toHaveLength(count)
  expect(await faultsIn(other.folder)).toEqual([])
})

test('a computer set back to before a deletion takes it over with the backup’s clinic log', async () => {
  const { clinic, drive } = await backedUp()
  await clinic.close()
  const older = copyOf(clinic.folder)
  await clinic.start()
  await clinic.signIn()
  const count = await deleteAll(clinic)
  clinic.time.wait({ hours: 1 })
  await clinic.do('backup.run', {})
  const left = recordsIn(clinic.folder)

  // Without people to sign in as, nothing is written to its log before the backup's comes.
  for (const file of ['catalog.json', 'catalog.json.bak']) rmSync(path.join(older, file), { force: true })
  const setBack = await opened({ folder: older, secrets: keyStore() })
  await clinic.close()
  const { token, listed } = await setBack.openBackups(drive)
  const done = await setBack.do('restore.run', { token, id: listed[0]?.id ?? '' })
  expect(done.log).toBe('newer-there')
  expect((await setBack.do('app.status', {})).notices).toContainEqual({ code: 'deletion-finished', count })
  expect(recordsIn(older)).toEqual(left)
  expect(await faultsIn(older)).toEqual([])
})

test('no record is deleted while a backup runs', async () => {
  const { clinic } = await backedUp()
  const { people } = await clinic.do('app.directory', {})
  const person = people.find(({ role, hasLeft }) => role === 'manager' && !hasLeft)?.id ?? ''
  const ids = ['keepSessionYears', 'keepHealthYears'] as const
  await clinic.do('policy.change', { values: ids.map((id) => ({ id, value: YEARS })), reason: REASON })
  const { token, going } = await clinic.do('retention.try', {})
  const { pass } = await clinic.do('people.check-pin', { person, pin: '4821' })
  const running = clinic.do('backup.run', {})
  const wish = { token, count: going.count, reason: REASON, pass }
  expect(await clinic.refusal('retention.delete', wish)).toMatchObject({ code: 'retention', why: 'busy' })
  await running
})
