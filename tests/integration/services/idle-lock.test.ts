import { describe, expect, test } from 'vitest'
import type { Line } from '../../../shared/checklist/checklist'
import { type Clinic, openReadyClinic } from '../../helpers/clinic'
import { clinicEvents } from '../../helpers/files'
import { FillingDisk } from '../../helpers/filling-disk'
import { answersTo } from '../../helpers/line-answers'
import type { SessionAtWork } from '../../helpers/session-at-work'

const LOCKED = { code: 'session-locked' }
const NOTE = { text: 'Client asked for a drink', about: 'note' } as const

/** The manager lets running sessions lock after fifteen minutes. */
async function lockAfterFifteen(clinic: Clinic): Promise<void> {
  await clinic.signIn('maya')
  await setLock(clinic, 15)
}

async function setLock(clinic: Clinic, value: number | 'off'): Promise<void> {
  await clinic.do('policy.change', { values: [{ id: 'sessionIdleMinutes', value }], reason: 'Screens face the door' })
}

test('a running session never locks unless the clinic chose a time, which is a quarter of an hour at least', async () => {
  const clinic = await openReadyClinic()
  const session = await clinic.startSession()
  clinic.wait({ hours: 5 })
  expect(await clinic.do('lock.read', { session: session.id })).toEqual({ state: 'off' })
  await session.do('session.note', NOTE)
  await clinic.signIn('maya')
  const values = [{ id: 'sessionIdleMinutes' as const, value: 14 }]
  const refusal = await clinic.refusal('policy.change', { values, reason: 'Screens face the door' })
  expect(refusal).toMatchObject({ code: 'entry', why: 'out-of-range' })
})

describe('a session that nobody used for the chosen time', () => {
  test('takes nothing whatever the window sends, and goes on with its technician’s PIN', async () => {
    const clinic = await openReadyClinic()
    await lockAfterFifteen(clinic)
    const session = await clinic.startSession()
    clinic.wait({ minutes: 14 })
    expect(await clinic.do('lock.read', { session: session.id })).toEqual({ state: 'open', minutes: 15, seconds: 60 })
    clinic.wait({ minutes: 1 })
    expect(await clinic.do('lock.read', { session: session.id })).toEqual({ state: 'locked', minutes: 15 })

    const before = (await session.view()).events.length
    const line = 'chair-safe-and-covered'
    expect(await session.refusal('session.answer', { line, values: {} })).toEqual(LOCKED)
    expect(await session.refusal('session.note', NOTE)).toEqual(LOCKED)
    expect(await session.refusal('session.undo', {})).toEqual(LOCKED)
    expect(await session.refusal('session.abandon', { reason: 'Nobody there' })).toEqual(LOCKED)
    expect(await clinic.refusal('session.seal', { session: session.id, pass: await clinic.pass('tom') })).toEqual(
      LOCKED,
    )
    expect(await clinic.do('lock.stay', { session: session.id })).toEqual({ state: 'locked', minutes: 15 })
    expect((await session.view()).events).toHaveLength(before)

    const lena = { session: session.id, person: clinic.person('lena'), pass: await clinic.pass('lena') }
    expect(await clinic.refusal('lock.open', lena)).toEqual({ code: 'wrong-person', name: 'Tom Okafor' })
    const borrowed = { session: session.id, person: clinic.person('tom'), pass: await clinic.pass('lena') }
    expect(await clinic.refusal('lock.open', borrowed)).toEqual({ code: 'pin-again' })
    const tom = { session: session.id, person: clinic.person('tom'), pass: await clinic.pass('tom') }
    await clinic.do('lock.open', tom)
    await session.do('session.note', NOTE)
    expect(clinicEvents(clinic.folder).at(-1)).toMatchObject({
      type: 'sign-in',
      by: clinic.person('tom'),
      data: { session: session.id },
    })
  })

  test('opens with a manager’s PIN and stays its technician’s, or with the PIN of whoever takes over', async () => {
    const clinic = await openReadyClinic()
    await lockAfterFifteen(clinic)
    const session = await clinic.startSession()
    clinic.wait({ minutes: 20 })
    const maya = { session: session.id, person: clinic.person('maya'), pass: await clinic.pass('maya') }
    await clinic.do('lock.open', maya)
    const { events } = await session.do('session.note', NOTE)
    expect(events.at(-1)).toMatchObject({ by: clinic.person('tom') })

    clinic.wait({ minutes: 20 })
    expect(await session.refusal('session.note', NOTE)).toEqual(LOCKED)
    await session.do('session.hand-over', { to: clinic.person('lena'), pass: await clinic.pass('lena') })
    const later = await session.do('session.note', NOTE)
    expect(later.events.at(-1)).toMatchObject({ by: clinic.person('lena') })
  })

  test('is kept open by ticks and by presses on its screen, and not by another session', async () => {
    const clinic = await openReadyClinic()
    await lockAfterFifteen(clinic)
    const [one, other] = [await clinic.startSession('Room 1', 'tom'), await clinic.startSession('Room 2', 'lena')]
    for (let quarter = 0; quarter < 3; quarter += 1) {
      clinic.wait({ minutes: 14 })
      await one.do('session.note', NOTE)
    }
    clinic.wait({ minutes: 14 })
    await clinic.do('lock.stay', { session: one.id })
    clinic.wait({ minutes: 14 })
    await one.do('session.note', NOTE)
    expect(await other.refusal('session.note', NOTE)).toEqual(LOCKED)
  })

  test('is locked by sleep, and neither a restart nor a changed clock opens it', async () => {
    const clinic = await openReadyClinic()
    await lockAfterFifteen(clinic)
    const session = await clinic.startSession()
    await clinic.restart()
    await session.do('session.note', NOTE)
    clinic.time.moveClock({ minutes: -30 })
    clinic.time.sleep({ minutes: 16 })
    expect(await session.refusal('session.note', NOTE)).toEqual(LOCKED)
    clinic.time.moveClock({ minutes: 30 })
    await clinic.restart()
    expect(await session.refusal('session.note', NOTE)).toEqual(LOCKED)
  })

  test('goes on with its contact time, and opens when the clinic switches the lock off', async () => {
    const clinic = await openReadyClinic()
    await lockAfterFifteen(clinic)
    const turnover = await clinic.startTurnover('Room 3')
    const timed = await upToFirstTimer(turnover)
    await turnover.startTimer(timed.id)
    clinic.wait({ minutes: 16 })
    expect(await turnover.refusal('session.answer', { line: timed.id, values: answersTo(timed) })).toEqual(LOCKED)
    await clinic.signIn('maya')
    await setLock(clinic, 'off')
    const { events } = await turnover.do('session.answer', { line: timed.id, values: answersTo(timed) })
    expect(events.map(({ type }) => type)).toContain('timer-completed')
  })
})

/** Settles the turnover's lines before the first with a contact time, and answers that one. */
async function upToFirstTimer(turnover: SessionAtWork): Promise<Line> {
  for (const id of await turnover.openLines('turnover')) {
    const line = await turnover.line(id)
    if (line.fields.some(({ kind }) => kind === 'timer')) return line
    await turnover.settle(id)
  }
  throw new Error('No contact time in the turnover')
}

test('a full disk keeps nobody from opening the screen', async () => {
  const disk = new FillingDisk()
  const clinic = await openReadyClinic({ disk: disk.disk })
  await lockAfterFifteen(clinic)
  const session = await clinic.startSession()
  clinic.wait({ minutes: 20 })
  const tom = { session: session.id, person: clinic.person('tom'), pass: await clinic.pass('tom') }
  disk.isFull = true
  await clinic.do('lock.open', tom)
  expect((await session.do('session.note', NOTE)).save).toMatchObject({ state: 'unsaved', fault: 'disk-full' })
})
