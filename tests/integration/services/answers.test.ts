import { describe, expect, test } from 'vitest'
import { rule, workingUpTo } from '../../helpers/working-up-to'

const refused = (refusal: object) => rule({ code: 'value', refusal: expect.objectContaining(refusal) as object })

describe('order', () => {
  test('a pause opens when the one before it has passed', async () => {
    const { session } = await workingUpTo()
    expect(await session.refusal('session.answer', { line: 'technician-fit' })).toEqual(
      rule({ code: 'pause-not-open', pause: 'Sign-in' }),
    )
    expect(await session.refusal('session.pass', { pause: 'sign-in' })).toEqual(
      rule({ code: 'pause-not-open', pause: 'Room ready' }),
    )
    expect(await session.refusal('session.change-gloves', { reason: 'tear', material: 'nitrile' })).toEqual(
      rule({ code: 'cards-not-open' }),
    )
  })

  test('in the turnover the order is fixed (rule R4)', async () => {
    const { clinic, session } = await workingUpTo()
    await session.do('session.abandon', { reason: 'Client felt faint' })
    const first = rule({
      code: 'earlier-line-first',
      line: 'surfaces-cleaned',
      label: 'Visible soil cleaned off every zone',
    })
    const timer = { line: 'surfaces-disinfected-after', product: clinic.wipe, zones: ['chair'] }
    expect(await session.refusal('session.start-timer', timer)).toEqual(first)
    expect(await session.refusal('session.answer', { line: 'surfaces-disinfected-after' })).toEqual(first)
    expect(await session.refusal('session.answer', { line: 'hands-after' })).toMatchObject(
      rule({ code: 'earlier-line-first', line: 'surfaces-disinfected-after' }),
    )
  })

  test('a door stays closed while a line is open, and says how many are', async () => {
    const { session } = await workingUpTo()
    const open = await session.openLines('room-ready')
    expect(await session.refusal('session.pass', { pause: 'room-ready' })).toEqual(
      rule({ code: 'door-locked', left: open.length }),
    )
  })

  test('the program answers its own lines, and the seal its own', async () => {
    const { session } = await workingUpTo()
    expect(await session.refusal('session.answer', { line: 'room-status-released' })).toEqual(
      rule({ code: 'answered-by-program' }),
    )
    await session.do('session.abandon', { reason: 'Client felt faint' })
    expect(await session.refusal('session.answer', { line: 'room-released' })).toEqual(rule({ code: 'closed-by-seal' }))
    expect(await session.refusal('session.pass', { pause: 'turnover' })).toEqual(rule({ code: 'closed-by-seal' }))
  })

  test('a line is ticked once; fields it does not have, and lines that are not there, are refused', async () => {
    const { session } = await workingUpTo()
    await session.settle('sink-and-waste-ready')
    expect(await session.refusal('session.answer', { line: 'sink-and-waste-ready' })).toEqual(
      rule({ code: 'already-settled' }),
    )
    expect(await session.refusal('session.answer', { line: 'all-of-them' })).toEqual(rule({ code: 'no-such-line' }))
    expect(
      await session.refusal('session.answer', { line: 'chair-safe-and-covered', values: { extra: true } }),
    ).toEqual(refused({ code: 'unknown-field' }))
  })
})

describe('not applicable', () => {
  test('is refused where a line always applies, and without three letters of reason (rule R16)', async () => {
    const { session } = await workingUpTo()
    const mark = (line: string, reason: string) => session.refusal('session.not-applicable', { line, reason })
    expect(await mark('sink-and-waste-ready', 'No sink')).toEqual(rule({ code: 'never-not-applicable' }))
    for (const reason of ['', '..', '-  -', 'ab']) {
      expect(await mark('cords-routed-and-covered', reason)).toEqual(rule({ code: 'say-why-not-applicable' }))
    }
    await session.do('session.not-applicable', { line: 'cords-routed-and-covered', reason: 'Cordless device' })
    expect((await session.state()).lines['cords-routed-and-covered']?.status).toBe('not-applicable')
  })

  test('a release stands in for disinfecting while it is fresh', async () => {
    const { clinic, session } = await workingUpTo()
    const input = { line: 'surfaces-disinfected-before', reason: 'Released just now' }
    clinic.wait({ hours: 1 })
    expect(await session.refusal('session.not-applicable', input)).toEqual(
      rule({ code: 'release-too-old', minutes: 60 }),
    )
    const next = await clinic.readyRoom('Room 3').then(() => clinic.startSession('Room 3', 'lena'))
    await next.do('session.not-applicable', input)
  })

  test('not the mask under the policy "always" (rule R9), nor the information at the first treatment', async () => {
    const { session } = await workingUpTo('room-ready')
    expect(
      await session.refusal('session.not-applicable', { line: 'information-given', reason: 'Heard it all' }),
    ).toEqual(rule({ code: 'first-treatment' }))
    await session.workUpTo('sign-in')
    expect(await session.refusal('session.not-applicable', { line: 'ppe-on', reason: 'No splash' })).toEqual(
      rule({ code: 'mask-policy' }),
    )
  })
})

describe('what stops a session', () => {
  test('a health answer that needs a clearance, until its reference is written down (rule R13)', async () => {
    const { session } = await workingUpTo('room-ready')
    const line = 'health-screen'
    expect(await session.refusal('session.answer', { line, values: { answer: 'cleared' } })).toEqual(
      rule({ code: 'field-missing', label: 'Clearance reference' }),
    )
    await session.do('session.answer', { line, values: { answer: 'cleared', clearance: 'Letter 12, file 2041' } })
    expect((await session.state()).lines[line]?.status).toBe('done')
  })

  test.each([
    ['health-screen', 'answer'],
    ['scalp-inspected', 'finding'],
  ])(
    'a stop at %s keeps the door closed; only stopping, or correcting it, goes on (rules R13, R14)',
    async (line, field) => {
      const { session } = await workingUpTo('room-ready')
      await session.do('session.answer', { line, values: { [field]: 'stop' } })
      for (const other of await session.openLines('sign-in')) await session.settle(other)
      expect(await session.refusal('session.pass', { pause: 'sign-in' })).toEqual(
        rule({ code: 'door-locked', left: 1 }),
      )
      await session.do('session.abandon', { reason: 'Client is not fit for it' })
      expect(await session.openLines('turnover')).toContain('single-use-discarded')
    },
  )

  test('a partial scalp needs the free zone in words (rule R14)', async () => {
    const { session } = await workingUpTo('room-ready')
    const line = 'scalp-inspected'
    expect(await session.refusal('session.answer', { line, values: { finding: 'partial', zone: ' ' } })).toEqual(
      refused({ code: 'too-short' }),
    )
    await session.do('session.answer', { line, values: { finding: 'partial', zone: 'Crown, left half' } })
  })
})

describe('gloves and allergies (rule R15)', () => {
  test('latex is refused to a client with a latex allergy, at the first pair and at every later one', async () => {
    const { session } = await workingUpTo('room-ready')
    await session.do('session.answer', { line: 'allergy-check', values: { allergies: ['latex', 'metal'] } })
    await session.workUpTo('sign-in')
    for (const line of (await session.openLines('time-out')).filter((id) => id !== 'gloves-on'))
      await session.settle(line)
    const latex = rule({ code: 'allergy-latex' })
    expect(await session.refusal('session.answer', { line: 'gloves-on', values: { material: 'latex' } })).toEqual(latex)
    await session.do('session.answer', { line: 'gloves-on', values: { material: 'nitrile' } })
    expect(
      await session.refusal('session.correct', {
        line: 'gloves-on',
        to: { status: 'done', values: { material: 'latex' } },
        reason: 'Took the other box',
      }),
    ).toEqual(latex)
    await session.pass('time-out')
    expect(await session.refusal('session.change-gloves', { reason: 'tear', material: 'latex' })).toEqual(latex)
  })

  test('gloves are of a material that the checklist knows', async () => {
    const { session } = await workingUpTo('time-out')
    expect(await session.refusal('session.change-gloves', { reason: 'tear', material: 'wool' })).toEqual(
      refused({ code: 'not-an-option' }),
    )
  })
})

describe('the sharps bin (rule R22)', () => {
  test('left full, it has to be replaced before the next start', async () => {
    const { clinic, session } = await workingUpTo('sign-out')
    for (const line of await session.openLines('turnover')) {
      if (line === 'waste-and-floor') await session.do('session.answer', { line, values: { sharps: 'full' } })
      else await session.settle(line)
    }
    await session.seal()
    await clinic.restart()
    const next = await clinic.startSession()
    const line = 'sharps-bin-ready'
    expect(await next.refusal('session.answer', { line, values: { bin: 'ready' } })).toEqual(
      rule({ code: 'sharps-full' }),
    )
    await next.do('session.answer', { line, values: { bin: 'replaced' } })
  })
})

test('five lines in ten seconds are flagged once, not blocked (rule R17)', async () => {
  const { clinic, session } = await workingUpTo()
  const tick = (line: string, values?: object) =>
    session.do('session.answer', { line, ...(values && { values: { ...values } }) })
  clinic.wait({ minutes: 1 })
  await tick('sink-and-waste-ready')
  await tick('sharps-bin-ready', { bin: 'ready' })
  clinic.wait({ seconds: 6 })
  await tick('chair-safe-and-covered')
  await tick('cords-routed-and-covered')
  expect((await session.state()).fast).toEqual([])
  await tick('barriers-fitted')
  expect((await session.state()).fast).toMatchObject([{ seconds: 6 }])
  await tick('power-and-pen-tested', { power: 'mains' })
  expect((await session.state()).fast).toHaveLength(1)
})
