import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SCALP_MICROPIGMENTATION } from '../../../shared/checklist/smp'
import { pausesOf } from '../../../shared/checklist/checklist'
import { DEFAULT_POLICY } from '../../../shared/catalog/catalog'
import { doorBlockers } from '../../../shared/session/doors'
import { SESSION_EVENTS, readEvent } from '../../../shared/session/events'
import { apply, reduce, stampOf } from '../../../shared/session/reduce'
import { currentEntry } from '../../../shared/session/state'
import { outcomeOf } from '../../../shared/session/summary'
import { anyEvents } from './any-events'
import { sessionOf } from './session-of'

const context = { checklist: SCALP_MICROPIGMENTATION, policy: DEFAULT_POLICY, products: [] }

describe('reduce', () => {
  test('takes any events in any order; the newest is always the last', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const state = reduce(events)
        const last = events.at(-1)
        expect(state?.last).toEqual(last === undefined ? undefined : stampOf(last))
      }),
    )
  })

  test('applied one by one is the same as from the beginning, and changes no state it was given', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const [opened, ...rest] = events
        let state = reduce(opened === undefined ? [] : [opened])
        for (const event of rest) {
          const before = JSON.stringify(state)
          const next = state === undefined ? undefined : apply(state, event)
          expect(JSON.stringify(state)).toBe(before)
          state = next
        }
        expect(state).toEqual(reduce(events))
      }),
    )
  })

  test('forgets no entry: each stays where it was, the newest decides', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const lines = Object.entries(reduce(events)?.lines ?? {})
        const settling = ['answered', 'marked-not-applicable', 'problem-reported', 'corrected']
        const told = events.filter(({ type }) => settling.includes(type)).map(({ seq }) => seq)
        expect(lines.flatMap(([, { entries }]) => entries.map(({ stamp }) => stamp.seq)).sort((a, b) => a - b)).toEqual(
          told,
        )
        for (const [, line] of lines) expect(line.status).toBe(currentEntry(line)?.status ?? 'open')
      }),
    )
  })

  test('leads to a state that doors and summary can answer for', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const state = reduce(events)
        if (state === undefined) throw new Error('The session was opened')
        for (const pause of pausesOf(SCALP_MICROPIGMENTATION)) doorBlockers(state, context, pause.id, state.last)
        const { done, notApplicable } = outcomeOf(state, SCALP_MICROPIGMENTATION)
        expect(done + notApplicable).toBeLessThanOrEqual(45)
      }),
    )
  })

  test('of nothing, or of events without an opening, is nothing', () => {
    expect(reduce([])).toBeUndefined()
    fc.assert(fc.property(anyEvents, (events) => reduce(events.filter(({ type }) => type !== 'opened')) === undefined))
  })
})

describe('an event read from a journal', () => {
  test('is nothing when its type or its data is unknown, and never an error', () => {
    const stamp = { seq: 1, at: '2026-11-22T11:00:00.000Z', offset: 0, mono: 0, run: 'r', by: 'p-1' }
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom(...Object.keys(SESSION_EVENTS), '__proto__', 'toString')),
        fc.anything(),
        (type, data) => {
          const event = readEvent({ ...stamp, type, data })
          expect(event === undefined || Object.hasOwn(SESSION_EVENTS, event.type)).toBe(true)
        },
      ),
    )
    expect(readEvent({ ...stamp, type: 'sterilized', data: {} })).toBeUndefined()
  })
})

describe('what undo brings back', () => {
  test('is the entry before it, whatever it was', () => {
    const session = sessionOf()
    session.add('answered', { line: 'hands-washed' })
    session.add('corrected', { line: 'hands-washed', of: 1, to: { status: 'open' }, reason: '', undo: true })
    expect(session.state.lines['hands-washed']).toMatchObject({
      status: 'open',
      entries: [{}, { correction: { of: 1, undo: true } }],
    })
  })

  test('of gloves with a problem is no call for new ones; one that a break made stays until gloves are changed', () => {
    const session = sessionOf()
    session.add('break-started', {})
    session.add('problem-reported', { line: 'glove-change', note: 'Torn' })
    const undo = { line: 'glove-change', of: 2, to: { status: 'open' }, reason: '', undo: true } as const
    session.add('corrected', undo)
    expect(session.state.gloves.neededBecause).toBe('break')
    session.add('gloves-changed', { reason: 'break', material: 'nitrile' })
    session.add('problem-reported', { line: 'glove-change', note: 'Torn again' })
    expect(session.state.gloves.neededBecause).toBe('Torn again')
    session.add('corrected', undo)
    expect(session.state.gloves.neededBecause).toBeUndefined()
  })
})

describe('lots', () => {
  test('of a line answered anew replace the ones it named before; extra ones stay', () => {
    const session = sessionOf()
    const lot = { item: 'needle', expiry: '2028-08' } as const
    session.add('answered', { line: 'needle-lot' })
    session.add('lot-logged', { ...lot, lot: 'A', reason: 'first', line: 'needle-lot' })
    session.add('lot-logged', { ...lot, lot: 'B', reason: 'extra' })
    session.add('corrected', { line: 'needle-lot', of: 1, to: { status: 'done' }, reason: 'Read again' })
    session.add('lot-logged', { ...lot, lot: 'C', reason: 'first', line: 'needle-lot' })
    expect(session.state.lots.map((entry) => entry.lot)).toEqual(['B', 'C'])
  })
})

describe('fast completion (rule R17)', () => {
  const LINES = ['hands-washed', 'ppe-on', 'skin-prepared', 'gloves-on', 'needle-lot', 'pigment-lot']

  test('is five ticks in ten seconds of one run; a problem or a pause in between is not counted', () => {
    const session = sessionOf()
    for (const line of LINES.slice(0, 5)) session.wait(2.5).add('answered', { line })
    expect(session.state.fast).toMatchObject([{ seconds: 10 }])

    const slow = sessionOf()
    for (const line of LINES) slow.wait(2.6).add('answered', { line })
    expect(slow.state.fast).toEqual([])

    const restarted = sessionOf()
    for (const [index, line] of LINES.slice(0, 5).entries()) {
      if (index === 3) restarted.restart()
      restarted.add('answered', { line })
    }
    expect(restarted.state.fast).toEqual([])
  })

  test('does not count what the program answers itself', () => {
    const session = sessionOf()
    for (const line of LINES) session.add('answered', { line }, 'system')
    expect(session.state.fast).toEqual([])
  })
})
