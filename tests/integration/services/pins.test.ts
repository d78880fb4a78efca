import { describe, expect, test } from 'vitest'
import { openReadyClinic, type Clinic } from '../../helpers/clinic'
import { clinicEvents } from '../../helpers/files'
import { FillingDisk } from '../../helpers/filling-disk'

const wrongPin = (clinic: Clinic) => clinic.refusal('people.check-pin', { person: clinic.person('tom'), pin: '9999' })

describe('wrong PINs slow down', () => {
  test('five tries, then waits that double, across restarts; all of it in the clinic log', async () => {
    const clinic = await openReadyClinic()
    const tries = []
    for (let n = 0; n < 5; n += 1) tries.push(await wrongPin(clinic))
    const name = 'Tom Okafor'
    expect(tries).toEqual([
      ...[4, 3, 2, 1].map((triesLeft) => ({ code: 'wrong-pin', name, triesLeft })),
      { code: 'pin-locked', name, seconds: 30 },
    ])
    await clinic.restart()
    clinic.wait({ seconds: 10 })
    const right = { person: clinic.person('tom'), pin: '7305' }
    expect(await clinic.refusal('people.check-pin', right)).toEqual({ code: 'pin-locked', name, seconds: 20 })
    clinic.wait({ seconds: 20 })
    expect(await wrongPin(clinic)).toEqual({ code: 'pin-locked', name, seconds: 60 })
    clinic.wait({ seconds: 60 })
    await clinic.do('people.check-pin', right)
    expect(await wrongPin(clinic)).toEqual({ code: 'wrong-pin', name, triesLeft: 4 })
    const failed = clinicEvents(clinic.folder).filter(({ type }) => type === 'sign-in-failed')
    expect(failed.map(({ data }) => data)).toEqual(
      [4, 3, 2, 1, 0, 0, 4].map((triesLeft) => ({ person: clinic.person('tom'), triesLeft })),
    )
  })

  test('tries sent all at once count one by one', async () => {
    const clinic = await openReadyClinic()
    const tries = await Promise.all(Array.from({ length: 6 }, () => wrongPin(clinic)))
    expect(tries.map(({ code }) => code)).toEqual([...Array<string>(4).fill('wrong-pin'), 'pin-locked', 'pin-locked'])
  })

  test('one person locked out does not lock out another', async () => {
    const clinic = await openReadyClinic()
    for (let n = 0; n < 5; n += 1) await wrongPin(clinic)
    expect(await clinic.pass('lena')).not.toBe('')
  })

  test('a disk that refuses does not make tries free', async () => {
    const filling = new FillingDisk()
    const clinic = await openReadyClinic({ disk: filling.disk })
    filling.isFull = true
    clinic.refuseSettings()
    for (let n = 0; n < 4; n += 1) await wrongPin(clinic)
    expect(await wrongPin(clinic)).toMatchObject({ code: 'pin-locked' })
  })
})

describe('a checked PIN (rule R20)', () => {
  test('is good once, for one person, for two minutes', async () => {
    const clinic = await openReadyClinic()
    const start = await clinic.startInput('Room 1', 'tom')
    expect(await clinic.refusal('session.start', { ...start, technician: clinic.person('lena') })).toEqual({
      code: 'pin-again',
    })
    expect(await clinic.refusal('session.start', start)).toEqual({ code: 'pin-again' })

    const late = await clinic.startInput('Room 1', 'tom')
    clinic.wait({ minutes: 2, seconds: 1 })
    expect(await clinic.refusal('session.start', late)).toEqual({ code: 'pin-again' })

    const fresh = await clinic.startInput('Room 1', 'tom')
    clinic.wait({ minutes: 2 })
    await clinic.do('session.start', fresh)
    expect(await clinic.refusal('session.start', { ...fresh, room: clinic.room('Room 2') })).toEqual({
      code: 'pin-again',
    })
  })

  test('does not outlive the program', async () => {
    const clinic = await openReadyClinic()
    const start = await clinic.startInput('Room 1', 'tom')
    await clinic.restart()
    expect(await clinic.refusal('session.start', start)).toEqual({ code: 'pin-again' })
  })

  test('of another person seals nothing; after a hand-over the new technician signs', async () => {
    const clinic = await openReadyClinic()
    const session = await clinic.startTurnover('Room 3', 'tom')
    await session.finishPause('turnover')
    const seal = async (who: 'tom' | 'lena') =>
      clinic.call('session.seal', { session: session.id, pass: await clinic.pass(who) })
    expect(await seal('lena')).toEqual({ ok: false, error: { code: 'wrong-person', name: 'Tom Okafor' } })
    await session.do('session.hand-over', { to: clinic.person('lena'), pass: await clinic.pass('lena') })
    expect(await seal('tom')).toEqual({ ok: false, error: { code: 'wrong-person', name: 'Lena Fischer' } })
    expect((await seal('lena')).ok).toBe(true)
  })

  test('is asked of the one who takes over, not of the one who goes', async () => {
    const clinic = await openReadyClinic()
    const session = await clinic.startTurnover('Room 3', 'tom')
    const to = clinic.person('lena')
    expect(await session.refusal('session.hand-over', { to, pass: await clinic.pass('tom') })).toEqual({
      code: 'pin-again',
    })
    await session.do('session.hand-over', { to, pass: await clinic.pass('lena') })
    await session.settle('single-use-discarded')
    const { events } = await session.view()
    expect(events.slice(-2)).toMatchObject([
      { type: 'handed-over', by: to, data: { from: clinic.person('tom'), to } },
      { type: 'answered', by: to },
    ])
  })
})

describe('the manager at the window', () => {
  test('is asked for before records are shown, and again after five idle minutes', async () => {
    const clinic = await openReadyClinic()
    const list = { query: {}, offset: 0, limit: 10 }
    expect(await clinic.refusal('records.find', list)).toEqual({ code: 'needs-manager' })
    await clinic.signIn('maya')
    expect((await clinic.do('records.find', list)).total).toBe(2)
    clinic.wait({ minutes: 4 })
    await clinic.do('records.find', list)
    clinic.wait({ minutes: 4 })
    await clinic.do('records.find', list)
    clinic.wait({ minutes: 5, seconds: 1 })
    expect(await clinic.refusal('records.find', list)).toEqual({ code: 'needs-manager' })
    expect((await clinic.do('app.status', {})).signedIn).toBeUndefined()
  })

  test('is no technician, and is gone after signing out', async () => {
    const clinic = await openReadyClinic()
    const tom = { person: clinic.person('tom'), pass: await clinic.pass('tom') }
    expect(await clinic.refusal('people.sign-in', tom)).toEqual({ code: 'needs-manager' })
    await clinic.signIn('maya')
    await clinic.do('people.sign-out', {})
    expect(await clinic.refusal('records.find', { query: {}, offset: 0, limit: 10 })).toEqual({ code: 'needs-manager' })
    expect(clinicEvents(clinic.folder).at(-1)).toMatchObject({ type: 'sign-in', by: clinic.person('maya') })
  })

  test('nobody reads a PIN back, and the window gets no salt', async () => {
    const clinic = await openReadyClinic()
    const sent = JSON.stringify([await clinic.do('app.directory', {}), await clinic.do('board.read', {})])
    expect(sent).not.toMatch(/salt|hash"/)
    expect(JSON.stringify(clinicEvents(clinic.folder))).not.toMatch(/salt/)
  })
})
