import { describe, expect, test } from 'vitest'
import { currentEntry } from '../../../shared/session/state'
import { rule, workingUpTo } from '../../helpers/working-up-to'

describe('late entries (rule R18)', () => {
  test('a line of a passed pause is entered late only, with a reason in letters', async () => {
    const { session } = await workingUpTo('time-out')
    const line = 'outline-confirmed'
    const values = { said: true, agreed: true }
    for (const late of [undefined, '', '...', '  ']) {
      const input = { line, values, ...(late !== undefined && { late }) }
      expect(await session.refusal('session.answer', input)).toEqual(rule({ code: 'late-needs-reason' }))
    }
    await session.do('session.answer', { line, values, late: 'Design changed during the session' })
    expect(currentEntry((await session.state()).lines[line])).toMatchObject({
      late: 'Design changed during the session',
    })
  })

  test('an empty word about lateness does not lose an entry that is not late', async () => {
    const { session } = await workingUpTo()
    const line = 'sink-and-waste-ready'
    const change = await session.do('session.answer', { line, late: '  ' })
    expect(change.events).toMatchObject([{ type: 'answered', data: { line } }])
    expect((await session.state()).lines[line]?.status).toBe('done')
    const marked = { line: 'cords-routed-and-covered', reason: 'Cordless device', late: '' }
    expect((await session.do('session.not-applicable', marked)).events).toHaveLength(1)
  })

  test('an entry in the open pause is not late, whatever the window says', async () => {
    const { session } = await workingUpTo()
    await session.do('session.answer', { line: 'sink-and-waste-ready', late: 'I was slow' })
    expect(currentEntry((await session.state()).lines['sink-and-waste-ready'])?.late).toBeUndefined()
  })

  test('gloves changed are told late with a reason once the client has left, and never lost', async () => {
    const { session } = await workingUpTo('time-out')
    const gloves = { reason: 'tear', material: 'nitrile' } as const
    expect((await session.do('session.change-gloves', { ...gloves, late: '' })).events).toHaveLength(1)
    await session.workUpTo('sign-out')
    expect(await session.refusal('session.change-gloves', gloves)).toEqual(rule({ code: 'late-needs-reason' }))
    await session.do('session.change-gloves', { ...gloves, late: 'Forgot to log it' })
    expect((await session.state()).gloves.changes.at(-1)).toMatchObject({ late: { reason: 'Forgot to log it' } })
  })

  test('an extra lot and a card can be told late too, and what is told late while the cards are open says so', async () => {
    const { session } = await workingUpTo('time-out')
    const lot = { item: 'needle', value: { lot: 'N-2', expiry: '2027-08' }, reason: 'extra' } as const
    const barrier = { line: 'barrier-replaced', values: { surface: 'pen' } }
    await session.do('session.answer', { ...barrier, late: 'Tore twenty minutes ago' })
    expect(currentEntry((await session.state()).lines['barrier-replaced'])?.late).toBe('Tore twenty minutes ago')
    expect(await session.refusal('session.log-lot', { ...lot, late: '?' })).toEqual(rule({ code: 'late-needs-reason' }))
    await session.workUpTo('sign-out')
    expect(await session.refusal('session.log-lot', lot)).toEqual(rule({ code: 'late-needs-reason' }))
    await session.do('session.log-lot', { ...lot, late: 'Forgot to log it' })
    await session.do('session.answer', { ...barrier, late: 'Forgot to log it' })
    expect((await session.state()).lots.at(-1)).toMatchObject({ lot: 'N-2', late: { reason: 'Forgot to log it' } })
  })

  test('what was entered before a session was stopped can still be corrected', async () => {
    const { session } = await workingUpTo()
    const line = 'sink-and-waste-ready'
    await session.do('session.answer', { line })
    await session.do('session.abandon', { reason: 'Client felt faint' })
    const to = { status: 'problem', note: 'The soap was empty' } as const
    await session.do('session.correct', { line, to, reason: 'Looked again' })
    expect((await session.state()).lines[line]?.status).toBe('problem')
  })

  test("the time of an entry is the program's, whatever the window sends", async () => {
    const { clinic, session } = await workingUpTo()
    await clinic.send('session.answer', {
      session: session.id,
      line: 'sink-and-waste-ready',
      at: '2020-01-01T00:00:00.000Z',
      mono: 1,
      by: clinic.person('maya'),
    })
    expect(currentEntry((await session.state()).lines['sink-and-waste-ready'])?.stamp).toMatchObject({
      at: clinic.time.at,
      offset: 60,
      by: clinic.person('tom'),
    })
  })
})

describe('corrections (rule R19)', () => {
  const line = 'power-and-pen-tested'
  const battery = { status: 'done', values: { power: 'battery', charge: 80 } } as const

  test('keep the old answer and say why', async () => {
    const { clinic, session } = await workingUpTo()
    await session.settle(line)
    for (const reason of ['', '..', 'ab']) {
      expect(await session.refusal('session.correct', { line, to: battery, reason })).toEqual(
        rule({ code: 'correction-needs-reason' }),
      )
    }
    await session.do('session.correct', { line, to: battery, reason: 'It runs on battery' })
    await clinic.restart()
    const { entries } = (await session.state()).lines[line] ?? { entries: [] }
    expect(entries).toMatchObject([
      { status: 'done', values: { power: 'mains' } },
      {
        status: 'done',
        values: battery.values,
        correction: { of: entries[0]?.stamp.seq, reason: 'It runs on battery' },
      },
    ])
  })

  test('of a passed pause are taken, and may lock the next door again', async () => {
    const { session } = await workingUpTo('room-ready')
    await session.do('session.correct', { line, to: { status: 'open' }, reason: 'It was the other pen' })
    await session.finishPause('sign-in')
    expect(await session.refusal('session.pass', { pause: 'sign-in' })).toEqual(rule({ code: 'door-locked', left: 1 }))
    await session.do('session.answer', { line, values: { power: 'mains' }, late: 'Tested again with the client here' })
    await session.pass('sign-in')
  })

  test('of an event card are taken until the seal', async () => {
    const { session } = await workingUpTo('sign-out')
    const settings = { needle: '3RL 0.25', zones: 'Crown', depth: 0.5, volts: 7.5 }
    await session.do('session.correct', {
      line: 'treatment-settings',
      to: { status: 'done', values: settings },
      reason: 'Typed the wrong needle',
    })
    expect(currentEntry((await session.state()).lines['treatment-settings'])?.values).toEqual(settings)
  })

  test('need something to correct, and the same rules as an answer', async () => {
    const { session } = await workingUpTo()
    const reason = 'Looked again'
    expect(await session.refusal('session.correct', { line, to: battery, reason })).toEqual(
      rule({ code: 'nothing-to-correct' }),
    )
    await session.settle(line)
    const wrong = { status: 'done', values: { power: 'battery', charge: 180 } } as const
    expect(await session.refusal('session.correct', { line, to: wrong, reason })).toMatchObject(rule({ code: 'value' }))
    expect(
      await session.refusal('session.correct', { line, to: { status: 'not-applicable', reason: 'No pen' }, reason }),
    ).toEqual(rule({ code: 'never-not-applicable' }))
    const timer = 'trimmer-disinfected'
    await session.do('session.not-applicable', { line: timer, reason: 'No trimming today' })
    expect(await session.refusal('session.correct', { line: timer, to: { status: 'done' }, reason })).toMatchObject(
      rule({ code: 'field-missing' }),
    )
  })

  test('a lot that is corrected replaces the one it was', async () => {
    const { session } = await workingUpTo('sign-in')
    await session.settle('needle-lot')
    const values = { lot: { lot: 'n26-1', expiry: '2029-01' } }
    await session.do('session.correct', { line: 'needle-lot', to: { status: 'done', values }, reason: 'Read it again' })
    expect((await session.state()).lots).toMatchObject([{ item: 'needle', lot: 'N26-1', expiry: '2029-01' }])
  })
})

describe('Undo', () => {
  test('takes the last entry back within ten seconds; both stay', async () => {
    const { clinic, session } = await workingUpTo()
    const line = 'sink-and-waste-ready'
    await session.settle(line)
    clinic.wait({ seconds: 10 })
    await session.do('session.undo', {})
    expect((await session.state()).lines[line]).toMatchObject({
      status: 'open',
      entries: [{ status: 'done' }, { status: 'open', correction: { undo: true } }],
    })
    expect(await session.refusal('session.undo', {})).toEqual(rule({ code: 'undo-too-late' }))
    await session.settle(line)
    clinic.wait({ seconds: 11 })
    expect(await session.refusal('session.undo', {})).toEqual(rule({ code: 'undo-too-late' }))
  })

  test('brings a problem back, not an open line', async () => {
    const { session } = await workingUpTo()
    const line = 'chair-safe-and-covered'
    await session.do('session.problem', { line, note: 'Lock does not hold' })
    await session.settle(line)
    await session.do('session.undo', {})
    expect((await session.state()).lines[line]?.status).toBe('problem')
  })

  test('of a glove problem takes the call for new gloves back', async () => {
    const { session } = await workingUpTo('time-out')
    await session.do('session.problem', { line: 'glove-change', note: 'Torn at the thumb' })
    expect((await session.state()).gloves.neededBecause).toBe('Torn at the thumb')
    await session.do('session.undo', {})
    expect((await session.state()).gloves.neededBecause).toBeUndefined()
  })

  test('does not reach behind a door', async () => {
    const { session } = await workingUpTo()
    await session.workUpTo('room-ready')
    expect(await session.refusal('session.undo', {})).toEqual(rule({ code: 'undo-too-late' }))
  })
})

describe('problems', () => {
  test('keep a must-pass door closed until they are put right, and may be told of a passed pause', async () => {
    const { session } = await workingUpTo()
    await session.finishPause('room-ready')
    expect(await session.refusal('session.problem', { line: 'barriers-fitted', note: '?' })).toEqual(
      rule({ code: 'say-why' }),
    )
    await session.do('session.problem', { line: 'barriers-fitted', note: 'Film torn at the lamp' })
    expect(await session.refusal('session.pass', { pause: 'room-ready' })).toEqual(
      rule({ code: 'door-locked', left: 1 }),
    )
    await session.do('session.answer', { line: 'barriers-fitted' })
    await session.pass('room-ready')
    await session.do('session.problem', { line: 'chair-safe-and-covered', note: 'Cover slipped' })
    expect((await session.state()).lines['chair-safe-and-covered']?.status).toBe('problem')
  })
})
