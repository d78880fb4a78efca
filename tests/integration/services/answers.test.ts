import { describe, expect, test } from 'vitest'
import { openReadyClinic, type Clinic } from '../../helpers/clinic'
import { PICTURE } from '../../helpers/line-answers'
import type { SessionAtWork } from '../../helpers/session-at-work'

const rule = (more: object) => ({ code: 'rule', rule: more })
const refused = (refusal: object) => rule({ code: 'value', refusal: expect.objectContaining(refusal) as object })

async function workingUpTo(pause?: string): Promise<{ clinic: Clinic; session: SessionAtWork }> {
  const clinic = await openReadyClinic()
  const session = await clinic.startSession()
  if (pause !== undefined) await session.workUpTo(pause)
  return { clinic, session }
}

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

describe('needles, pigment, water', () => {
  const lot = (more: object = {}) => ({ lot: { lot: 'N25-0817', expiry: '2028-08', ...more } })

  test('need a lot and a date that is not over (rule R5)', async () => {
    const { session } = await workingUpTo('sign-in')
    const line = 'needle-lot'
    const answer = (values: object) => session.refusal('session.answer', { line, values: { ...values } })
    expect(await answer(lot({ lot: ' ' }))).toEqual(refused({ code: 'lot-missing', item: 'needle' }))
    expect(await answer(lot({ expiry: '' }))).toEqual(refused({ code: 'expiry-missing', item: 'needle' }))
    expect(await answer(lot({ expiry: '2028-02-30' }))).toEqual(refused({ code: 'not-a-date' }))
    expect(await answer(lot({ expiry: '2026-11-21' }))).toEqual(refused({ code: 'expired', item: 'needle' }))
    expect(await answer(lot({ expiry: '2026-10' }))).toEqual(refused({ code: 'expired', item: 'needle' }))
    await session.do('session.answer', { line, values: lot({ expiry: '2026-11-22' }) })
    await session.do('session.answer', { line: 'pigment-lot', values: lot({ expiry: '2026-11' }) })
    expect((await session.state()).lots).toMatchObject([
      { item: 'needle', lot: 'N25-0817', expiry: '2026-11-22', line },
      { item: 'pigment', lot: 'N25-0817', expiry: '2026-11', line: 'pigment-lot' },
    ])
  })

  test("the day that counts is the clinic's own", async () => {
    const { clinic, session } = await workingUpTo('sign-in')
    clinic.time.offsetMinutes = 840
    expect(
      await session.refusal('session.answer', { line: 'needle-lot', values: lot({ expiry: '2026-11-22' }) }),
    ).toEqual(refused({ code: 'expired' }))
  })

  test('a pack without a lot is allowed by a manager, with a photo of it and a reason (rule R5)', async () => {
    const { clinic, session } = await workingUpTo('sign-in')
    const line = 'needle-lot'
    const override = async (who: 'maya' | 'lena', reason = 'Maker prints no lot on this pack') => ({
      line,
      manager: clinic.person(who),
      pass: await clinic.pass(who),
      reason,
    })
    expect(await session.refusal('session.override', await override('lena'))).toEqual({ code: 'needs-manager' })
    expect(await session.refusal('session.override', await override('maya'))).toEqual(rule({ code: 'photo-missing' }))
    await session.do('session.attach', { line, field: 'lot', image: PICTURE })
    expect(await session.refusal('session.override', await override('maya', '-'))).toEqual(rule({ code: 'say-why' }))
    await session.do('session.override', await override('maya'))
    const { events } = await session.view()
    expect(events.slice(-2)).toMatchObject([
      { type: 'override-granted', by: clinic.person('maya'), data: { line, rule: 'R5' } },
      { type: 'answered', by: clinic.person('tom') },
    ])
  })

  test.each(['distilled', 'tap'])('%s water is refused; sterile water needs its lot (rule R7)', async (water) => {
    const { session } = await workingUpTo('sign-in')
    const line = 'diluent-sterile'
    expect(await session.refusal('session.answer', { line, values: { water } })).toEqual(
      refused({ code: 'not-sterile-water' }),
    )
    expect(await session.refusal('session.answer', { line, values: { water: 'sterile' } })).toEqual(
      rule({ code: 'field-missing', label: 'Sterile water' }),
    )
  })

  test('a scanned unit belongs to one session; a box lot may be used again (rule R24)', async () => {
    const { clinic, session } = await workingUpTo('sign-in')
    const unit = { gtin: '04012345123456', serial: '21A' }
    await session.do('session.answer', { line: 'needle-lot', values: lot(unit) })
    const again = lot(unit)
    expect(await session.refusal('session.answer', { line: 'pigment-lot', values: again })).toEqual(
      rule({ code: 'unit-used', session: session.id }),
    )
    const other = await clinic.startSession('Room 2', 'lena')
    await other.workUpTo('sign-in')
    expect(await other.refusal('session.answer', { line: 'needle-lot', values: again })).toEqual(
      rule({ code: 'unit-used', session: session.id }),
    )
    await session.workThrough()
    await session.seal()
    await clinic.restart()
    expect(await other.refusal('session.answer', { line: 'needle-lot', values: again })).toEqual(
      rule({ code: 'unit-used', session: session.id }),
    )
    await other.do('session.answer', { line: 'needle-lot', values: lot() })
    await other.workUpTo('time-out')
    expect(await other.refusal('session.log-lot', { item: 'needle', reason: 'extra', value: again['lot'] })).toEqual(
      rule({ code: 'unit-used', session: session.id }),
    )
    expect(
      await other.refusal('session.log-lot', {
        item: 'needle',
        reason: 'extra',
        value: lot({ expiry: '2025-01' }).lot,
      }),
    ).toEqual(refused({ code: 'expired' }))
    await other.do('session.log-lot', { item: 'needle', reason: 'dropped', value: lot().lot })
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

describe('photos', () => {
  test('are stored by what they hold, and named by the event', async () => {
    const { clinic, session } = await workingUpTo('room-ready')
    await session.settle('photos-before')
    const [photo] = (await session.state()).lines['photos-before']?.evidence ?? []
    expect(clinic.files('evidence', '2026-11')).toEqual([`${photo?.sha256 ?? ''}.png`])
    expect((await session.state()).lines['photos-before']?.entries.at(-1)?.values).toMatchObject({
      photos: [{ sha256: photo?.sha256, type: 'image/png' }],
    })
  })

  test('anything but a picture is refused, and so is one photo too many, however fast they come', async () => {
    const { session } = await workingUpTo('room-ready')
    const attach = { line: 'photos-before', field: 'photos', image: PICTURE }
    expect(
      await session.refusal('session.attach', { ...attach, image: Uint8Array.from(Buffer.from('GIF89a')) }),
    ).toMatchObject({ code: 'photo', why: 'type' })
    const inOneGo = await Promise.allSettled(Array.from({ length: 10 }, () => session.do('session.attach', attach)))
    expect(inOneGo.filter(({ status }) => status === 'fulfilled')).toHaveLength(8)
    expect((await session.state()).lines['photos-before']?.evidence).toHaveLength(8)
    expect(await session.refusal('session.attach', attach)).toEqual(refused({ code: 'too-many-photos', max: 8 }))
    expect(await session.refusal('session.attach', { ...attach, line: 'technician-fit' })).toEqual(
      rule({ code: 'no-such-line' }),
    )
  })

  test('a line that asks for a photo is not ticked without', async () => {
    const { session } = await workingUpTo('room-ready')
    expect(await session.refusal('session.answer', { line: 'photos-before' })).toEqual(rule({ code: 'photo-missing' }))
  })
})
