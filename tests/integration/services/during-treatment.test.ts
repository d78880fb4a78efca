import { describe, expect, test } from 'vitest'
import { openReadyClinic } from '../../helpers/clinic'
import { rule, workingUpTo } from '../../helpers/working-up-to'

const needling = () => workingUpTo('time-out')
const GLOVES = { reason: 'break', material: 'nitrile' } as const
const CHECKED = ['hands', 'gloves', 'mask', 'barriers'] as const
const SETTINGS = { line: 'treatment-settings', values: { needle: '3RL', zones: 'Crown', depth: 0.5, volts: 7.5 } }

describe('a break (rule R8)', () => {
  test('ends only with new gloves, and hands, mask and barriers checked', async () => {
    const { clinic, session } = await needling()
    expect(await session.refusal('session.end-break', { checked: [...CHECKED] })).toEqual(
      rule({ code: 'not-on-break' }),
    )
    await session.do('session.start-break', {})
    const since = clinic.time.at
    expect(await session.refusal('session.start-break', {})).toEqual(rule({ code: 'on-break', since }))
    expect(await session.refusal('session.answer', SETTINGS)).toEqual(rule({ code: 'on-break', since }))
    await clinic.crash()
    expect(await session.refusal('session.end-break', { checked: [...CHECKED] })).toEqual(
      rule({ code: 'gloves-needed', because: 'break' }),
    )
    await session.do('session.change-gloves', GLOVES)
    expect(await session.refusal('session.end-break', { checked: ['hands', 'gloves'] })).toEqual(
      rule({ code: 'resume-unchecked', missing: ['mask', 'barriers'] }),
    )
    await session.do('session.end-break', { checked: [...CHECKED] })
    await session.do('session.answer', SETTINGS)
  })

  test('keeps the client from leaving', async () => {
    const { session } = await needling()
    await session.do('session.answer', SETTINGS)
    await session.do('session.start-break', {})
    expect(await session.refusal('session.pass', { pause: 'sign-out' })).toMatchObject(rule({ code: 'door-locked' }))
  })
})

describe('a tear (rule R8)', () => {
  test('stops work until new gloves are on', async () => {
    const { session } = await needling()
    await session.do('session.problem', { line: 'glove-change', note: 'Torn at the thumb' })
    expect(await session.refusal('session.answer', SETTINGS)).toEqual(
      rule({ code: 'gloves-needed', because: 'Torn at the thumb' }),
    )
    await session.do('session.change-gloves', { reason: 'tear', material: 'vinyl', note: 'Left hand' })
    await session.do('session.answer', SETTINGS)
    expect((await session.state()).gloves).toMatchObject({ material: 'vinyl', changes: [{ reason: 'tear' }] })
  })
})

test('treatment settings are noted once before the client leaves', async () => {
  const { session } = await needling()
  await session.finishPause('sign-out')
  expect(await session.refusal('session.pass', { pause: 'sign-out' })).toEqual(rule({ code: 'door-locked', left: 1 }))
  await session.do('session.answer', SETTINGS)
  await session.pass('sign-out')
})

test('sharps counted out are counted in', async () => {
  const { session } = await needling()
  expect(await session.refusal('session.answer', { line: 'sharps-disposed', values: { out: 3, in: 2 } })).toMatchObject(
    rule({ code: 'value', refusal: { code: 'unequal', value: 2, other: 3 } }),
  )
})

describe('an incident (rule R23)', () => {
  const FORM = {
    incident: 'i-1',
    happenedAt: '12:40',
    exposed: 'Staff T-2',
    device: 'unknown',
    area: 'Chair, left',
    how: 'While changing the cartridge',
    firstAid: 'Bled and washed with soap',
    followUp: 'accepted',
  } as const

  test('keeps every door closed until its form is whole', async () => {
    const { clinic, session } = await needling()
    await session.do('session.open-incident', { kind: 'needlestick' })
    await session.do('session.answer', SETTINGS)
    await session.finishPause('sign-out')
    expect(await session.refusal('session.pass', { pause: 'sign-out' })).toEqual(rule({ code: 'door-locked', left: 1 }))
    await clinic.crash()
    for (const field of ['happenedAt', 'exposed', 'device', 'area', 'how', 'firstAid'] as const) {
      for (const empty of ['', '   ', '--']) {
        expect(await session.refusal('session.close-incident', { ...FORM, [field]: empty })).toEqual(
          rule({ code: 'field-missing', label: field }),
        )
      }
    }
    expect(await session.refusal('session.close-incident', { ...FORM, incident: 'i-2' })).toEqual(
      rule({ code: 'no-such-incident' }),
    )
    await session.do('session.close-incident', FORM)
    expect(await session.refusal('session.close-incident', FORM)).toEqual(rule({ code: 'no-such-incident' }))
    await session.pass('sign-out')
  })

  test('is logged before the client comes and while the room is cleaned, and stops the seal', async () => {
    const clinic = await openReadyClinic()
    const turnover = await clinic.startTurnover('Room 3')
    await turnover.finishPause('turnover')
    await turnover.do('session.open-incident', { kind: 'cut' })
    const pass = await clinic.pass('tom')
    expect(await clinic.refusal('session.seal', { session: turnover.id, pass })).toEqual(
      rule({ code: 'door-locked', left: 1 }),
    )
    await turnover.do('session.close-incident', FORM)
    expect((await clinic.call('session.seal', { session: turnover.id, pass })).ok).toBe(true)
  })
})

test('a note needs words', async () => {
  const { session } = await needling()
  expect(await session.refusal('session.note', { text: ' . ', about: 'note' })).toEqual(rule({ code: 'say-why' }))
  await session.do('session.note', { text: 'Client asked for a softer line', about: 'note' })
  expect((await session.state()).notes).toMatchObject([{ text: 'Client asked for a softer line' }])
})

test('stopping needs a reason and leaves the turnover to do', async () => {
  const { session } = await needling()
  expect(await session.refusal('session.abandon', { reason: ' ' })).toEqual(rule({ code: 'say-why' }))
  await session.do('session.abandon', { reason: 'Client felt faint' })
  expect(await session.refusal('session.answer', SETTINGS)).toEqual(rule({ code: 'late-needs-reason' }))
  expect(await session.openLines('turnover')).toHaveLength(7)
})

describe('the client reference (rule R29)', () => {
  test.each([
    ['Anna Berg', 'name'],
    ['anna@example.org', 'email'],
    ['+49 170 1234567', 'phone'],
  ])('%s is asked about and taken when confirmed', async (client, looksLike) => {
    const clinic = await openReadyClinic()
    const input = await clinic.startInput('Room 1', 'tom', { client })
    expect(await clinic.refusal('session.start', input)).toEqual({ code: 'client-reference', looksLike })
    const { session } = await clinic.do('session.start', { ...input, referenceConfirmed: true })
    expect((await clinic.do('session.read', { session })).events[0]).toMatchObject({ data: { client } })
  })
})
