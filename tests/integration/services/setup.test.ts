import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { SET_UP, openClinic, openReadyClinic } from '../../helpers/clinic'
import { clinicEvents } from '../../helpers/files'

describe('the first run', () => {
  test.each([
    [{ clinic: '  ' }, 'clinic', 'name-missing'],
    [{ rooms: [] }, 'rooms', 'none'],
    [{ rooms: ['Room 1', ' room 1 '] }, 'rooms', 'duplicate'],
    [{ rooms: ['Room 1', ''] }, 'rooms', 'name-missing'],
    [{ people: [] }, 'people', 'none'],
    [{ people: [{ name: 'Tom', role: 'technician', pin: '7305' }] }, 'people', 'no-manager'],
    [{ people: [{ name: 'Maya', role: 'manager', pin: '1234' }] }, 'people', 'weak-pin'],
    [{ people: [{ name: 'Maya', role: 'manager', pin: '73' }] }, 'people', 'pin-length'],
    [{ disinfectant: { name: '', registration: 'EPA 1', contactSeconds: 60 } }, 'disinfectant', 'name-missing'],
    [{ disinfectant: { name: 'Wipe', registration: ' ', contactSeconds: 60 } }, 'disinfectant', 'registration-missing'],
    [{ disinfectant: { name: 'Wipe', registration: 'EPA 1', contactSeconds: 14 } }, 'disinfectant', 'contact-time'],
    [{ disinfectant: { name: 'Wipe', registration: 'EPA 1', contactSeconds: 60.5 } }, 'disinfectant', 'contact-time'],
  ])('asks again when something is missing: %j', async (wrong, field, why) => {
    const clinic = await openClinic()
    const result = await clinic.send('setup.finish', { ...SET_UP, ...wrong })
    expect(result).toEqual({ ok: false, error: { code: 'setup', field, why } })
    expect((await clinic.do('app.status', {})).setUp).toBe(false)
  })

  test('sets the clinic up once, without PINs or salts in the clinic log', async () => {
    const clinic = await openClinic()
    await clinic.setUp()
    expect(await clinic.refusal('setup.finish', SET_UP)).toEqual({ code: 'already-set-up' })
    expect(await clinic.refusal('setup.example', {})).toEqual({ code: 'already-set-up' })
    await clinic.restart()
    expect(await clinic.do('app.status', {})).toMatchObject({ setUp: true, example: false, clinic: 'Crown Studio' })
    expect(JSON.stringify(clinicEvents(clinic.folder))).not.toMatch(/4821|salt|"pin"/)
    const { rooms } = await clinic.do('board.read', {})
    expect(rooms.map(({ name, state }) => [name, state])).toEqual(
      ['Room 1', 'Room 2', 'Room 3'].map((name) => [name, { state: 'turnover-due', reason: 'new-room' }]),
    )
  })
})

test('two clicks on the last button of the setup make one clinic', async () => {
  const clinic = await openClinic()
  const results = await Promise.all([clinic.call('setup.finish', SET_UP), clinic.call('setup.finish', SET_UP)])
  expect(results).toEqual([
    { ok: true, value: null },
    { ok: false, error: { code: 'already-set-up' } },
  ])
  expect(clinicEvents(clinic.folder)).toHaveLength(1)
})

describe('the example', () => {
  test('is marked, works, and is set aside whole when it is removed', async () => {
    const clinic = await openClinic()
    await clinic.do('setup.example', {})
    await clinic.learnNames()
    expect((await clinic.do('app.status', {})).example).toBe(true)
    expect(await clinic.refusal('setup.remove-example', {})).toEqual({ code: 'needs-manager' })
    const maya = clinic.person('maya')
    const { pass } = await clinic.do('people.check-pin', { person: maya, pin: '4821' })
    await clinic.do('people.sign-in', { person: maya, pass })
    const twoClicks = [clinic.do('setup.remove-example', {}), clinic.do('setup.remove-example', {})]
    await Promise.all(twoClicks)
    expect(clinic.files('quarantine').filter((name) => name.startsWith('example-'))).toHaveLength(1)
    expect(await clinic.do('app.status', {})).toMatchObject({ setUp: false, example: false, clinic: '' })
    const [aside] = clinic.files('quarantine').filter((name) => name.startsWith('example-'))
    expect(clinic.files('quarantine', aside ?? '')).toEqual(
      expect.arrayContaining(['catalog.json', 'clinic-log', 'sessions']),
    )
    await clinic.setUp()
    await clinic.readyRoom('Room 1')
    await clinic.restart()
    expect(await clinic.stateOf('Room 1')).toBe('ready')
    expect(clinicEvents(clinic.folder)[0]).toMatchObject({ seq: 0, type: 'catalog-changed' })
  })

  test('is not removed while a session is open in it', async () => {
    const clinic = await openClinic()
    await clinic.do('setup.example', {})
    await clinic.learnNames()
    const pass = async (who: 'tom' | 'maya') =>
      (await clinic.do('people.check-pin', { person: clinic.person(who), pin: '4821' })).pass
    await clinic.do('session.start-turnover', {
      room: clinic.room('Room 1'),
      technician: clinic.person('tom'),
      pass: await pass('tom'),
    })
    await clinic.do('people.sign-in', { person: clinic.person('maya'), pass: await pass('maya') })
    expect(await clinic.refusal('setup.remove-example', {})).toEqual({ code: 'open-sessions', count: 1 })
  })

  test('cannot be removed from a real clinic', async () => {
    const clinic = await openReadyClinic()
    await clinic.signIn('maya')
    expect((await clinic.call('setup.remove-example', {})).ok).toBe(false)
    expect(await clinic.stateOf('Room 1')).toBe('ready')
  })
})

test('preferences are kept, and the status says where the log lies', async () => {
  const clinic = await openClinic()
  await clinic.do('preferences.write', { theme: 'dark' })
  await clinic.do('preferences.write', { textSize: 'large' })
  await clinic.restart()
  expect(await clinic.do('preferences.read', {})).toEqual({ theme: 'dark', textSize: 'large', sounds: true })
  expect((await clinic.do('app.status', {})).where).toBe(path.resolve(clinic.folder))
})

test('a call that is not in the contract, or with junk, is refused and does no harm', async () => {
  const clinic = await openReadyClinic()
  for (const name of ['', 'app.quit', '__proto__', 'constructor', 'session.seal.now']) {
    expect(await clinic.send(name, {})).toEqual({ ok: false, error: { code: 'bad-request', where: name } })
  }
  expect(await clinic.send('session.read', { session: '../../catalog' })).toMatchObject({
    ok: false,
    error: { code: 'bad-request', where: 'session' },
  })
  expect(await clinic.send('session.read', { session: 'nul' })).toMatchObject({ ok: false })
  const drawn = { session: '261122-k7x2m', pass: 'x', path: 'M0 0"/><script>' }
  expect(await clinic.send('session.seal', drawn)).toMatchObject({ error: { code: 'bad-request', where: 'path' } })
  await clinic.signIn('maya')
  expect(await clinic.send('records.read', { session: 'nul' })).toEqual({
    ok: false,
    error: { code: 'not-found', what: 'record' },
  })
})
