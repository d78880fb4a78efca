import { describe, expect, test } from 'vitest'
import { openReadyClinic } from '../../helpers/clinic'
import { clinicEvents } from '../../helpers/files'

const notReady = (state: object) => ({ code: 'room-not-ready', state: expect.objectContaining(state) as object })

describe('a session starts in a ready room only (rule R1)', () => {
  test('not in a room that never had a turnover', async () => {
    const clinic = await openReadyClinic()
    const refusal = await clinic.refusal('session.start', await clinic.startInput('Room 3', 'tom'))
    expect(refusal).toMatchObject(notReady({ state: 'turnover-due', reason: 'new-room' }))
  })

  test('not in a room in session, during its turnover, or after it was given up', async () => {
    const clinic = await openReadyClinic()
    const session = await clinic.startSession('Room 1', 'tom')
    const pass = await clinic.pass('lena')
    const input = await clinic.startInput('Room 1', 'lena', { pass })
    expect(await clinic.refusal('session.start', input)).toMatchObject({
      ...notReady({ state: 'in-session' }),
      underWay: { name: 'Tom Okafor' },
    })

    await session.do('session.abandon', { reason: 'Client felt faint' })
    expect(await clinic.refusal('session.start', input)).toMatchObject(
      notReady({ state: 'turnover-due', reason: 'client-left', session: session.id }),
    )

    await session.finishPause('turnover')
    expect(await clinic.refusal('session.start', input)).toMatchObject(notReady({ state: 'turnover-due' }))
    await session.seal()
    const again = await clinic.call('session.start', await clinic.startInput('Room 1', 'lena'))
    expect(again.ok).toBe(true)
  })

  test('who started the session is told, also after it was handed over', async () => {
    const clinic = await openReadyClinic()
    const session = await clinic.startSession('Room 1', 'tom')
    await session.do('session.hand-over', { to: clinic.person('lena'), pass: await clinic.pass('lena') })
    const input = await clinic.startInput('Room 1', 'maya')
    expect(await clinic.refusal('session.start', input)).toMatchObject({ underWay: { name: 'Tom Okafor' } })
  })

  test('not in a room that a manager blocked', async () => {
    const clinic = await openReadyClinic()
    await clinic.do('room.block', {
      room: clinic.room('Room 1'),
      person: clinic.person('maya'),
      pass: await clinic.pass('maya'),
      reason: 'Lamp is broken',
    })
    const refusal = await clinic.refusal('session.start', await clinic.startInput('Room 1', 'tom'))
    expect(refusal).toMatchObject(notReady({ state: 'blocked', reason: 'Lamp is broken' }))
  })

  test('not once readiness ran out; a refresh of four lines makes the room ready again', async () => {
    const clinic = await openReadyClinic()
    clinic.wait({ hours: 4 })
    const refusal = await clinic.refusal('session.start', await clinic.startInput('Room 1', 'tom'))
    expect(refusal).toMatchObject(notReady({ state: 'turnover-due', reason: 'ran-out' }))
    const refresh = await clinic.startTurnover('Room 1')
    expect(await refresh.openLines('turnover')).toEqual([
      'surfaces-cleaned',
      'surfaces-disinfected-after',
      'hands-after',
    ])
    await refresh.finishPause('turnover')
    await refresh.seal()
    expect(await clinic.stateOf('Room 1')).toBe('ready')
  })

  test('not in a room that is not there, and with no client or checklist', async () => {
    const clinic = await openReadyClinic()
    const input = await clinic.startInput('Room 1', 'tom')
    expect(await clinic.refusal('session.start', { ...input, room: 'r-nowhere' })).toEqual({
      code: 'not-found',
      what: 'room',
    })
    expect(await clinic.refusal('session.start', { ...input, client: '   ' })).toEqual({ code: 'client-missing' })
    expect(await clinic.refusal('session.start', { ...input, checklist: 'tattoo' })).toEqual({
      code: 'not-found',
      what: 'checklist',
    })
  })

  test('two starts at the same moment open one session', async () => {
    const clinic = await openReadyClinic()
    const inputs = [await clinic.startInput('Room 1', 'tom'), await clinic.startInput('Room 1', 'lena')]
    const results = await Promise.all(inputs.map((input) => clinic.call('session.start', input)))
    expect(results.map(({ ok }) => ok)).toEqual([true, false])
    expect(clinic.running.program().desk.open).toHaveLength(1)
  })

  test('two turnovers at the same moment are one', async () => {
    const clinic = await openReadyClinic()
    const input = async (who: 'tom' | 'lena') => ({
      room: clinic.room('Room 3'),
      technician: clinic.person(who),
      pass: await clinic.pass(who),
    })
    const inputs = [await input('tom'), await input('lena')]
    const results = await Promise.all(inputs.map((asked) => clinic.call('session.start-turnover', asked)))
    expect(results.map(({ ok }) => ok)).toEqual([true, false])
  })
})

describe('a turnover', () => {
  test('is not started where none is due', async () => {
    const clinic = await openReadyClinic()
    const input = { room: clinic.room('Room 1'), technician: clinic.person('tom'), pass: await clinic.pass('tom') }
    expect(await clinic.refusal('session.start-turnover', input)).toMatchObject(notReady({ state: 'ready' }))
  })

  test('is still owed when the journal of the session is gone', async () => {
    const clinic = await openReadyClinic()
    const session = await clinic.startSession()
    await clinic.close()
    clinic.removeFile('sessions', 'open', `${session.id}.jsonl`)
    await clinic.start()
    expect((await clinic.board('Room 1')).state).toMatchObject({ state: 'turnover-due', reason: 'never-finished' })
    expect((await clinic.do('app.status', {})).notices).toEqual([{ code: 'missing-session', session: session.id }])
  })
})

describe('what a manager may do with a room', () => {
  test.each(['room.block', 'room.clear', 'room.override'] as const)('%s is refused to a technician', async (name) => {
    const clinic = await openReadyClinic()
    const input = { room: clinic.room('Room 3'), person: clinic.person('tom'), reason: 'Because' }
    expect(await clinic.refusal(name, { ...input, pass: await clinic.pass('tom') })).toEqual({ code: 'needs-manager' })
    expect(await clinic.refusal(name, { ...input, pass: 'guessed' })).toEqual({ code: 'pin-again' })
    expect(await clinic.stateOf('Room 3')).toBe('turnover-due')
  })

  test('blocking, clearing and releasing by word need a reason, and stand in the clinic log with it', async () => {
    const clinic = await openReadyClinic()
    const [room, person] = [clinic.room('Room 3'), clinic.person('maya')]
    const input = async (reason: string) => ({ room, person, pass: await clinic.pass('maya'), reason })
    expect(await clinic.refusal('room.override', await input('..'))).toEqual({
      code: 'rule',
      rule: { code: 'say-why' },
    })
    await clinic.do('room.block', await input('Leak under the sink'))
    await clinic.do('room.clear', await input('Plumber was here'))
    await clinic.do('room.override', await input('New room, cleaned by the builders'))
    expect(await clinic.board('Room 3')).toMatchObject({
      state: { state: 'ready', override: 'New room, cleaned by the builders' },
      personName: 'Maya Reyes',
    })
    expect(clinicEvents(clinic.folder).slice(-3)).toMatchObject([
      { type: 'room-blocked', by: person, data: { room, blocked: true, reason: 'Leak under the sink' } },
      { type: 'room-blocked', by: person, data: { room, blocked: false, reason: 'Plumber was here' } },
      { type: 'room-released', by: person, data: { room, override: 'New room, cleaned by the builders' } },
    ])
  })

  test('a room in use is not released by word', async () => {
    const clinic = await openReadyClinic()
    await clinic.startSession()
    const input = { room: clinic.room('Room 1'), person: clinic.person('maya'), pass: await clinic.pass('maya') }
    expect(await clinic.refusal('room.override', { ...input, reason: 'We are in a hurry' })).toMatchObject(
      notReady({ state: 'in-session' }),
    )
  })
})

describe('a block stands', () => {
  const block = async (clinic: Awaited<ReturnType<typeof openReadyClinic>>) =>
    clinic.do('room.block', {
      room: clinic.room('Room 1'),
      person: clinic.person('maya'),
      pass: await clinic.pass('maya'),
      reason: 'Lamp is broken',
    })

  test('over months and restarts, with its first time and name', async () => {
    const clinic = await openReadyClinic()
    await block(clinic)
    const before = (await clinic.board('Room 1')).state
    for (const at of ['2026-12-03T09:00:00.000Z', '2027-01-15T09:00:00.000Z', '2027-05-15T09:00:00.000Z']) {
      clinic.time.setClock(at)
      await clinic.restart()
      await clinic.signIn('maya')
      await clinic.restart()
      expect((await clinic.board('Room 1')).state).toEqual(before)
    }
  })

  test('while the turnover under it is finished, and after its release', async () => {
    const clinic = await openReadyClinic()
    const session = await clinic.startSession()
    await session.do('session.abandon', { reason: 'Client felt faint' })
    await block(clinic)
    await session.finishPause('turnover')
    await session.seal()
    await clinic.restart()
    expect((await clinic.board('Room 1')).state).toMatchObject({ state: 'blocked', reason: 'Lamp is broken' })
    await clinic.do('room.clear', {
      room: clinic.room('Room 1'),
      person: clinic.person('maya'),
      pass: await clinic.pass('maya'),
      reason: 'New lamp',
    })
    expect(await clinic.stateOf('Room 1')).toBe('ready')
  })
})

test('two sessions run in two rooms and do not touch each other', async () => {
  const clinic = await openReadyClinic()
  const one = await clinic.startSession('Room 1', 'tom')
  const two = await clinic.startSession('Room 2', 'lena', { client: 'C-7' })
  await Promise.all([one.settle('sink-and-waste-ready'), two.settle('chair-safe-and-covered')])
  await two.do('session.abandon', { reason: 'Client left' })
  expect(Object.keys((await one.state()).lines)).toEqual(['room-status-released', 'sink-and-waste-ready'])
  expect(Object.keys((await two.state()).lines)).toEqual(['room-status-released', 'chair-safe-and-covered'])
  expect([await clinic.stateOf('Room 1'), await clinic.stateOf('Room 2')]).toEqual(['in-session', 'turnover-due'])
})
