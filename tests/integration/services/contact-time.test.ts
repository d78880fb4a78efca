import { describe, expect, test } from 'vitest'
import { CONTACT_SECONDS } from '../../helpers/clinic'
import { rule, workingUpTo } from '../../helpers/working-up-to'

const LINE = 'surfaces-disinfected-before'

const atWork = () => workingUpTo()

describe('a contact time is never cut short (rule R2)', () => {
  test('a tick before its time is refused with what is left of it', async () => {
    const { clinic, session } = await atWork()
    expect(await session.refusal('session.answer', { line: LINE })).toEqual(rule({ code: 'timer-not-started' }))
    await session.startTimer(LINE)
    clinic.wait({ seconds: CONTACT_SECONDS - 1 })
    expect(await session.refusal('session.answer', { line: LINE })).toEqual(rule({ code: 'timer-running', seconds: 1 }))
    clinic.wait({ seconds: 1 })
    await session.do('session.answer', { line: LINE })
    expect((await session.state()).lines[LINE]?.entries.at(-1)?.values).toEqual({
      'contact-time': {
        product: clinic.wipe,
        name: 'Quat wipe',
        seconds: CONTACT_SECONDS,
        kept: CONTACT_SECONDS,
        rewets: 0,
        zones: ['work-surfaces'],
      },
    })
  })

  test('its minutes and its result come from the program, whatever the window sends', async () => {
    const { clinic, session } = await atWork()
    const started = await clinic.send('session.start-timer', {
      session: session.id,
      line: LINE,
      product: clinic.wipe,
      zones: ['work-surfaces'],
      seconds: 1,
      at: '2020-01-01T00:00:00.000Z',
    })
    expect(started.ok).toBe(true)
    expect((await session.state()).timers[LINE]?.seconds).toBe(CONTACT_SECONDS)
    const claimed = {
      product: clinic.wipe,
      name: 'Quat wipe',
      seconds: 60,
      kept: 60,
      rewets: 0,
      zones: ['work-surfaces'],
    }
    expect(await session.refusal('session.answer', { line: LINE, values: { 'contact-time': claimed } })).toEqual(
      rule({ code: 'timer-running', seconds: CONTACT_SECONDS }),
    )
    clinic.wait({ seconds: 75 })
    await session.do('session.answer', { line: LINE, values: { 'contact-time': { ...claimed, kept: 9999 } } })
    expect((await session.state()).lines[LINE]?.entries.at(-1)?.values).toMatchObject({ 'contact-time': { kept: 75 } })
  })

  test('only a product of the clinic starts it, and only in zones of the line', async () => {
    const { clinic, session } = await atWork()
    expect(
      await session.refusal('session.start-timer', { line: LINE, product: 'd-none', zones: ['work-surfaces'] }),
    ).toMatchObject(rule({ code: 'product' }))
    expect(
      await session.refusal('session.start-timer', { line: LINE, product: clinic.wipe, zones: ['chair'] }),
    ).toEqual(rule({ code: 'no-such-line' }))
    expect(
      await session.refusal('session.start-timer', {
        line: 'sink-and-waste-ready',
        product: clinic.wipe,
        zones: ['xx'],
      }),
    ).toEqual(rule({ code: 'no-such-line' }))
  })

  test('a zone that dried early starts over, and only that one', async () => {
    const { clinic, session } = await atWork()
    await session.do('session.abandon', { reason: 'Client felt faint' })
    await session.settle('single-use-discarded')
    await session.settle('surfaces-cleaned')
    const line = 'surfaces-disinfected-after'
    await session.startTimer(line)
    clinic.wait({ seconds: 50 })
    await session.do('session.rewet', { line, zones: ['tray'] })
    clinic.wait({ seconds: 20 })
    expect(await session.refusal('session.answer', { line })).toEqual(rule({ code: 'timer-running', seconds: 40 }))
    const zones = (await session.state()).timers[line]?.zones
    expect(zones?.['tray']).toMatchObject({ rewets: 1, lost: 50 })
    expect(zones?.['chair']).toMatchObject({ rewets: 0, lost: 0 })
    clinic.wait({ seconds: 40 })
    await session.do('session.answer', { line })
    expect((await session.state()).timers[line]?.completed).toMatchObject({ kept: CONTACT_SECONDS, rewets: 1 })
  })

  test('zones that were not wetted yet are named', async () => {
    const { clinic, session } = await atWork()
    await session.do('session.abandon', { reason: 'Client felt faint' })
    await session.settle('single-use-discarded')
    await session.settle('surfaces-cleaned')
    const line = 'device-decontaminated'
    await session.do('session.start-timer', { line, product: clinic.wipe, zones: ['pen', 'cord', 'pedal'] })
    clinic.wait({ minutes: 5 })
    expect(await session.refusal('session.answer', { line })).toEqual(
      rule({ code: 'zones-missing', zones: ['Power unit'] }),
    )
  })
})

describe('clocks and restarts', () => {
  test('setting the clock while the program runs changes nothing, either way', async () => {
    const { clinic, session } = await atWork()
    await session.startTimer(LINE)
    clinic.time.moveClock({ hours: 3 })
    expect(await session.refusal('session.answer', { line: LINE })).toEqual(
      rule({ code: 'timer-running', seconds: CONTACT_SECONDS }),
    )
    clinic.time.moveClock({ hours: -9 })
    clinic.wait({ seconds: CONTACT_SECONDS })
    expect((await clinic.call('session.answer', { session: session.id, line: LINE })).ok).toBe(true)
  })

  test('time that the computer slept counts', async () => {
    const { clinic, session } = await atWork()
    await session.startTimer(LINE)
    clinic.time.sleep({ seconds: CONTACT_SECONDS })
    expect((await clinic.call('session.answer', { session: session.id, line: LINE })).ok).toBe(true)
  })

  test('a restart keeps the time that has run, and adds none', async () => {
    const { clinic, session } = await atWork()
    await session.startTimer(LINE)
    clinic.wait({ seconds: 20 })
    await clinic.crash()
    expect(await session.refusal('session.answer', { line: LINE })).toEqual(
      rule({ code: 'timer-running', seconds: 40 }),
    )
    clinic.wait({ seconds: 40 })
    expect((await clinic.call('session.answer', { session: session.id, line: LINE })).ok).toBe(true)
  })

  test('a clock set back across a restart asks for a new start', async () => {
    const { clinic, session } = await atWork()
    await session.startTimer(LINE)
    clinic.wait({ seconds: 30 })
    await clinic.close()
    clinic.time.moveClock({ hours: -1 })
    await clinic.start()
    expect(await session.refusal('session.answer', { line: LINE })).toEqual(rule({ code: 'clock-changed' }))
    await session.do('session.rewet', { line: LINE, zones: ['work-surfaces'] })
    clinic.wait({ seconds: CONTACT_SECONDS })
    expect((await clinic.call('session.answer', { session: session.id, line: LINE })).ok).toBe(true)
  })

  test('a clock set forward before a restart is not taken for waiting', async () => {
    const { clinic, session } = await atWork()
    await session.startTimer(LINE)
    await clinic.tend()
    clinic.time.moveClock({ hours: 3 })
    await clinic.tend()
    await clinic.crash()
    expect(await session.refusal('session.answer', { line: LINE })).toEqual(
      rule({ code: 'timer-running', seconds: CONTACT_SECONDS }),
    )
  })

  test('a spoiled contact time can be started anew', async () => {
    const { clinic, session } = await atWork()
    await session.startTimer(LINE)
    await clinic.close()
    clinic.time.moveClock({ hours: -1 })
    await clinic.start()
    await session.startTimer(LINE)
    clinic.wait({ seconds: CONTACT_SECONDS })
    expect((await clinic.call('session.answer', { session: session.id, line: LINE })).ok).toBe(true)
  })

  test('a zone that is wet already is not started twice: "Dried early" counts it', async () => {
    const { session } = await atWork()
    await session.startTimer(LINE)
    const zones = ['work-surfaces']
    const [wipe] = (await session.view()).products
    expect(await session.refusal('session.start-timer', { line: LINE, product: wipe?.id ?? '', zones })).toEqual(
      rule({ code: 'already-settled' }),
    )
  })

  test('a computer that slept is not taken for a clock that jumps', async () => {
    const { clinic } = await atWork()
    await clinic.tend()
    clinic.time.sleep({ hours: 8 })
    await clinic.tend()
    expect((await clinic.do('app.status', {})).notices).toEqual([])
  })

  test('a clock that jumps is told and stands in the clinic log', async () => {
    const { clinic } = await atWork()
    await clinic.tend()
    clinic.time.moveClock({ hours: 1 })
    await clinic.tend()
    await clinic.tend()
    expect((await clinic.do('app.status', {})).notices).toEqual([{ code: 'clock-jumped', seconds: 3600 }])
  })
})
