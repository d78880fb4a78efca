import { describe, expect, test } from 'vitest'
import type { Credential } from '../../../shared/people/credential'
import type { Policy } from '../../../shared/catalog/catalog'
import { openReadyClinic, type Clinic, type Who } from '../../helpers/clinic'
import { rule } from '../../helpers/working-up-to'

const TRAINING: Credential = { id: 'c-1', kind: 'bloodborne-training', issued: '2025-11-22', expires: '2026-11-22' }
const REASON = 'Course booked for Friday, receipt seen'

async function give(clinic: Clinic, who: Who, ...credentials: readonly Credential[]): Promise<void> {
  await clinic.signIn()
  await clinic.do('staff.set-credentials', { person: clinic.person(who), credentials: [...credentials] })
}

/** A manager releases rooms that nobody was in. */
async function release(clinic: Clinic, ...names: readonly string[]): Promise<void> {
  for (const name of names) {
    const [room, person, pass] = [clinic.room(name), clinic.person('maya'), await clinic.pass('maya')]
    await clinic.do('room.override', { room, person, pass, reason: 'Nobody was in since the last turnover' })
  }
}

const allowance = async (clinic: Clinic, who: Who = 'maya', reason = REASON) => ({
  override: { manager: clinic.person(who), pass: await clinic.pass(who), reason },
})

const ended = (mayOverride: boolean) => ({
  code: 'credentials-ended',
  ended: [{ kind: 'bloodborne-training', expires: '2026-11-22' }],
  mayOverride,
})

describe('a credential that ends (rule R10)', () => {
  test('counts through its last day and keeps its owner from starting the day after', async () => {
    const clinic = await openReadyClinic()
    await give(clinic, 'tom', TRAINING)
    await clinic.startSession('Room 1', 'tom')
    clinic.wait({ hours: 23 })
    await release(clinic, 'Room 2')
    const input = await clinic.startInput('Room 2', 'tom')
    expect(await clinic.refusal('session.start', input)).toEqual(ended(false))
    // The pass was not used up: somebody else may go on at this screen, and so may Tom once it is put right.
    await clinic.signIn()
    const renewed = { ...TRAINING, issued: '2026-11-23', expires: '2027-11-23' }
    await clinic.do('staff.set-credentials', { person: clinic.person('tom'), credentials: [renewed] })
    await clinic.do('session.start', { ...input, client: 'C-77' })
  })

  test('keeps its owner from being handed a treatment, but not from cleaning a room', async () => {
    const clinic = await openReadyClinic()
    await give(clinic, 'tom', { ...TRAINING, expires: '2026-11-21' })
    const session = await clinic.startSession('Room 1', 'lena')
    const to = clinic.person('tom')
    const input = { session: session.id, to, pass: await clinic.pass('tom') }
    expect(await clinic.refusal('session.hand-over', input)).toMatchObject({ code: 'credentials-ended' })
    expect((await session.state()).technician).toBe(clinic.person('lena'))
    await clinic.startTurnover('Room 3', 'tom')
  })

  test('is waived only while it is being renewed, by a manager with PIN and reason, for good in the record', async () => {
    const clinic = await openReadyClinic()
    await give(clinic, 'tom', TRAINING)
    clinic.wait({ hours: 23 })
    await release(clinic, 'Room 1')
    const start = (more: object) => clinic.startInput('Room 1', 'tom', more)
    expect(await clinic.refusal('session.start', await start(await allowance(clinic)))).toEqual(ended(false))
    await give(clinic, 'tom', { ...TRAINING, renewing: true })
    expect(await clinic.refusal('session.start', await start({}))).toEqual(ended(true))
    const refused = async (more: object) => clinic.refusal('session.start', await start(more))
    expect(await refused(await allowance(clinic, 'lena'))).toEqual({ code: 'needs-manager' })
    expect(await refused(await allowance(clinic, 'maya', '-'))).toEqual(rule({ code: 'say-why' }))
    const wrong = { override: { manager: clinic.person('maya'), pass: 'made-up', reason: REASON } }
    expect(await refused(wrong)).toEqual({ code: 'pin-again' })
    const session = await clinic.startSession('Room 1', 'tom', await allowance(clinic))
    const { overrides } = await session.state()
    expect(overrides).toMatchObject([
      {
        rule: 'R10',
        reason: REASON,
        person: clinic.person('tom'),
        credentials: [{ kind: 'bloodborne-training', expires: '2026-11-22' }],
        stamp: { by: clinic.person('maya') },
      },
    ])
  })

  test('is waived at a hand-over in the same way', async () => {
    const clinic = await openReadyClinic()
    await give(clinic, 'tom', { ...TRAINING, expires: '2026-11-21', renewing: true })
    const session = await clinic.startSession('Room 1', 'lena')
    const input = { session: session.id, to: clinic.person('tom'), pass: await clinic.pass('tom') }
    expect(await clinic.refusal('session.hand-over', input)).toMatchObject({ mayOverride: true })
    await clinic.do('session.hand-over', { ...input, ...(await allowance(clinic)) })
    expect(await session.state()).toMatchObject({ technician: clinic.person('tom'), overrides: [{ rule: 'R10' }] })
  })
})

describe('the same client within the clinic’s interval (rule R25)', () => {
  const warnings = async (clinic: Clinic, client: string) => {
    const session = await clinic.startSession('Room 1', 'tom', { client })
    return (await session.state()).notes
      .filter(({ rule: of }) => of === 'R25')
      .map(({ text, about }) => ({ text, about }))
  }

  test('is warned about in the record, and goes on', async () => {
    const clinic = await openReadyClinic()
    await clinic.sealedSession('Room 1', 'tom', { client: 'C-9' })
    clinic.wait({ hours: 4 * 24 })
    await release(clinic, 'Room 1')
    expect(await warnings(clinic, 'C-9')).toEqual([
      { text: 'Last session 4 days ago. Scalp may not be healed.', about: 'warning' },
    ])
  })

  test('is no matter for another client, nor once the days are over', async () => {
    const clinic = await openReadyClinic()
    await clinic.sealedSession('Room 1', 'tom', { client: 'C-9' })
    clinic.wait({ hours: 10 * 24 })
    await release(clinic, 'Room 1', 'Room 2')
    const other = await clinic.startSession('Room 2', 'lena', { client: 'C-10' })
    expect((await other.state()).notes).toEqual([])
    expect(await warnings(clinic, 'C-9')).toEqual([])
  })
})

function setPolicy(clinic: Clinic, policy: Partial<Policy>): void {
  const { catalog } = clinic.running.program()
  catalog.save({ ...catalog.get(), policy: { ...catalog.get().policy, ...policy } })
}

describe('a second check (rule R20)', () => {
  test('asks for somebody else’s PIN at each release, where the clinic wants it', async () => {
    const clinic = await openReadyClinic()
    setPolicy(clinic, { secondCheck: true })
    const turnover = await clinic.startTurnover('Room 3', 'tom')
    await turnover.finishPause('turnover')
    const seal = async (more: object) => ({ session: turnover.id, pass: await clinic.pass('tom'), ...more })
    const checker = async (who: Who) => ({ checker: { person: clinic.person(who), pass: await clinic.pass(who) } })
    expect(await clinic.refusal('session.seal', await seal({}))).toEqual(rule({ code: 'second-check-missing' }))
    expect(await clinic.refusal('session.seal', await seal(await checker('tom')))).toEqual(
      rule({ code: 'second-check-self' }),
    )
    const wrong = { checker: { person: clinic.person('lena'), pass: await clinic.pass('maya') } }
    expect(await clinic.refusal('session.seal', await seal(wrong))).toEqual({ code: 'pin-again' })
    expect(await clinic.stateOf('Room 3')).toBe('turnover-due')
    await clinic.do('session.seal', await seal(await checker('lena')))
    await clinic.signIn()
    const { events } = await clinic.do('records.read', { session: turnover.id })
    expect(events.at(-1)).toMatchObject({ type: 'sealed', data: { checker: clinic.person('lena') } })
  })

  test('is nobody’s business where the clinic does not', async () => {
    const clinic = await openReadyClinic()
    const turnover = await clinic.startTurnover('Room 3', 'tom')
    await turnover.finishPause('turnover')
    await turnover.seal()
    expect(await clinic.stateOf('Room 3')).toBe('ready')
  })
})

describe('a paper consent (rule R12)', () => {
  const paper = (signed: string) => ({ line: 'consent-signed', values: { how: 'paper', form: 'F-118', signed } })

  test('is of the day itself, or as old as the clinic allows', async () => {
    const clinic = await openReadyClinic()
    const session = await clinic.startSession('Room 1', 'tom')
    await session.workUpTo('room-ready')
    const refused = (signed: string) => session.refusal('session.answer', paper(signed))
    expect(await refused('2026-11-21')).toEqual(rule({ code: 'consent-too-old', signed: '2026-11-21', days: 0 }))
    expect(await refused('2026-11-23')).toEqual(rule({ code: 'consent-after-start' }))
    setPolicy(clinic, { consentDays: 14 })
    expect(await refused('2026-11-07')).toMatchObject(rule({ code: 'consent-too-old' }))
    await session.do('session.answer', paper('2026-11-08'))
  })
})
