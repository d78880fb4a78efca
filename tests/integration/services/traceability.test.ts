import { describe, expect, test } from 'vitest'
import { PICTURE } from '../../helpers/line-answers'
import { rule, workingUpTo } from '../../helpers/working-up-to'

const refused = (refusal: object) => rule({ code: 'value', refusal: expect.objectContaining(refusal) as object })

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
    // Asking keeps no month's summaries in memory.
    const { index } = clinic.running.program()
    expect(index.months().filter((month) => index.holds(month))).toEqual([])
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
